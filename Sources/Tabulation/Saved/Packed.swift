/// Values in the few bytes of their ``Saved`` form, for what is held for long and seldom looked at.
enum Packed {
    static func bytes(of value: some Saved) -> [UInt8] {
        var state = SavedWriter()
        value.save(to: &state)
        // What was appended to has room to spare.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(state.bytes.count)
        bytes.append(contentsOf: state.bytes)
        return bytes
    }

    /// nil for bytes that ``bytes(of:)`` did not make of such a value.
    static func value<Value: Saved>(of bytes: [UInt8]) -> Value? {
        var state = SavedReader(bytes, from: 0)
        return try? Value(from: &state)
    }
}
