package import ElectionModel

/// What time does to the night: the calendar, looks that fall due, the minutes of the timeline.
extension Night {
    /// Notes everything that falls due up to a moment, without an entry.
    ///
    /// Moments may repeat; going back does nothing. The figures do not change.
    ///
    /// - Parameters:
    ///   - time: What the clock shows.
    ///   - isOver: Whether nothing more can come; then nothing waits for a correction (rule X01).
    package mutating func advanceClock(to time: Timestamp, isOver: Bool = false) {
        passTime(to: time.instant)
        if isOver != (shown == nil) { changes &+= 1 }
        shown = isOver ? nil : max(shown ?? .min, time.instant)
    }

    /// Notes that a line was refused; no figure changes.
    ///
    /// - Parameters:
    ///   - time: When it came.
    ///   - code: The rule.
    ///   - precinct: The station it names; nil where none is known.
    ///   - contest: The contest it names; nil for a turnout report, and where none is known.
    ///   - number: Its number in the quarantine; nil where that is not known.
    package mutating func noteRefusal(
        at time: Timestamp,
        code: RuleCode,
        precinct: Int? = nil,
        contest: Int? = nil,
        number: Int? = nil
    ) {
        passTime(to: time.instant)
        changes &+= 1
        if let precinct, opening.indices.contains(precinct) {
            let known = contest.flatMap { (0..<map.contests).contains($0) ? $0 : nil }
            let cell = RefusedCell(precinct: precinct, contest: known)
            refusedAfter[cell] = RefusedLine(after: seq, number: number, code: code)
        }
        events.noteRefusal(at: time, seq: seq, code: code)
    }

    mutating func passTime(to instant: Int64) {
        latest = max(latest, instant)
        while true {
            let calendarDue = calendar.due
            let lookDue = watch.due
            let pairDue = pairs.due
            let alertDue = alertsDue
            guard min(calendarDue, lookDue, pairDue, alertDue) <= instant else { return }
            changes &+= 1
            if alertDue < min(calendarDue, lookDue, pairDue) {
                lookAtAlerts(at: Timestamp(instant: alertDue, offsetMinutes: election.card.offsetMinutes))
            } else if pairDue < min(calendarDue, lookDue) {
                endWait()
            } else if calendarDue <= lookDue, let event = calendar.take() {
                events.note(event)
            } else {
                look(at: Timestamp(instant: lookDue, offsetMinutes: election.card.offsetMinutes))
            }
        }
    }

    /// Closes the minute of the last arrival when a new one begins.
    mutating func noteArrival(_ time: Timestamp) {
        guard let last = asOf else {
            asOf = time
            return
        }
        guard time.instant >= last.instant else { return }
        if Night.minute(of: time) > Night.minute(of: last) { timeline.append(sample(at: last)) }
        asOf = time
    }

    /// The figures now as a point of the chart.
    func sample(at time: Timestamp) -> TimelineSample {
        let listed = units.total(UnitRows.Lane.votersListed, row: 0)
        return TimelineSample(
            time: time,
            seq: seq,
            turnout: Share(units.total(UnitRows.Lane.ballotsIssued, row: 0), of: listed),
            counted: Share(units.total(UnitRows.Lane.countedIssued, row: 0), of: listed),
            unitsReported: Int(units.total(UnitRows.Lane.reported, row: 0)),
            votes: units.votes(row: 0),
            progress: reportedPrecincts > 0 ? progress(at: time.instant) : nil
        )
    }

    private static func minute(of time: Timestamp) -> Int64 {
        time.instant >= 0 ? time.instant / 60 : (time.instant - 59) / 60
    }
}
