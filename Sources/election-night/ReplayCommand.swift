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
        let recording: Recording
        do { recording = try Recording(store: line.operands[0]) } catch { throw Failure(error) }
        return try ReplayCommand.show(recording, line: line)
    }

    /// Replays a recording on the dashboard.
    ///
    /// - Parameters:
    ///   - recording: The night.
    ///   - line: Gives `--from`, `--speed` and `--spoilers`.
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when an option is wrong or there is no usable terminal.
    static func show(_ recording: Recording, line: ParsedCommandLine) throws(Failure) -> Int32 {
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
        let start = clock
        let showsAhead = line.has(OptionTable.spoilers)
        return try Dashboard.show(line) { news, requests in
            ReplayDesk(news: news, requests: requests)
                .run(ReplaySession(recording: recording, clock: start, showsAhead: showsAhead))
        }
    }
}
