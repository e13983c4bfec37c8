import ElectionModel
import NightDesk
import PosixIO
import Replay
import ReportFormat
import ResultsStore
import Tabulation
import TestSupport

/// A store in a folder of its own, for what reads and writes stores.
struct DeskStore: ~Copyable {
    let folder: TemporaryFolder
    let path: String

    init(recorded: Bool = true, precincts: Int = 4) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("night.db")
        try ReportLog.create(
            path: path,
            files: SmallScenario.files(precincts: precincts),
            isRecorded: recorded
        )
        self.folder = folder
        self.path = path
    }

    /// Hands lines in through the desk, and commits.
    @discardableResult
    func ingest(_ lines: [UInt8]...) throws -> [Receipt] {
        var desk = try IngestDesk(store: path, groupMilliseconds: .max)
        for (place, line) in lines.enumerated() {
            _ = try desk.take(RawLine(line, number: place + 1, of: "night.jsonl"))
        }
        return try desk.commit()
    }
}

/// What two nights are held against each other by: every figure and event of a moment.
struct Moment: Hashable {
    let seq: Int
    let asOf: Timestamp?
    let country: UnitFigures
    let regions: [UnitFigures]
    let districts: [UnitFigures]
    let ballots: [BallotFigures]
    let outcome: NightOutcome
    let events: [NightEvent]
    let timeline: Timeline

    init(_ snapshot: NightSnapshot) {
        seq = snapshot.seq
        asOf = snapshot.asOf
        country = snapshot.country
        regions = snapshot.regions
        districts = snapshot.districts
        ballots = snapshot.ballots
        outcome = snapshot.outcome
        events = snapshot.events
        timeline = snapshot.timeline
    }
}

/// A night of random reports with refusals and repeats between them, as a store would give it back.
struct RandomNight {
    let recording: Recording
    /// The refusals as they were handed over.
    let refusals: [RefusalMark]

    init(seed: UInt64, count: Int = 60) {
        var random = SplitMix64(seed: seed)
        let election = Builders.election(precincts: 6)
        var entries: [LogEntry] = []
        var refusals: [RefusalMark] = []
        var repeats: [Int64] = []
        var second = -3_600
        for seq in 1...count {
            second += Int.random(in: 0...2, using: &random) * Int.random(in: 0...300, using: &random)
            let report = RandomNight.report(seq, &random)
            let time = Builders.time(second)
            entries.append(LogEntry(seq: seq, receivedAt: time, report: report, flags: []))
            guard Int.random(in: 0..<4, using: &random) == 0 else { continue }
            let late = second + Int.random(in: 0...900, using: &random)
            refusals.append(RefusalMark(time: Builders.time(late), afterSeq: seq, code: .voteSum))
            repeats.append(Builders.time(late).instant)
        }
        self.refusals = refusals
        recording = Recording(
            election: election,
            isRecorded: true,
            entries: entries,
            refusals: refusals,
            repeats: repeats,
            lastHead: RecordedHead(seq: count, hash: String(repeating: "a", count: 64))
        )
    }

    private static func report(_ seq: Int, _ random: inout SplitMix64) -> Report {
        let precinct = Int.random(in: 0..<6, using: &random)
        guard Bool.random(using: &random) else {
            return .turnout(
                TurnoutReport(
                    precinct: precinct,
                    source: "s1",
                    reportedAt: Builders.time(seq),
                    votersListed: 100,
                    ballotsIssued: UInt32.random(in: 0...100, using: &random)
                )
            )
        }
        let votes = (0..<4).map { _ in UInt32.random(in: 0...20, using: &random) }
        return .count(Builders.count(precinct: precinct, votes: votes, revision: UInt16(seq)))
    }

    /// A clock over the whole night.
    func clock(speed: Int = 300) -> ReplayClock {
        ReplayClock(
            begin: recording.begin,
            end: recording.end,
            arrivals: recording.arrivals,
            speed: speed
        )
    }

    /// The night counted straight from the first entry to what had arrived by a moment.
    func counted(to moment: Timestamp) -> Night {
        var night = Night(election: recording.election)
        var told = 0
        func tell(_ claim: (RefusalMark) -> Bool) {
            while told < recording.refusals.count, claim(recording.refusals[told]) {
                let mark = recording.refusals[told]
                night.noteRefusal(at: mark.time, code: mark.code)
                told += 1
            }
        }
        for entry in recording.entries where entry.receivedAt.instant <= moment.instant {
            tell { $0.afterSeq < entry.seq }
            night.apply(entry)
        }
        tell { $0.time.instant <= moment.instant }
        night.advanceClock(to: moment)
        return night
    }
}
