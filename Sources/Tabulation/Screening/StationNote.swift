package import ElectionModel

/// Something about a station's standing protocol that is unlike its neighbours; never more than that.
package struct StationNote: Hashable, Sendable {
    package let precinct: Int
    /// Index in ``Election/contests``.
    package let contest: Int
    package let code: RuleCode
    /// Line of the ballot for ``RuleCode/shareUnlike`` and ``RuleCode/optionAbsent``.
    package let selection: Int?
    /// The station with the same figures for ``RuleCode/sameFigures``.
    package let twin: Int?
    /// The station's figure: turnout, share of the valid ballots, or invalid ballots of those found.
    package let own: Share
    /// The same over all stations it was compared with, itself included; 0/0 where none were.
    package let usual: Share

    package init(
        precinct: Int,
        contest: Int,
        code: RuleCode,
        selection: Int? = nil,
        twin: Int? = nil,
        own: Share,
        usual: Share = Share(0, of: 0)
    ) {
        self.precinct = precinct
        self.contest = contest
        self.code = code
        self.selection = selection
        self.twin = twin
        self.own = own
        self.usual = usual
    }
}

/// All notes of a moment, with what a reader needs to judge their number.
package struct NightNotes: Hashable, Sendable {
    /// By precinct, contest, code and line, ascending.
    package let notes: [StationNote]
    /// Stations that had enough neighbours to be compared with.
    package let compared: Int
    /// Shares tested over the whole night.
    package let tests: Int

    package init(notes: [StationNote] = [], compared: Int = 0, tests: Int = 0) {
        self.notes = notes
        self.compared = compared
        self.tests = tests
    }

    /// Stations with a note of a code.
    package func stations(with code: RuleCode) -> Int {
        var last = -1
        return notes.count { note in
            guard note.code == code, note.precinct != last else { return false }
            last = note.precinct
            return true
        }
    }

    /// The notes of one station.
    ///
    /// - Complexity: O(log n).
    package func notes(ofPrecinct precinct: Int) -> ArraySlice<StationNote> {
        var (low, high) = (0, notes.count)
        while low < high {
            let middle = (low + high) / 2
            if notes[middle].precinct < precinct { low = middle + 1 } else { high = middle }
        }
        return notes[low...].prefix { $0.precinct == precinct }
    }
}

extension StationNote {
    /// The codes of notes, in the order in which they are listed.
    package static let codes: [RuleCode] = [
        .turnoutUnlike, .shareUnlike, .invalidUnlike, .optionAbsent, .unanimous, .sameFigures,
    ]

    /// How many stations a night without any doubt would have with a code, rounded up; nil where not known.
    ///
    /// Measured on the official result of Bulgaria, 11 July 2021, 12,928 stations.
    package static func usual(_ code: RuleCode, among stations: Int) -> Int? {
        let perThousand: Int? =
            switch code {
            case .turnoutUnlike: 8
            case .shareUnlike: 4
            default: nil
            }
        return perThousand.map { (stations * $0 + 999) / 1_000 }
    }
}
