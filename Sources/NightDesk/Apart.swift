/// A value of many parts beside an owner that cannot be copied, which alone holds it.
///
/// For each use of such an owner the compiler goes through all its parts, those of a whole night among them:
/// with an election as a value, too, this module took six times as long to build.
final class Apart<Value> {
    var value: Value

    init(_ value: Value) { self.value = value }
}
