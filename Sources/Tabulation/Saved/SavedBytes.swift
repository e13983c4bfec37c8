/// What a counted night is kept as, so that the next screen need not count it before it shows it.
///
/// Numbers take seven bits a byte, the lowest first; negative ones are folded between the others. A text is
/// written once and then told by its place. The form is that of one build of the program: whoever keeps the
/// bytes keeps with them which build wrote them, and a digest.
protocol Saved {
    func save(to state: inout SavedWriter)
    /// - Throws: ``SavedFault`` where the bytes are no such value.
    init(from state: inout SavedReader) throws(SavedFault)
}

/// Bytes that are not what was to be read: of another build, or damaged.
package struct SavedFault: Error, Hashable, Sendable {
    package init() {}
}

/// Takes values in, one after the other.
struct SavedWriter {
    private(set) var bytes: [UInt8] = []
    private var texts: [String: UInt64] = [:]

    /// Writes values in their order.
    mutating func callAsFunction<each Value: Saved>(_ value: repeat each Value) {
        repeat (each value).save(to: &self)
    }

    mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func write(_ text: String) {
        if let place = texts[text] { return write(place) }
        texts[text] = UInt64(texts.count)
        write(UInt64(texts.count - 1))
        write(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }
}

/// Hands values out, in the order in which they were written.
struct SavedReader {
    private let bytes: [UInt8]
    private var place: Int
    private var texts: [String] = []

    /// Reads what stands after so many bytes.
    init(_ bytes: [UInt8], from place: Int) {
        self.bytes = bytes
        self.place = place
    }

    /// Bytes not read yet.
    var rest: Int { bytes.count - place }

    /// The next value, of whatever type is wanted; inlined, for a night has a million of them.
    @inline(__always)
    mutating func callAsFunction<Value: Saved>() throws(SavedFault) -> Value { try Value(from: &self) }

    mutating func number() throws(SavedFault) -> UInt64 {
        if place < bytes.count, bytes[place] < 0x80 {
            place += 1
            return UInt64(bytes[place - 1])
        }
        var (number, shift): (UInt64, UInt64) = (0, 0)
        while place < bytes.count, shift < 64 {
            let byte = bytes[place]
            place += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw SavedFault()
    }

    /// A number of things, each of which takes a byte at least.
    mutating func count() throws(SavedFault) -> Int {
        guard let count = Int(exactly: try number()), count <= rest else { throw SavedFault() }
        return count
    }

    mutating func text() throws(SavedFault) -> String {
        let known = try number()
        if known < UInt64(texts.count) { return texts[Int(known)] }
        let length = try count()
        let text = String(decoding: bytes[place..<place + length], as: UTF8.self)
        place += length
        texts.append(text)
        return text
    }
}
