/// What a reader of a nested document tells, in order, whatever its form.
///
/// A member of an object begins with its name; an object in an array begins with the array's. Ids and types
/// are members `@id` and `@type`.
package enum DocumentEvent: Hashable, Sendable {
    case begin(String, line: Int)
    /// A piece of the member's text; one text may come in several.
    case text(String)
    case end
}
