import ElectionModel
import ReportFormat

/// Values that several commands take, read from their options.
extension ParsedCommandLine {
    /// The seed, nil for the scenario's own.
    ///
    /// - Throws: ``Failure`` with status 2 when it is no number.
    func seed() throws(Failure) -> UInt64? {
        do { return try number(OptionTable.seed, in: 0...UInt64(Int64.max)) } catch { throw Failure(error) }
    }

    /// The replay's speed, 300 when not given.
    ///
    /// - Throws: ``Failure`` with status 2 when it is out of bounds.
    func speed() throws(Failure) -> Int {
        do { return try number(OptionTable.speed, in: 1...3_600).map { Int($0) } ?? 300 } catch {
            throw Failure(error)
        }
    }

    /// A full moment, nil when the option was not given.
    ///
    /// - Parameter option: `--at` or another that takes a time.
    /// - Returns: The moment.
    /// - Throws: ``Failure`` with status 2 when it is no time with an offset.
    func moment(_ option: Option) throws(Failure) -> Timestamp? {
        guard let text = value(option) else { return nil }
        guard let moment = Timestamp(parsing: text) else {
            let wanted = "a time such as 2023-03-19T22:10:00+06:00"
            throw Failure(
                CommandLineError.valueNotUnderstood(
                    option: option.name,
                    value: Sanitiser.safe(text),
                    wanted: wanted
                )
            )
        }
        return moment
    }

    /// Where a replay begins: a full time, or a clock time such as `20:30` on election day.
    ///
    /// A clock time before the polls open is one of the night that follows, when the night reaches it.
    ///
    /// - Parameters:
    ///   - election: Gives the day and the offset.
    ///   - begin: The first moment of the timeline.
    ///   - end: Its last moment.
    /// - Returns: The moment, nil when the option was not given.
    /// - Throws: ``Failure`` with status 2 when it is neither.
    func from(
        in election: Election,
        between begin: Timestamp,
        and end: Timestamp
    ) throws(Failure) -> Timestamp? {
        guard let text = value(OptionTable.from) else { return nil }
        let offset = Timestamp(instant: 0, offsetMinutes: election.card.offsetMinutes).offsetText
        let seconds = text.utf8.count == 5 ? ":00" : ""
        let full = election.card.date.iso8601 + "T" + text + seconds + offset
        guard let moment = Timestamp(parsing: full) else { return try moment(OptionTable.from) }
        let dayAfter = moment.moved(to: moment.instant + 86_400)
        return moment.instant < begin.instant && dayAfter.instant <= end.instant ? dayAfter : moment
    }

    /// A position of the log, nil when not given.
    ///
    /// - Throws: ``Failure`` with status 2 when it is no number, or `--at` is there too.
    func position() throws(Failure) -> Int? {
        if has(OptionTable.at) && has(OptionTable.seq) {
            throw Failure(CommandLineError.excludes(OptionTable.at.name, OptionTable.seq.name))
        }
        do { return try number(OptionTable.seq, in: 0...999_999_999).map { Int($0) } } catch {
            throw Failure(error)
        }
    }
}
