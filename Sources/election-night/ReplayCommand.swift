import NightDesk
import Replay

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
    ///   - line: Gives `--from`, `--speed` and `--spoilers`.
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
            arrivals: recording.arrivals,
            speed: try line.speed()
        )
        let from = try line.moment(
            OptionTable.from,
            in: recording.election,
            between: clock.begin,
            and: clock.end
        )
        if let from { clock.seek(to: from) }
        let (night, start) = (recording, clock)
        let showsAhead = line.has(OptionTable.spoilers)
        return try Dashboard.show(line, store: store) { news, requests in
            ReplayDesk(news: news, requests: requests)
                .run(ReplaySession(recording: night, clock: start, showsAhead: showsAhead))
        }
    }
}
