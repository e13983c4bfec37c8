extension LogReader {
    /// The first eight bytes of the hash of every entry, the most significant first, from position 1 on.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses, or when a hash is shorter.
    /// - Complexity: O(entries).
    package borrowing func hashBeginnings() throws(StoreError) -> [UInt64] {
        let rows = try connection.prepare("SELECT substr(hash, 1, 8) FROM entry ORDER BY seq")
        var beginnings: [UInt64] = []
        while try rows.step("read hashes") {
            let bytes = rows.bytes(0)
            guard bytes.count == 8 else {
                throw .badRow(path: path, table: "entry", place: beginnings.count + 1, part: "no hash")
            }
            beginnings.append(bytes.reduce(0) { $0 << 8 | UInt64($1) })
        }
        return beginnings
    }

    /// The hashes at some positions, 64 hex digits each; none for positions that are not there.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    package borrowing func hashes(at seqs: [Int]) throws(StoreError) -> [Int: String] {
        var hashes: [Int: String] = [:]
        for seq in seqs where seq > 0 { hashes[seq] = try hash(at: seq)?.hex }
        return hashes
    }
}
