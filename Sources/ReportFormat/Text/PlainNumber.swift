/// The one form of numbers: `0` or `[1-9][0-9]*`, at most 9 digits.
enum PlainNumber {
    static let maximumDigits = 9

    /// Reads a number that fills the bytes, or nothing.
    static func read(_ bytes: Span<UInt8>) -> UInt32? {
        guard (1...maximumDigits).contains(bytes.count) else { return nil }
        guard bytes.count == 1 || bytes[0] != UInt8(ascii: "0") else { return nil }
        var value: UInt32 = 0
        for index in bytes.indices {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value &* 10 &+ UInt32(digit)
        }
        return value
    }
}
