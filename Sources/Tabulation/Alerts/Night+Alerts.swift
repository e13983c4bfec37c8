import ElectionLaw
import ElectionModel

/// Conditions over the night, looked at as entries arrive.
extension Night {
    /// Looks at the conditions after an entry, if the pause is over or everything is in.
    mutating func checkAlerts(after entry: LogEntry) {
        alertBook.touch()
        let isAllIn = !opening.isEmpty && reportedPrecincts == opening.count
        guard alertBook.due <= entry.receivedAt.instant || isAllIn else { return }
        lookAtAlerts(at: entry.receivedAt, precinct: entry.report.precinct)
    }

    /// Notes how many votes a protocol moves that takes another's place.
    mutating func noteCorrection(of before: StandingProtocol, by after: StandingProtocol) {
        guard !alertBook.conditions.isEmpty, before.seq != after.seq else { return }
        let (old, new) = (before.report.votes, after.report.votes)
        let gained = zip(new, old).reduce(UInt64(0)) { $0 + ($1.0 > $1.1 ? UInt64($1.0 - $1.1) : 0) }
        let lost = zip(new, old).reduce(UInt64(0)) { $0 + ($1.1 > $1.0 ? UInt64($1.1 - $1.0) : 0) }
        alertBook.note(correction: max(gained, lost))
    }

    /// When the conditions are to be looked at without an entry.
    var alertsDue: Int64 {
        guard !alertBook.conditions.isEmpty else { return .max }
        let isOutstanding = reportedPrecincts < opening.count
        return min(alertBook.due, isOutstanding ? alertBook.quietDue(after: asOf?.instant) : .max)
    }

    /// Looks at the conditions now.
    ///
    /// - Parameters:
    ///   - time: What the clock shows.
    ///   - precinct: Station of the entry that asks for the look; nil when time does.
    mutating func lookAtAlerts(at time: Timestamp, precinct: Int? = nil) {
        guard !alertBook.conditions.isEmpty else { return }
        let outcome = outcome()
        var book = alertBook
        let fired = book.look(at: time.instant) { level(of: $0, outcome, at: time.instant) }
        alertBook = book
        for place in fired {
            events.note(NightEvent(time: time, seq: seq, kind: .alert(condition: place)))
            let alert = AlertBook.Fired(condition: place, time: time, seq: seq, precinct: precinct)
            alertBook.keep(alert)
        }
    }

    private func level(
        of condition: AlertCondition,
        _ outcome: NightOutcome,
        at instant: Int64
    ) -> AlertBook.Level {
        switch condition.subject {
        case .word(let party, let words):
            let word = outcome.thresholds.indices.contains(party) ? outcome.thresholds[party].rawValue : ""
            return words.contains(word) ? .holds : .fails
        case .won(let ballot): return outcome.race(ballot)?.status == .won ? .holds : .fails
        case .leads(let ballot, let line): return outcome.race(ballot)?.leader == line ? .holds : .fails
        case .answer(let ballot, let words):
            let answer = outcome.races.first { $0.ballot == ballot }?.answer
            return answer.map { words.contains($0.rawValue) } ?? false ? .holds : .fails
        case .quiet(let seconds):
            let isOutstanding = reportedPrecincts < opening.count
            return isOutstanding && asOf.map { instant - $0.instant >= seconds } ?? false ? .holds : .fails
        case .correction(let votes): return alertBook.correction > votes ? .holds : .fails
        case .number(let number, let isAbove, let bar):
            guard let value = value(of: number, outcome) else { return .near }
            return Night.level(value, isAbove: isAbove, bar: bar)
        }
    }

    /// A number against its bar, with a fiftieth of it between holding and failing.
    private static func level(_ value: ExactValue, isAbove: Bool, bar: PublishedNumber) -> AlertBook.Level {
        let scaled = value.numerator * PublishedNumber.scale(bar.decimals) * 50
        let line = UInt128(bar.digits) * value.denominator
        if isAbove {
            if scaled > line * 50 { return .holds }
            return scaled <= line * 49 ? .fails : .near
        }
        if scaled < line * 50 { return .holds }
        return scaled >= line * 51 ? .fails : .near
    }

    private func value(of number: AlertCondition.Number, _ outcome: NightOutcome) -> ExactValue? {
        switch number {
        case .share(let party):
            let count = listCount()
            return ExactValue(percent: count.votes[party], of: count.base(of: lists.rules?.threshold))
        case .seats(let party): return outcome.seats[party].list.map { ExactValue($0) }
        case .margin(let party): return margin(of: party).map { ExactValue($0) }
        case .reported(let unit):
            let figures = figures(ofUnit: unit)
            return ExactValue(percent: figures.unitsReported, of: figures.unitsTotal)
        case .turnout(let unit):
            let figures = figures(ofUnit: unit)
            return ExactValue(percent: figures.ballotsIssued, of: figures.votersListed)
        case .disputed: return ExactValue(country.disputed)
        case .alarms: return ExactValue(country.alarms)
        }
    }

    /// Votes between a list and the other side of the threshold; nil before a vote.
    private func margin(of party: Int) -> UInt64? {
        guard let threshold = lists.rules?.threshold else { return nil }
        let count = listCount()
        let base = count.base(of: threshold)
        guard base > 0 else { return nil }
        let needed = threshold.votesNeeded(votes: count.votes[party], base: base)
        return needed == 0 ? threshold.votesToLose(votes: count.votes[party], base: base) : needed
    }

    private func figures(ofUnit unit: Int) -> UnitFigures {
        switch election.units[unit].kind {
        case .region: regions[election.placeOfUnit[unit]]
        case .district: districts[election.placeOfUnit[unit]]
        default: country
        }
    }
}

extension NightOutcome {
    fileprivate func race(_ ballot: Int) -> DistrictOutcome? {
        races.first { $0.ballot == ballot }?.candidates
    }
}
