import ElectionModel
import ReportFormat

extension LogReader {
    /// Holds the entries from the first to a position against the hashes that bind each to all before it.
    ///
    /// A bit that was turned on disk leaves an entry that can be read and says something else; reading alone does
    /// not tell. `verify` goes on after the first such entry and checks more.
    ///
    /// - Parameters:
    ///   - last: A position, or one beyond the end.
    ///   - goesOn: Asked after every entry.
    /// - Throws: ``StoreError/badRow(path:table:place:part:)`` at the first entry that is not what was hashed;
    ///   as SQLite refuses.
    /// - Complexity: About 2 µs an entry.
    package mutating func checkChain(
        upTo last: Int = .max,
        while goesOn: () -> Bool = { true }
    ) throws(StoreError) {
        let end = try end(afterAtMost: last, from: 0)
        guard end > 0 else { return }
        var chain = HashChain(from: .empty)
        try runs.walk(after: 0) { position, record, bytes throws(StoreError) in
            let entry = try entry(record, in: bytes, seq: position, sources)
            let line = canonical.bytes(of: entry.report)
            guard chain.add(line[...], receivedAt: entry.receivedAt).hash == record.hash(in: bytes) else {
                let part = "its hash is not that of what it says"
                throw .badRow(path: path, table: "entry", place: position, part: part)
            }
            return position < end && goesOn()
        }
    }
}
