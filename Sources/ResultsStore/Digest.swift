import CNettle
import CSodium

/// A SHA-256 of some bytes.
package struct Digest: Hashable, Sendable {
    private var value = SIMD32<UInt8>.zero

    /// What stands before the first entry of a log: 64 zeros in hex.
    package static let zero = Digest()

    private init() {}

    /// The digest that the bytes themselves spell; nil unless there are 32.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        for (index, byte) in bytes.enumerated() { value[index] = byte }
    }

    /// The digest at a place of some bytes, 32 of which are there.
    init(in bytes: RawSpan, at place: Int) {
        value = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD32<UInt8>.self)
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

    /// Hashes bytes.
    package static func sha256(_ bytes: [UInt8]) -> Digest {
        var digest = Digest()
        var state = sha256_ctx()
        unsafe nettle_sha256_init(&state)
        unsafe nettle_sha256_update(&state, bytes.count, bytes)
        unsafe digest.fill { unsafe nettle_sha256_digest(&state, 32, $0) }
        return digest
    }

    /// The BLAKE2b, of 32 bytes, of the bytes from a place to the end: a fourth of the time, for what no other
    /// program reads.
    package static func blake2b(_ bytes: [UInt8], from place: Int = 0) -> Digest {
        var digest = Digest()
        unsafe bytes.withUnsafeBufferPointer { all in
            let rest = all.extracting(min(place, all.count)..<all.count)
            guard let first = rest.baseAddress else { return }
            unsafe digest.fill { _ = unsafe crypto_generichash($0, 32, first, UInt64(rest.count), nil, 0) }
        }
        return digest
    }

    /// Has the 32 bytes written in place.
    fileprivate mutating func fill(_ write: (UnsafeMutablePointer<UInt8>) -> Void) {
        unsafe withUnsafeMutableBytes(of: &value) { buffer in
            guard let place = buffer.baseAddress else { return }
            unsafe write(place.assumingMemoryBound(to: UInt8.self))
        }
    }

    /// Hands out the 32 bytes where they lie, for the time of the call.
    func withBytes(_ use: (UnsafeRawBufferPointer) -> Void) {
        unsafe withUnsafeBytes(of: value) { unsafe use($0) }
    }

    /// The 32 bytes.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    /// Adds the 32 bytes to others.
    func append(to others: inout [UInt8]) {
        unsafe withBytes { unsafe others.append(contentsOf: $0) }
    }

    /// The 64 lower-case hex digits.
    package var hex: String {
        var digits: [UInt8] = []
        appendHex(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    /// The first 8 bytes as a number: a short mark against damage.
    var mark: Int { (0..<8).reduce(0) { $0 << 8 | Int(value[$1]) } }

    /// Adds the 64 lower-case hex digits to a text.
    func appendHex(to text: inout [UInt8]) {
        var digits = InlineArray<64, UInt8>(repeating: 0)
        unsafe withBytes { bytes in
            for index in 0..<32 {
                let byte = unsafe bytes[index]
                digits[2 * index] = Digest.hexDigit(byte >> 4)
                digits[2 * index + 1] = Digest.hexDigit(byte & 15)
            }
        }
        unsafe withUnsafeBytes(of: &digits) { unsafe text.append(contentsOf: $0) }
    }

    /// The lower-case hex digit of a value below 16.
    static func hexDigit(_ value: UInt8) -> UInt8 {
        UInt8(ascii: "0") &+ value &+ (value < 10 ? 0 : UInt8(ascii: "a") - UInt8(ascii: "9") - 1)
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
    private var state = sha256_ctx()

    package init() {
        unsafe nettle_sha256_init(&state)
    }

    /// Adds bytes to those hashed so far.
    package mutating func update(_ bytes: [UInt8]) {
        unsafe nettle_sha256_update(&state, bytes.count, bytes)
    }

    /// The digest of all bytes so far; more may follow.
    package func finish() -> Digest {
        var (last, digest) = (state, Digest.zero)
        unsafe digest.fill { unsafe nettle_sha256_digest(&last, 32, $0) }
        return digest
    }
}
