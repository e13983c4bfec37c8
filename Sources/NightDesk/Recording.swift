package import ElectionModel
import ReportFormat
import ResultsStore
package import Tabulation

/// All that a store holds of a night, in memory, in the order of the log.
package struct Recording: Sendable {
    package let election: Election
    package let isRecorded: Bool
    package private(set) var entries: [LogEntry]
    /// In order of arrival.
    package private(set) var refusals: [RefusalMark]
    /// Instants of arrival of repeats, ascending.
    package private(set) var repeats: [Int64]
    /// Instants of arrival of the entries.
    package private(set) var arrivals: [Int64]
    /// The head of the hash chain when the store was read.
    package let lastHead: RecordedHead
    /// The first eight bytes of the hashes from position 1 on; empty until they are read.
    var hashBeginnings: [UInt64] = []

    /// Joins what was read of a store.
    ///
    /// - Parameters:
    ///   - election: The night's election.
    ///   - isRecorded: Whether arrival was taken from the reports.
    ///   - entries: All from position 1 on.
    ///   - refusals: In the order of the quarantine; times that contradict the log's order are moved.
    ///   - repeats: Instants of arrival.
    ///   - lastHead: The head at the last entry.
    package init(
        election: Election,
        isRecorded: Bool,
        entries: [LogEntry],
        refusals: [RefusalMark],
        repeats: [Int64],
        lastHead: RecordedHead
    ) {
        self.election = election
        self.isRecorded = isRecorded
        self.entries = entries
        arrivals = entries.map(\.receivedAt.instant)
        self.refusals = RefusalMark.inOrder(refusals, arrivals: arrivals)
        self.repeats = repeats.sorted()
        self.lastHead = lastHead
    }

    /// Adds what came since, in the order of the log.
    package mutating func append(
        entries more: [LogEntry],
        refusals late: [RefusalMark],
        repeats again: [Int64]
    ) {
        entries += more
        arrivals += more.map(\.receivedAt.instant)
        if !late.isEmpty { refusals = RefusalMark.inOrder(refusals + late, arrivals: arrivals) }
        repeats = again.isEmpty ? repeats : (repeats + again).sorted()
    }

    /// How many repeats had arrived by a moment.
    package func repeats(until instant: Int64) -> Int {
        repeats.partitioningIndex { $0 > instant }
    }

    /// How many entries had arrived by a moment.
    package func position(asOf instant: Int64) -> Int {
        arrivals.partitioningIndex { $0 > instant }
    }

    /// Where a timeline of the night begins: the country's polls open, or the first arrival.
    package var begin: Timestamp {
        let opening = election.units[election.country].pollsOpen
        return opening ?? entries.first?.receivedAt ?? election.firstMoment
    }

    /// Where it ends: the last arrival, or the country's closing when nothing came after.
    package var end: Timestamp {
        let closing = election.units[election.country].pollsClose ?? begin
        guard let last = entries.last?.receivedAt, last.instant > closing.instant else { return closing }
        return last
    }

    /// Instants of what is announced after the end of a recorded night, such as results, ascending; none of
    /// one that may go on, whose results nobody knows.
    package var announcedLater: [Int64] {
        isRecorded ? TourStop.instants(of: election, after: end.instant) : []
    }

    /// The night as it stood at a log position, and as the clock showed when the next entry was due.
    ///
    /// - Parameters:
    ///   - position: Entries counted, 0 to the number there are.
    ///   - clock: What the calendar of the night is told up to; the last arrival when nil.
    /// - Returns: The night, counted from the first entry; over, where a recorded one is counted to its end.
    package func night(at position: Int, clock: Timestamp?) -> Night {
        var night = Night(election: election)
        var waiting = refusals[...]
        night.count(entries.prefix(max(0, position)), after: &waiting)
        let limit = clock?.instant ?? night.asOf?.instant ?? Int64.min
        night.tell(&waiting) { $0.afterSeq <= position && $0.time.instant <= limit }
        let isWhole = position >= entries.count && waiting.isEmpty
        if let clock { night.advanceClock(to: clock, isOver: isRecorded && isWhole) }
        return night
    }

    /// The timeline and the marks of the whole night, as its end knows them.
    ///
    /// - Complexity: O(entries).
    package var ahead: NightAhead {
        let snapshot = night(at: entries.count, clock: end).snapshot()
        return NightAhead(timeline: snapshot.timeline, marks: snapshot.marks)
    }

    /// The digest of what stands in a night counted from this recording, as 64 hex digits.
    package func state(of night: Night) -> String {
        let canonical = CanonicalLine(election: election)
        var digest = DigestStream()
        night.stateBytes(
            canonicalLine: { canonical.bytes(of: entries[$0 - 1].report.counted) },
            sink: { digest.update($0) }
        )
        return digest.finish().hex
    }
}

/// A position of the log and its hash as 64 hex digits.
package struct RecordedHead: Hashable, Sendable {
    package let seq: Int
    package let hash: String

    package init(seq: Int, hash: String) {
        self.seq = seq
        self.hash = hash
    }
}

extension Election {
    /// Midnight of election day at the country's offset.
    package var firstMoment: Timestamp {
        let seconds = card.date.daysSinceEpoch * 86_400 - Int64(card.offsetMinutes) * 60
        return Timestamp(instant: seconds, offsetMinutes: card.offsetMinutes)
    }
}

extension Array {
    /// Index of the first element for which a claim holds that holds for all later ones too.
    ///
    /// - Complexity: O(log n).
    func partitioningIndex(where claim: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if claim(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
