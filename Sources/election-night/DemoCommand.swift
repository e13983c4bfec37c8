import ElectionModel
import NightDesk
import PosixIO
import Replay
import ReportFormat
import ResultsStore
import Tabulation

/// `demo [SCENARIO]`: a recorded or made-up night through the whole program, in a store that is thrown away.
struct DemoCommand {
    private let line: ParsedCommandLine

    /// The night that a newcomer sees.
    private static let flagship = "kz-2023"

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Shows the night until the user leaves.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the scenario cannot be read or there is no usable terminal.
    func run() throws(Failure) -> Int32 {
        let seed = try line.seed()
        _ = try line.speed()
        try Dashboard.check(line)
        // A reader of lines would spell the bar out.
        let isQuiet = line.has(OptionTable.quiet) || Dashboard.isPlain(line)
        var bar = ProgressBar(label: "preparing the night", isQuiet: isQuiet)
        bar.update(fraction: 0, detail: "")
        let night: DemoNight
        let folder: TemporaryFolder
        do throws(DeskError) {
            let scenario = try ScenarioFolder(named: line.operands.first ?? DemoCommand.flagship)
            night = try DemoNight(scenario: scenario, seed: seed)
            folder = try DemoCommand.makeStore(scenario)
        } catch {
            bar.finish()
            throw Failure(error)
        }
        let store = folder.file("night.db")
        if line.has(OptionTable.live) {
            bar.finish()
            return try showLive(night, store: store)
        }
        try fill(store, with: night, bar: &bar)
        bar.finish()
        return try ReplayCommand.show(store: store, line: line)
    }

    /// Ingests every line of the night, as any other input.
    private func fill(_ store: String, with night: DemoNight, bar: inout ProgressBar) throws(Failure) {
        do throws(DeskError) {
            var desk = try IngestDesk(store: store)
            for place in 0..<night.count {
                _ = try desk.take(RawLine(night.line(place), number: place + 1, of: "demo"))
                guard place % 512 == 0 else { continue }
                bar.update(
                    fraction: Double(place) / Double(night.count),
                    detail: "\(place) of \(night.count) reports"
                )
            }
            _ = try desk.commit()
        } catch {
            bar.finish()
            throw Failure(error)
        }
    }

    /// Feeds the night as the clock passes and watches the store from its live edge.
    private func showLive(_ night: DemoNight, store: String) throws(Failure) -> Int32 {
        let election = night.election
        let first = election.units[election.country].pollsOpen ?? election.firstMoment
        let last = night.arrivals.last ?? first.instant
        var clock = ReplayClock(
            begin: first,
            end: first.moved(to: last),
            later: TourStop.instants(of: election, after: last),
            arrivals: night.arrivals,
            speed: try line.speed()
        )
        let from = try line.moment(OptionTable.from, in: election, between: clock.begin, and: clock.last)
        if let from { clock.seek(to: from) }
        let feed = FeedClock(clock)
        let plan = try AlertPlan(line) { () throws(Failure) in election }
        return try Dashboard.show(line, store: store, alerts: plan) { news, requests in
            LiveDemoDesk(
                night: night,
                store: store,
                feed: feed,
                news: news,
                requests: requests,
                conditions: plan.conditions
            ).run()
        }
    }

    private static func makeStore(_ scenario: ScenarioFolder) throws(DeskError) -> TemporaryFolder {
        let folder: TemporaryFolder
        do { folder = try TemporaryFolder() } catch { throw .io(error) }
        let files = try scenario.files()
        do throws(StoreError) {
            try ReportLog.create(path: folder.file("night.db"), files: files, isRecorded: true)
        } catch {
            throw .store(error)
        }
        return folder
    }
}
