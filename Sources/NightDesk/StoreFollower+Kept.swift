import ElectionModel
import PosixIO
import ResultsStore
import Tabulation

/// Going on from a night that was kept, and putting the one counted from the log in its place.
extension StoreFollower {
    /// The digest over all that the store says of its election, as hex.
    var electionDigest: String { reader.electionDigest }

    /// Goes on from a night that was counted from the beginning of this very log.
    ///
    /// - Returns: Whether it does; otherwise nothing changed.
    /// - Throws: ``DeskError/store(_:)`` when the store cannot be read.
    mutating func resume(from kept: inout KeptNight) throws(DeskError) -> Bool {
        let origin = kept.origin
        guard origin.electionDigest == electionDigest, conditions.isEmpty else { return false }
        do throws(StoreError) {
            guard try reader.lastSeq() >= origin.seq, try reader.hash(at: origin.seq)?.hex == origin.head
            else { return false }
        } catch {
            throw .store(error)
        }
        guard let night = kept.takeNight(in: night), night.seq == origin.seq else { return false }
        take(night, refused: origin.refused, head: origin.head, as: .kept)
        return true
    }

    /// Puts the night in place that was counted from the first entry, and counts what came since; where that
    /// cannot be read, the next look says so.
    mutating func adopt(_ counted: NightCheck.Counted) {
        let origin: PlayState.Origin = counted.isSame ? .log : .recounted
        // It goes further than the night that is put in place, and would be added to twice.
        let hadLog = log != nil
        log = nil
        take(counted.night, refused: counted.refused, head: counted.head, as: origin)
        do throws(DeskError) {
            _ = try readNew()
            if hadLog { try keepLog() }
        } catch {
            failure = error
        }
    }
}
