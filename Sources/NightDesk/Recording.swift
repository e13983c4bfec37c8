package import ElectionModel

/// All that a store holds of a night, in memory, in the order of the log.
package struct Recording: Sendable {
    package let election: Election
    package let entries: [LogEntry]
    /// In order of arrival.
    package let refusals: [RefusalMark]
    /// Instants of arrival of repeats, ascending.
    package let repeats: [Int64]
    /// Instants of arrival of the entries.
    package let arrivals: [Int64]
    /// The hash of an entry by its position, as 64 hex digits; nil when it is not at hand.
    package let heads: @Sendable (Int) -> String?

    package init(
        election: Election,
        entries: [LogEntry],
        refusals: [RefusalMark],
        repeats: [Int64],
        heads: @escaping @Sendable (Int) -> String?
    ) {
        self.election = election
        self.entries = entries
        self.refusals = refusals
        self.repeats = repeats
        self.heads = heads
        arrivals = entries.map(\.receivedAt.instant)
    }

    /// How many repeats had arrived by a moment.
    package func repeats(until instant: Int64) -> Int {
        repeats.partitioningIndex { $0 > instant }
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
}

/// When something was refused, and by which rule.
package struct RefusalMark: Hashable, Sendable {
    package let time: Timestamp
    package let code: RuleCode

    package init(time: Timestamp, code: RuleCode) {
        self.time = time
        self.code = code
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
