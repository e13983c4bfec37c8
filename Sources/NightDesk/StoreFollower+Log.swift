import ElectionModel
import PosixIO
import ResultsStore
import Tabulation

/// Keeping what was counted, so that a live night can be wound back while it goes on.
extension StoreFollower {
    /// Reads all that was counted so far, once, and keeps what comes from now on with it.
    ///
    /// A screen that is never wound back does without the memory.
    ///
    /// - Throws: ``DeskError/store(_:)`` when the store cannot be read.
    package mutating func keepLog() throws(DeskError) {
        guard log == nil else { return }
        do throws(StoreError) {
            let entries = try reader.entries(after: 0, limit: night.seq)
            let marks = try Recording.refusals(in: reader).prefix(refused)
            let instants = try Recording.repeats(in: reader).prefix(repeats)
            log = Recording(
                election: night.election,
                isRecorded: isRecorded,
                entries: entries,
                refusals: Array(marks),
                repeats: Array(instants),
                lastHead: RecordedHead(seq: night.seq, hash: head ?? "")
            )
        } catch {
            throw .store(error)
        }
    }

    /// Lets go of the log, which grows with every report, and gives back what is free.
    ///
    /// A night that is wound back again reads it anew.
    package mutating func letGoOfLog() {
        log = nil
        Heap.giveBack()
    }

    /// Adds refusals just read, and the repeats of the same look, to a log that is kept.
    mutating func keepMarks(_ refusals: [RefusalMark]) throws(StoreError) {
        guard let kept = log else { return }
        let instants = try Recording.repeats(in: reader, after: kept.repeats.count)
        log?.append(entries: [], refusals: refusals, repeats: instants)
    }
}
