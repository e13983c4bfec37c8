import PosixIO
import ResultsStore
import Synchronization
import Tabulation

/// How far a follower has counted a store, and the reading of all that once more.
struct LogExtent: Sendable {
    /// The last entry, and the hash of the chain there; nil before the first.
    let seq: Int
    let head: String?
    let refused: Int
    let repeats: Int

    /// Reads the log so far.
    ///
    /// - Throws: ``StoreError`` when the store cannot be read.
    func read(from reader: inout LogReader) throws(StoreError) -> Recording {
        let entries = try reader.entries(after: 0, limit: seq)
        let marks = try Recording.refusals(in: reader).prefix(refused)
        let instants = try Recording.repeats(in: reader).prefix(repeats)
        return Recording(
            election: reader.election,
            isRecorded: reader.isRecorded,
            entries: entries,
            refusals: Array(marks),
            repeats: Array(instants),
            lastHead: RecordedHead(seq: seq, hash: head ?? "")
        )
    }

    /// Reads the log so far in a thread of its own, and waits for it.
    ///
    /// A thread takes memory from a place of its own (glibc's arenas). The log is a hundred thousand small pieces: among
    /// those that the counting thread needs meanwhile and keeps, each of these would hold back a page for good.
    ///
    /// - Returns: nil where no thread is left, or another store or none stands under the name.
    func readApart(path: String, known: KnownElection) -> Recording? {
        let place = Place()
        let thread = try? WorkerThread {
            guard var reader = try? LogReader.open(path: path, known: known),
                (try? reader.hash(at: seq)?.hex) == head, let read = try? self.read(from: &reader)
            else { return }
            place.log.withLock { $0 = read }
        }
        thread?.join()
        return place.log.withLock { $0.take() }
    }

    private final class Place: Sendable {
        let log = Mutex<Recording?>(nil)
    }
}
