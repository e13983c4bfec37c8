import CSodium

/// A SHA-256 of some bytes.
package struct Digest: Hashable, Sendable {
    /// The 32 bytes, four at a time from the front, most significant first.
    private let words: SIMD8<UInt32>

    /// What stands before the first entry of a log: 64 zeros in hex.
    package static let zero = Digest(words: .zero)

    /// The digest that the bytes themselves spell; nil unless there are 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        var words = SIMD8<UInt32>.zero
        for (index, byte) in bytes.enumerated() {
            words[index / 4] |= UInt32(byte) << UInt32(24 - 8 * (index % 4))
        }
        self.words = words
    }

    /// The digest written as 64 lower-case hex digits; nil for anything else.
    package init?(hex: some Collection<UInt8>) {
        guard hex.count == 64 else { return nil }
        var bytes: [UInt8] = []
        var high: UInt8?
        for digit in hex {
            guard let value = Digest.value(ofHex: digit) else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        self.init(bytes: bytes)
    }

    private init(words: SIMD8<UInt32>) {
        self.words = words
    }

    /// Hashes bytes.
    package static func sha256(_ bytes: [UInt8]) -> Digest {
        var stream = DigestStream()
        stream.update(bytes)
        return stream.finish()
    }

    /// The 32 bytes.
    package var bytes: [UInt8] {
        (0..<32).map { byte($0) }
    }

    /// The 64 lower-case hex digits.
    package var hex: String {
        var digits: [UInt8] = []
        appendHex(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    /// The first 8 bytes as a number: a short mark against damage.
    var mark: Int { Int(Int64(bitPattern: UInt64(words[0]) << 32 | UInt64(words[1]))) }

    /// Adds the 64 lower-case hex digits to a text.
    func appendHex(to text: inout [UInt8]) {
        for index in 0..<32 {
            text.append(Digest.hexDigit(byte(index) >> 4))
            text.append(Digest.hexDigit(byte(index) & 15))
        }
    }

    /// The lower-case hex digit of a value below 16.
    static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private func byte(_ index: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: words[index / 4] >> UInt32(24 - 8 * (index % 4)))
    }

    private static func value(ofHex digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

/// A SHA-256 of bytes that come piece by piece.
package struct DigestStream {
    private var state = crypto_hash_sha256_state()

    package init() {
        unsafe crypto_hash_sha256_init(&state)
    }

    /// Adds bytes to those hashed so far.
    package mutating func update(_ bytes: [UInt8]) {
        unsafe crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
    }

    /// The digest of all bytes so far; more may follow.
    package func finish() -> Digest {
        var last = state
        var bytes = [UInt8](repeating: 0, count: 32)
        unsafe crypto_hash_sha256_final(&last, &bytes)
        return Digest(bytes: bytes) ?? .zero
    }
}
