/// A value in the few bytes of its ``Saved`` form, for what is held for long and seldom looked at.
///
/// What cannot be read back stays whole. A form that leaves something out is for the tests of each to find.
enum Packed<Value: Saved> {
    /// Read back when they were made, and never changed.
    case bytes([UInt8])
    indirect case whole(Value)

    init(_ value: Value) {
        let bytes = Packed.bytes(of: value)
        guard let back = Packed.value(of: bytes), Packed.bytes(of: back) == bytes else {
            self = .whole(value)
            return
        }
        self = .bytes(bytes)
    }

    /// The value as it was packed.
    var value: Value {
        switch self {
        case .whole(let value): return value
        case .bytes(let bytes):
            guard let value = Packed.value(of: bytes) else {
                preconditionFailure("packed bytes were read back when they were made")
            }
            return value
        }
    }

    private static func bytes(of value: Value) -> [UInt8] {
        var state = SavedWriter()
        value.save(to: &state)
        // What was appended to has room to spare.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(state.bytes.count)
        bytes.append(contentsOf: state.bytes)
        return bytes
    }

    private static func value(of bytes: [UInt8]) -> Value? {
        var state = SavedReader(bytes, from: 0)
        return try? Value(from: &state)
    }
}

extension Packed: Sendable where Value: Sendable {}
extension Packed: Equatable where Value: Equatable {}
extension Packed: Hashable where Value: Hashable {}
