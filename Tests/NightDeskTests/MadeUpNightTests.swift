import ElectionModel
import NightDesk
import PosixIO
import Replay
import ReportFormat
import ResultsStore
import Tabulation
import TestSupport
import Testing

/// Scenario folders, and nights made up from them and fed live.
struct MadeUpNightTests {
    /// A scenario folder of its own.
    private struct Folder: ~Copyable {
        let folder: TemporaryFolder

        init(without missing: Set<String> = []) throws {
            let folder = try TemporaryFolder()
            let files = SmallScenario.files()
            let contents = [
                "election.json": files.card, "units.csv": files.units, "parties.csv": files.parties,
                "candidates.csv": files.candidates ?? [],
                "reconstruction.json": Array(MadeUpNightTests.plan.utf8),
            ]
            for (name, bytes) in contents where !missing.contains(name) {
                try FileDescriptor.create(folder.file(name)).writeAll(bytes, subject: name)
            }
            self.folder = folder
        }
    }

    private static let plan = """
        {"seed":7,"turnoutTimes":["2023-03-19T12:00:00+06:00","2023-03-19T20:00:00+06:00"],
        "votersListed":{"north":[400,402]},"ballotsIssued":{"north":[120,240]},
        "paper":{"ballotsReceived":404,"invalidBallots":5,"ballotsNotFound":2},
        "votes":{"a":130,"b":93,"against-all":10},
        "partyEffects":{"a":{"urban":-30,"north":0},"b":{"urban":30,"north":0},
        "against-all":{"urban":0,"north":0}},
        "districtWinners":{"d-1":"a"},"mishaps":{"corrections":1,"repeats":1,"broken":1}}
        """

    private func failure(_ work: () throws -> Void) -> DeskError? {
        do {
            try work()
            return nil
        } catch {
            return error as? DeskError
        }
    }

    @Test func `a folder is found by its path and its files are read`() throws {
        let folder = try Folder(without: ["candidates.csv"])
        let scenario = try ScenarioFolder(named: folder.folder.path)
        #expect(scenario.path == folder.folder.path)
        let files = SmallScenario.files()
        let read = ScenarioFiles(card: files.card, units: files.units, parties: files.parties)
        #expect(try scenario.files() == read)
        #expect(try scenario.reconstruction() == Array(MadeUpNightTests.plan.utf8))
    }

    @Test func `a bare name is looked for on the shelves, a path only where it leads`() {
        let bare = failure { _ = try ScenarioFolder(named: "no-such-night") }
        #expect(bare?.description.hasPrefix("no scenario no-such-night; looked in no-such-night, ") == true)
        #expect(bare?.description.contains("./Scenarios/no-such-night") == true)
        #expect(bare?.exitStatus == 66)
        let path = failure { _ = try ScenarioFolder(named: "/nowhere/night") }
        #expect(path?.description == "no scenario /nowhere/night; looked in /nowhere/night")
    }

    @Test func `a folder without an election is no scenario`() throws {
        let folder = try Folder(without: ["election.json"])
        let path = folder.folder.path
        #expect(failure { _ = try ScenarioFolder(named: path) }?.exitStatus == 66)
    }

    @Test(arguments: ["units.csv", "parties.csv"])
    func `a file that a scenario needs is asked for by name`(name: String) throws {
        let folder = try Folder(without: [name])
        let scenario = try ScenarioFolder(named: folder.folder.path)
        let error = failure { _ = try scenario.files() }
        #expect(error?.description == "\(folder.folder.path)/\(name): missing, and a scenario needs it")
        #expect(error?.exitStatus == 66)
    }

    @Test func `without a plan there is no night to make up`() throws {
        let folder = try Folder(without: ["reconstruction.json"])
        let scenario = try ScenarioFolder(named: folder.folder.path)
        let error = failure { _ = try MadeUpNight(scenario: scenario, seed: nil) }
        #expect(
            error?.description
                == "\(folder.folder.path): no reconstruction.json, so no night can be made up for it"
        )
        #expect(error?.exitStatus == 66)
    }

    @Test func `a spoilt file is told with the status for wrong input`() throws {
        let folder = try Folder(without: ["units.csv"])
        try FileDescriptor.create(folder.folder.file("units.csv")).writeAll([120], subject: "")
        let scenario = try ScenarioFolder(named: folder.folder.path)
        #expect(failure { _ = try MadeUpNight(scenario: scenario, seed: nil) }?.exitStatus == 65)
    }

    @Test func `a night is made up line by line, in order, and a seed makes another`() throws {
        let folder = try Folder()
        let scenario = try ScenarioFolder(named: folder.folder.path)
        let night = try MadeUpNight(scenario: scenario, seed: nil)
        let same = try MadeUpNight(scenario: scenario, seed: 7)
        let other = try MadeUpNight(scenario: scenario, seed: 8)
        let lines = (0..<night.count).map { night.line($0) }
        #expect(lines == (0..<same.count).map { same.line($0) })
        #expect(lines != (0..<other.count).map { other.line($0) })
        #expect(night.arrivals == night.arrivals.sorted())
        #expect(night.arrivals.count == night.count)
        #expect(lines.allSatisfy { $0.first == UInt8(ascii: "{") && $0.last == UInt8(ascii: "}") })
    }

    @Test func `the night of kz-2023 has more than 92,000 lines`() throws {
        let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let scenario = try ScenarioFolder(named: "/\(folder)/Scenarios/kz-2023")
        let night = try MadeUpNight(scenario: scenario, seed: nil)
        #expect(night.count > 92_000)
        #expect(night.arrivals.count == night.count)
    }

    @Test func `a night fed live is all in the store once its clock is at the end`() throws {
        let folder = try Folder()
        let store = try DeskStore()
        let path = store.path
        let night = try DemoNight(scenario: ScenarioFolder(named: folder.folder.path), seed: nil)
        let (feed, last) = try feed(of: night)
        let run = try DeskRun { news, requests in
            LiveDemoDesk(night: night, store: path, feed: feed, news: news, requests: requests).run()
        }
        #expect(run.frame()?.play.clock != nil)
        run.requests.send(.seekTenth(10))
        let frame = run.frame { $0.play.clock?.instant == last }
        run.stop()
        let recording = try Recording(store: store.path)
        #expect(frame?.snapshot.seq == recording.entries.count)
        #expect(frame?.play.refused == recording.refusals.count)
        let lines = recording.entries.count + recording.refusals.count + recording.repeats.count
        #expect(lines == night.count)
        #expect(recording.entries.last?.receivedAt.instant == last)
    }

    @Test func `a feeder that is turned away ends the desk, and that is the last news`() throws {
        let folder = try Folder()
        let store = try DeskStore()
        let path = store.path
        let night = try DemoNight(scenario: ScenarioFolder(named: folder.folder.path), seed: nil)
        let feed = try feed(of: night).clock
        let holder = try IngestDesk(store: path)
        let run = try DeskRun { news, requests in
            LiveDemoDesk(night: night, store: path, feed: feed, news: news, requests: requests).run()
        }
        #expect(run.failure()?.status == 75)
        #expect(holder.progress.lines == 0)
        run.stop()
    }

    private func feed(of night: DemoNight) throws -> (clock: FeedClock, last: Int64) {
        let last = try #require(night.arrivals.last)
        let begin = night.election.firstMoment
        let clock = ReplayClock(begin: begin, end: begin.moved(to: last), arrivals: night.arrivals, speed: 1)
        return (FeedClock(clock), last)
    }
}
