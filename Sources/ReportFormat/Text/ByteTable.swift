/// Finds short texts by their bytes without making a string: open addressing over one byte array.
struct ByteTable: Sendable {
    /// Where a key lies in ``bytes``, so that nothing else is asked.
    private struct Slot {
        /// Index of the key plus one, or 0 for an empty slot.
        var number: UInt32 = 0
        var start: UInt32 = 0
        var count: UInt32 = 0
    }

    /// A power of two, at least twice the keys.
    private let slots: [Slot]
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
        var slots = [Slot](repeating: Slot(), count: capacity)
        for index in keys.indices {
            let key = bytes.span.extracting(starts[index]..<starts[index + 1])
            var slot = ByteTable.hash(key) & (capacity - 1)
            while slots[slot].number != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Slot(
                number: UInt32(index) + 1,
                start: UInt32(starts[index]),
                count: UInt32(key.count)
            )
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
        while slots[slot].number != 0 {
            let found = slots[slot]
            if found.count == text.count, equals(text, at: Int(found.start)) { return Int(found.number) - 1 }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Bytes of a key.
    func length(_ index: Int) -> Int { starts[index + 1] - starts[index] }

    /// Whether the key at an index has these bytes.
    func isKey(_ index: Int, _ text: Span<UInt8>) -> Bool {
        let start = starts[index]
        return starts[index + 1] - start == text.count && equals(text, at: start)
    }

    private func equals(_ text: Span<UInt8>, at start: Int) -> Bool {
        for offset in text.indices where bytes[start + offset] != text[offset] { return false }
        return true
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
