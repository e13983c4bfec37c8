/// A position of a log and the hash there: an anchor, to be kept outside the store.
package struct LogHead: Hashable, Sendable {
    /// 0 before the first entry.
    package let seq: Int
    package let hash: Digest

    package init(seq: Int, hash: Digest) {
        self.seq = seq
        self.hash = hash
    }

    /// The head of an empty log.
    package static let empty = LogHead(seq: 0, hash: .zero)

    /// Reads a head as ``text`` writes it; nil for anything else.
    package init?(text: [UInt8]) {
        let line = text.last == 10 ? text.dropLast() : text[...]
        guard let blank = line.firstIndex(of: 32), blank > line.startIndex, blank - line.startIndex <= 18,
            let hash = Digest(hex: line[(blank + 1)...])
        else { return nil }
        let digits = line[..<blank]
        guard digits.allSatisfy({ (48...57).contains($0) }), digits.first != 48 || digits.count == 1
        else { return nil }
        self.init(seq: digits.reduce(0) { $0 * 10 + Int($1 - 48) }, hash: hash)
    }

    /// The head as one line: position, blank, hash in hex.
    package var text: String { "\(seq) \(hash.hex)\n" }
}
