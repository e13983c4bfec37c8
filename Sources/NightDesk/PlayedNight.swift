package import ElectionModel
package import Tabulation

/// A night counted to a moment of its recording, which can be brought to any other.
///
/// Going forward counts the entries in between; going back counts again from the first (see the decision
/// page "Jump by recounting").
package struct PlayedNight: Sendable {
    package private(set) var night: Night
    /// How many refusals had come by the moment.
    package private(set) var refused = 0
    private let blank: Night
    private var screening: NightScreening
    /// Entries counted, or taken back, since stations were last compared.
    private var uncompared = 0
    private var countedTo: Int64 = .min
    private var position = 0

    /// Before the first entry.
    package init(election: Election) {
        blank = Night(election: election)
        night = blank
        screening = NightScreening(election: election)
    }

    /// Brings the count to a moment; stations are compared by ``compare()``.
    ///
    /// - Parameters:
    ///   - moment: What the clock shows.
    ///   - recording: Always the same one, which may have grown at its end.
    ///   - canGrow: Whether more may still come after its last entry.
    /// - Complexity: O(entries in between), O(entries) when the moment is an earlier one.
    package mutating func count(to moment: Timestamp, of recording: Recording, canGrow: Bool = false) {
        if moment.instant < countedTo {
            uncompared += position
            night = blank
            position = 0
            refused = 0
        }
        var waiting = recording.refusals[refused...]
        let next = recording.position(asOf: moment.instant)
        night.count(recording.entries[position..<next], after: &waiting)
        uncompared += next - position
        position = next
        night.tell(&waiting) { $0.time.instant <= moment.instant }
        refused = recording.refusals.count - waiting.count
        let isOver = !canGrow && position == recording.entries.count && waiting.isEmpty
        night.advanceClock(to: moment, isOver: isOver)
        countedTo = moment.instant
    }

    /// Whether so much changed since stations were compared that a frame should not wait for it.
    package var isFarAhead: Bool { uncompared > PlayedNight.few }

    /// Reports that are compared in a few milliseconds.
    private static let few = 2_000

    /// Compares the stations whose protocols changed with their neighbours.
    package mutating func compare() {
        guard uncompared > 0 else { return }
        screening.update(from: night)
        uncompared = 0
    }

    /// The night of the moment; what is unlike its neighbours is left out until stations were compared.
    package var snapshot: NightSnapshot {
        night.snapshot(notes: uncompared == 0 ? screening.notes : NightNotes())
    }
}
