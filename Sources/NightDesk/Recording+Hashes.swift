import ResultsStore

extension Recording {
    /// Reads the hashes of the log, of which the first digits are kept, so that a replay can name its head.
    ///
    /// A store that has grown since is read as far as this recording goes.
    ///
    /// - Parameter path: The store this recording was read from.
    /// - Throws: ``DeskError/store(_:)`` when it cannot be read.
    /// - Complexity: O(entries).
    package mutating func readHashes(of path: String) throws(DeskError) {
        do throws(StoreError) {
            let reader = try LogReader.open(path: path)
            hashBeginnings = Array(try reader.hashBeginnings().prefix(entries.count))
        } catch {
            throw .store(error)
        }
    }

    /// The hash at a position, its first 16 digits where no more is kept; nil where none is known.
    package func hash(at seq: Int) -> String? {
        if seq == lastHead.seq { return lastHead.hash }
        guard seq >= 1, seq <= hashBeginnings.count else { return nil }
        let digits = String(hashBeginnings[seq - 1], radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
