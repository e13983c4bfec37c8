package import ElectionModel

/// What time does to the night: the calendar, looks that fall due, the minutes of the timeline.
extension Night {
    /// Notes everything that falls due up to a moment, without an entry.
    ///
    /// Moments may repeat; going back does nothing. The figures do not change.
    package mutating func advanceClock(to time: Timestamp) {
        passTime(to: time.instant)
    }

    /// Notes that a line was refused, and of which precinct where that is known; no figure changes.
    package mutating func noteRefusal(at time: Timestamp, code: RuleCode, precinct: Int? = nil) {
        passTime(to: time.instant)
        if let precinct, opening.indices.contains(precinct) { refusedAfter[precinct] = seq }
        events.noteRefusal(at: time, seq: seq, code: code)
    }

    mutating func passTime(to instant: Int64) {
        while true {
            let calendarDue = calendar.due
            let lookDue = watch.due
            guard min(calendarDue, lookDue) <= instant else { return }
            if calendarDue <= lookDue, let event = calendar.take() {
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
            turnout: Share(units.total(UnitRows.Lane.ballotsIssued, row: 0), of: listed),
            counted: Share(units.total(UnitRows.Lane.countedIssued, row: 0), of: listed),
            unitsReported: Int(units.total(UnitRows.Lane.reported, row: 0)),
            votes: units.votes(row: 0)
        )
    }

    private static func minute(of time: Timestamp) -> Int64 {
        time.instant >= 0 ? time.instant / 60 : (time.instant - 59) / 60
    }
}
