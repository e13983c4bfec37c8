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

    /// Seconds of the night between the summaries of `--plain`, 1800 when not given.
    ///
    /// - Throws: ``Failure`` with status 2 when it is out of bounds.
    func interval() throws(Failure) -> Int {
        do { return try number(OptionTable.interval, in: 0...86_400).map { Int($0) } ?? 1_800 } catch {
            throw Failure(error)
        }
    }

    /// Refuses at once what is neither a full time nor a clock time, before a store is read.
    ///
    /// - Throws: ``Failure`` with status 2.
    func checkTime(_ option: Option) throws(Failure) {
        guard let text = value(option), clock(text, on: "2000-01-01", "+00:00") == nil else { return }
        _ = try full(option, text)
    }

    /// A full time with its offset.
    private func full(_ option: Option, _ text: String) throws(Failure) -> Timestamp {
        guard let moment = Timestamp(parsing: text) else {
            let wanted = "a time such as 2023-03-19T22:10:00+06:00, or 22:10 on election day"
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

    /// A clock time, with or without seconds, of a day.
    private func clock(_ text: String, on day: String, _ offset: String) -> Timestamp? {
        Timestamp(parsing: day + "T" + text + (text.utf8.count == 5 ? ":00" : "") + offset)
    }

    /// A moment of the night: a full time, or a clock time such as `20:30` on election day.
    ///
    /// A clock time before the polls open is one of the night that follows, when the night reaches it.
    ///
    /// - Parameters:
    ///   - option: `--from` or `--at`.
    ///   - election: Gives the day and the offset.
    ///   - begin: The first moment of the timeline.
    ///   - end: Its last moment.
    /// - Returns: The moment, nil when the option was not given.
    /// - Throws: ``Failure`` with status 2 when it is neither.
    func moment(
        _ option: Option,
        in election: Election,
        between begin: Timestamp,
        and end: Timestamp
    ) throws(Failure) -> Timestamp? {
        guard let text = value(option) else { return nil }
        let offset = Timestamp(instant: 0, offsetMinutes: election.card.offsetMinutes).offsetText
        let day = election.card.date.iso8601
        guard let moment = clock(text, on: day, offset) else { return try full(option, text) }
        let dayAfter = moment.moved(to: moment.instant + 86_400)
        return moment.instant < begin.instant && dayAfter.instant <= end.instant ? dayAfter : moment
    }

    /// A position of the log, nil when not given.
    ///
    /// `screen` takes both: a position, and what the clock shows then.
    ///
    /// - Throws: ``Failure`` with status 2 when it is no number, or `--at` is there too.
    func position() throws(Failure) -> Int? {
        if has(OptionTable.at) && has(OptionTable.seq) && command.name != .screen {
            throw Failure(CommandLineError.excludes(OptionTable.at.name, OptionTable.seq.name))
        }
        do { return try number(OptionTable.seq, in: 0...999_999_999).map { Int($0) } } catch {
            throw Failure(error)
        }
    }
}
