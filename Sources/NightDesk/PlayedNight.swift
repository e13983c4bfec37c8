package import ElectionModel
package import Tabulation

/// A night counted to a moment of its recording, which can be brought to any other.
///
/// It counts on from where it stands, from a state saved on the way, or from the first entry: from whatever
/// is nearest before the moment (see the decision page "Jump by recounting").
package struct PlayedNight: Sendable {
    package private(set) var night: Night
    /// How many refusals had come by the moment.
    package private(set) var refused = 0
    /// Before the first entry.
    let beginning: SavedCount
    var saved: SavedCounts
    /// The count that looks ahead, where it was broken off; see ``lookAhead(of:while:)``.
    var scout: SavedCount?
    private var screening: NightScreening
    /// Entries counted, or taken back, since stations were last compared.
    private var uncompared = 0
    private var countedTo: Int64 = .min
    private var position = 0
    /// What counting to here cost; see ``SavedCounts``.
    private var work = 0

    /// Before the first entry.
    ///
    /// - Parameters:
    ///   - election: The night's election.
    ///   - conditions: What to tell of when it becomes true.
    ///   - step: Turnout reports between two states that are saved, at least 1; a protocol stands for four.
    package init(election: Election, conditions: [AlertCondition] = [], step: Int = 12_500) {
        night = Night(election: election, conditions: conditions)
        beginning = SavedCount(night: night, position: 0, refused: 0, work: 0)
        saved = SavedCounts(step: step)
        screening = NightScreening(election: election)
    }

    /// Brings the count to a moment; stations are compared by ``compare()``.
    ///
    /// - Parameters:
    ///   - moment: What the clock shows.
    ///   - recording: Always the same one, which may have grown at its end.
    ///   - limit: The most entries that count, for a moment at which more have arrived since.
    ///   - canGrow: Whether more may still come after its last entry.
    /// - Complexity: O(entries since the nearest state before the moment).
    package mutating func count(
        to moment: Timestamp,
        of recording: Recording,
        limit: Int = .max,
        canGrow: Bool = false
    ) {
        let next = min(limit, recording.position(asOf: moment.instant))
        start(before: next, isBack: moment.instant < countedTo || next < position)
        var waiting = recording.refusals[refused...]
        while position < next {
            let part = recording.entries[position..<min(next, position + saved.slice)]
            night.count(part, after: &waiting)
            uncompared += part.count
            (position, work) = (part.endIndex, work + SavedCounts.work(of: part))
            refused = recording.refusals.count - waiting.count
            saved.keep(SavedCount(night: night, position: position, refused: refused, work: work))
        }
        night.tell(&waiting) { $0.time.instant <= moment.instant }
        refused = recording.refusals.count - waiting.count
        let isOver = !canGrow && position == recording.entries.count && waiting.isEmpty
        night.advanceClock(to: moment, isOver: isOver)
        countedTo = moment.instant
    }

    /// Takes a saved state where the count stands after the moment, or further before it.
    private mutating func start(before next: Int, isBack: Bool) {
        let known = saved.last(upTo: next)
        guard isBack || known.map({ $0.position > position }) ?? false else { return }
        let start = known ?? beginning
        uncompared += max(position, start.position)
        (night, position, refused, work) = (start.night, start.position, start.refused, start.work)
    }

    /// Whether so much changed since stations were compared that a frame should not wait for it.
    package var isFarAhead: Bool { uncompared > PlayedNight.few }

    /// Reports that are compared in a few milliseconds.
    private static let few = 2_000

    /// Compares the stations whose protocols changed with their neighbours.
    ///
    /// - Parameter goesOn: Asked every millisecond or so whether to go on.
    /// - Returns: Whether all are compared.
    @discardableResult
    package mutating func compare(while goesOn: () -> Bool = { true }) -> Bool {
        guard uncompared > 0 else { return true }
        guard screening.update(from: night, while: goesOn) else { return false }
        uncompared = 0
        return true
    }

    /// The night of the moment; what is unlike its neighbours is left out until stations were compared.
    package var snapshot: NightSnapshot {
        night.snapshot(notes: uncompared == 0 ? screening.notes : NightNotes())
    }
}
