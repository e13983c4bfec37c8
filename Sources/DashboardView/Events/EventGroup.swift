package import Tabulation

/// The kinds of events that can be kept or hidden, each with a sign and a word of its own.
package enum EventGroup: Int, Hashable, Sendable, CaseIterable {
    /// Thresholds, seats, overtakes, districts.
    case outcome
    /// How far the count has come.
    case progress
    /// Replaced, annulled, disputed, decided about.
    case correction
    /// Alarms and refused lines.
    case alarm
    /// Conditions that somebody wanted to be told of.
    case alert
    /// Polls opened and closed, turnout, exit polls and results announced.
    case calendar

    package init(_ kind: NightEvent.Kind) {
        switch kind {
        case .firstProtocol, .regionComplete, .allReported, .reportedPassed: self = .progress
        case .threshold, .listSeats, .overtook, .districtLeader, .districtWon: self = .outcome
        case .corrected, .annulled, .decided, .disputed: self = .correction
        case .alarm, .refused: self = .alarm
        case .alert: self = .alert
        case .announced, .pollsClosed, .pollsOpened, .exitPoll, .results: self = .calendar
        }
    }

    /// What it is called in a view.
    var name: String { ["outcome", "progress", "correction", "alarm", "alert", "calendar"][rawValue] }

    var sign: String { ["+", "=", "~", "!", "*", "›"][rawValue] }

    var ink: Ink { [.accent, .good, .warn, .bad, .accent, .dim][rawValue] }

    var word: Word {
        [.kindOutcome, .kindProgress, .kindCorrection, .kindAlarm, .kindAlert, .kindCalendar][rawValue]
    }
}
