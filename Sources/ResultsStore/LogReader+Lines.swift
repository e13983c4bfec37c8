package import ElectionModel

/// An entry as text: what is hashed, and what `log` exports.
package struct EntryText: Hashable, Sendable {
    package let seq: Int
    package let receivedAt: Timestamp
    /// The canonical line, without a line feed.
    package let canonical: [UInt8]
    package let hash: Digest
    /// Codes of findings that let the report in but mark it.
    package let flags: [RuleCode]
}

extension LogReader {
    /// The canonical line of an entry; nil when there is no such position.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    package borrowing func canonicalLine(seq: Int) throws(StoreError) -> [UInt8]? {
        try texts(after: seq - 1, limit: 1).first { $0.seq == seq }?.canonical
    }

    /// The texts of the entries after a position, in the order of the log.
    ///
    /// - Parameters:
    ///   - seq: Where to go on; 0 for the beginning.
    ///   - limit: The most to return; texts are long, so go through a log in pieces.
    /// - Returns: Fewer than the limit when the log ends before.
    /// - Throws: ``StoreError`` as SQLite refuses, or a hash is none.
    package borrowing func texts(after seq: Int, limit: Int) throws(StoreError) -> [EntryText] {
        let rows = try connection.prepare(
            """
            SELECT seq, received_at, packed, hash, canonical FROM entry JOIN line USING (seq)
            WHERE seq > ?1 ORDER BY seq LIMIT ?2
            """
        )
        rows.bind(seq, at: 1)
        rows.bind(limit, at: 2)
        var texts: [EntryText] = []
        while try rows.step("read lines") {
            let packed = rows.bytes(2)
            guard let hash = Digest(bytes: rows.bytes(3)),
                let time = Timestamp(storedInstant: rows.int(1), packed: packed)
            else { throw .badRow(path: path, table: "entry", place: rows.int(0), part: "no hash or time") }
            let (seq, line) = (rows.int(0), rows.bytes(4))
            let flags = PackedReport.flags(in: packed)
            texts.append(
                EntryText(seq: seq, receivedAt: time, canonical: line, hash: hash, flags: flags)
            )
        }
        return texts
    }
}
