import PosixIO
package import Tabulation

/// What a follower hands over of its night.
extension StoreFollower {
    /// A snapshot with what it is of.
    struct Kept {
        let mark: Mark
        let snapshot: NightSnapshot
    }

    /// What a snapshot is of: another one has other marks, unless time alone went on.
    struct Mark: Hashable {
        let turns: Int
        let changes: Int
        let screened: Int?
    }

    /// What is unlike its neighbours, as of the last ``screen(while:)``.
    package var notes: NightNotes { screening.value?.notes ?? NightNotes() }

    var mark: Mark { Mark(turns: turns, changes: night.changes, screened: screenedSeq) }

    /// The night as it stands, stations compared as far as they are; the last snapshot again where nothing
    /// happened since.
    package mutating func snapshot() -> NightSnapshot {
        if let kept = kept.value, kept.mark == mark { return kept.snapshot.later(in: night) }
        let snapshot = night.snapshot(notes: notes)
        kept.value = Kept(mark: mark, snapshot: snapshot)
        return snapshot
    }

    /// Compares the stations whose protocols changed with their neighbours.
    ///
    /// The first time it gives back the memory that reading the whole night and comparing it needed.
    ///
    /// - Parameter goesOn: Asked every millisecond or so whether to go on; the next call does where it was
    ///   broken off.
    mutating func screen(while goesOn: () -> Bool = { true }) {
        guard screenedSeq != night.seq else { return }
        let isFirst = screenedSeq == nil
        // Not before there is a first frame.
        if screening.value == nil { screening.value = NightScreening(election: night.election) }
        guard screening.value?.update(from: night, while: goesOn) ?? false else { return }
        screenedSeq = night.seq
        if isFirst { Heap.giveBack() }
    }
}
