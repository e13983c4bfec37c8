package import ElectionModel
import ReportFormat

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
    /// - Throws: ``StoreError`` as SQLite refuses, or an entry is damaged.
    package borrowing func texts(after seq: Int, limit: Int) throws(StoreError) -> [EntryText] {
        var texts: [EntryText] = []
        let end = seq + min(limit, try lastSeq() - seq)
        guard end > seq else { return texts }
        // Read after the end: the entries up to it have all their sources there.
        var sources = SourceNames()
        try sources.update(by: selectSources)
        try runs.walk(after: seq) { position, record, bytes throws(StoreError) in
            let entry = try entry(record, in: bytes, seq: position, sources)
            texts.append(
                EntryText(
                    seq: position,
                    receivedAt: entry.receivedAt,
                    canonical: canonical.bytes(of: entry.report),
                    hash: record.hash(in: bytes),
                    flags: entry.flags
                )
            )
            return position < end
        }
        return texts
    }
}
