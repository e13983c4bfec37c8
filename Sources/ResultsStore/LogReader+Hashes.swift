extension LogReader {
    /// The first eight bytes of the hash of every entry, the most significant first, from position 1 on.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses, or a run is damaged.
    /// - Complexity: O(entries).
    package borrowing func hashBeginnings() throws(StoreError) -> [UInt64] {
        var beginnings: [UInt64] = []
        try runs.walk(after: 0) { _, record, bytes in
            beginnings.append(UInt64(bitPattern: Int64(record.hash(in: bytes).mark)))
            return true
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
