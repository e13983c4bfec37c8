import ElectionModel
import NightDesk
import Replay
import Tabulation

/// `replay STORE`: a night again, read-only.
struct ReplayCommand {
    private let line: ParsedCommandLine

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Replays until the user leaves.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the store cannot be read, an option is wrong, or there is no terminal.
    func run() throws(Failure) -> Int32 {
        try ReplayCommand.show(store: line.operands[0], line: line)
    }

    /// Replays a store on the dashboard.
    ///
    /// - Parameters:
    ///   - store: The night.
    ///   - line: Gives `--from`, `--speed`, `--spoilers`, `--tour` and what to tell of.
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the store cannot be read, an option is wrong or there is no terminal.
    static func show(store: String, line: ParsedCommandLine) throws(Failure) -> Int32 {
        var recording: Recording
        do throws(DeskError) {
            recording = try Recording(store: store)
            try recording.readHashes(of: store)
        } catch {
            throw Failure(error)
        }
        var clock = ReplayClock(
            begin: recording.begin,
            end: recording.end,
            later: recording.announcedLater,
            arrivals: recording.arrivals,
            speed: try line.speed()
        )
        let from = try line.moment(
            OptionTable.from,
            in: recording.election,
            between: clock.begin,
            and: clock.last
        )
        if let from { clock.seek(to: from) }
        let election = recording.election
        if line.has(OptionTable.tour) { clock.stops = stops(of: election, in: clock) }
        let plan = try AlertPlan(line) { () throws(Failure) in election }
        let (night, start) = (recording, clock)
        let showsAhead = line.has(OptionTable.spoilers)
        return try Dashboard.show(line, store: store, alerts: plan) { news, requests in
            let session = ReplaySession(
                recording: night,
                clock: start,
                conditions: plan.conditions,
                showsAhead: showsAhead
            )
            let check = ChainCheck(of: store, after: ChainCheck.patience) { requests.send(.stop) }
            ReplayDesk(news: news, requests: requests).run(session)
            check.end(news)
        }
    }

    private static func stops(of election: Election, in clock: ReplayClock) -> [Int64] {
        TourStop.times(of: election).map(\.instant)
            .filter { $0 > clock.begin.instant && $0 <= clock.last.instant }
    }
}
