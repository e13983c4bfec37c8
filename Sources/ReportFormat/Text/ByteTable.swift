/// Finds short texts by their bytes without making a string: open addressing over one byte array.
struct ByteTable: Sendable {
    /// Index of a key plus one, or 0 for an empty slot; a power of two, at least twice the keys.
    private let slots: [UInt32]
    private let bytes: [UInt8]
    /// Where each key begins in ``bytes``, with the end of the last behind.
    private let starts: [Int]

    /// Keeps the keys in their order; of equal ones the first is found.
    init(_ keys: [String]) {
        var bytes: [UInt8] = []
        var starts = [0]
        for key in keys {
            bytes.append(contentsOf: key.utf8)
            starts.append(bytes.count)
        }
        var capacity = 4
        while capacity < keys.count * 2 { capacity *= 2 }
        var slots = [UInt32](repeating: 0, count: capacity)
        for index in keys.indices {
            let key = bytes.span.extracting(starts[index]..<starts[index + 1])
            var slot = ByteTable.hash(key) & (capacity - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = UInt32(index) + 1
        }
        self.slots = slots
        self.bytes = bytes
        self.starts = starts
    }

    /// How many keys there are.
    var count: Int { starts.count - 1 }

    /// Index of the first key with these bytes, nil when there is none.
    func index(of text: Span<UInt8>) -> Int? {
        let mask = slots.count - 1
        var slot = ByteTable.hash(text) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if isKey(index, text) { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Whether the key at an index has these bytes.
    func isKey(_ index: Int, _ text: Span<UInt8>) -> Bool {
        let start = starts[index]
        guard starts[index + 1] - start == text.count else { return false }
        for offset in text.indices where bytes[start + offset] != text[offset] { return false }
        return true
    }

    /// Appends the bytes of a key.
    func append(_ index: Int, to line: inout [UInt8]) {
        line.append(contentsOf: bytes[starts[index]..<starts[index + 1]])
    }

    /// FNV-1a; the keys are those of the scenario, so that nobody outside can make chains long.
    private static func hash(_ text: Span<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in text.indices { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
    }
}

extension ByteTable {
    /// Index of the first key with the bytes of a text, nil when there is none.
    func index(of text: String) -> Int? {
        index(of: text.utf8Span.span)
    }
}
