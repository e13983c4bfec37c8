import PosixIO
import ResultsStore
import Tabulation

/// Going on after the store could not be read.
extension StoreFollower {
    /// Opens the store anew after it could not be read, and counts it again from its first entry.
    ///
    /// - Parameters:
    ///   - path: The store's file.
    ///   - listens: Whether to ask the kernel for word of writes again.
    /// - Throws: ``DeskError/store(_:)`` when it can still not be read; with
    ///   ``StoreError/otherHistory(path:shown:)`` or ``StoreError/fewerRefusals(path:shown:)`` when it does not hold
    ///   what was shown. Fewer repeats than before lose nothing.
    mutating func reopen(_ path: String, listens: Bool) throws(DeskError) {
        var fresh = try StoreFollower(path: path, conditions: conditions)
        if listens { fresh.listen() }
        _ = try fresh.readNew()
        let known = try fresh.hash(at: night.seq)
        let isSame = fresh.electionDigest == electionDigest && known?.hex == head
        guard isSame else { throw .store(.otherHistory(path: path, shown: night.seq)) }
        guard fresh.refused >= refused else { throw .store(.fewerRefusals(path: path, shown: refused)) }
        if log != nil { try fresh.keepLog() }
        // What was shown already did not come just now.
        fresh.lastReport = lastReport
        fresh.lastReport.reached(fresh.night.seq, now: Clock.monotonicMilliseconds())
        fresh.turns = turns + 1
        self = fresh
    }

    private func hash(at seq: Int) throws(DeskError) -> Digest? {
        guard seq > 0 else { return nil }
        do throws(StoreError) { return try reader.hash(at: seq) } catch { throw .store(error) }
    }
}
