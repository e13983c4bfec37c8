import ElectionModel
import NightDesk
import ResultsStore
import Tabulation
import TestSupport
import Testing

/// All that a store holds of a night.
struct RecordingTests {
    private static let election = Builders.election(precincts: 6)

    private func entry(_ seq: Int, at seconds: Int) -> LogEntry {
        let report = Builders.count(precinct: seq - 1, votes: [10, 5, 3, 2])
        return LogEntry(seq: seq, receivedAt: Builders.time(seconds), report: .count(report), flags: [])
    }

    private func mark(after seq: Int, at seconds: Int, _ code: RuleCode = .voteSum) -> RefusalMark {
        RefusalMark(time: Builders.time(seconds), afterSeq: seq, code: code)
    }

    private func recording(
        arrivals: [Int],
        refusals: [RefusalMark] = [],
        repeats: [Int] = [],
        election: Election = RecordingTests.election,
        isRecorded: Bool = true
    ) -> Recording {
        Recording(
            election: election,
            isRecorded: isRecorded,
            entries: arrivals.enumerated().map { entry($0.offset + 1, at: $0.element) },
            refusals: refusals,
            repeats: repeats.map { Builders.time($0).instant },
            lastHead: RecordedHead(seq: arrivals.count, hash: "")
        )
    }

    /// The election without hours of opening and closing.
    private var hourless: Election {
        let election = RecordingTests.election
        let units = election.units.map {
            GpUnit(
                id: $0.id,
                kind: $0.kind,
                name: $0.name,
                parent: $0.parent,
                district: $0.district,
                offsetMinutes: $0.offsetMinutes,
                votersListed: $0.votersListed
            )
        }
        return Election(
            card: election.card,
            units: units,
            parties: election.parties,
            candidates: election.candidates,
            published: []
        )
    }

    @Test func `what is announced later is told of a night that is over alone`() {
        let election = RecordingTests.election
        let told = Election(
            card: election.card,
            units: election.units,
            parties: election.parties,
            candidates: election.candidates,
            published: [
                Builders.figure("early", "votes-p1", "5", at: 5, contest: "list"),
                Builders.figure("late", "votes-p1", "6", at: 90_000, contest: "list", .final),
            ]
        )
        let late = Builders.time(90_000).instant
        #expect(recording(arrivals: [10], election: told).announcedLater == [late])
        #expect(recording(arrivals: [10], election: told, isRecorded: false).announcedLater.isEmpty)
    }

    /// Events of a night but those of the calendar, in short.
    private func told(_ night: Night) -> [String] {
        night.snapshot().events.compactMap { event in
            switch event.kind {
            case .refused(let count, let code): "refused \(count) \(code.rawValue) after \(event.seq)"
            case .firstProtocol: "first"
            default: nil
            }
        }
    }

    @Test func `a moment stands after what arrived at it`() {
        let recording = recording(arrivals: [10, 20, 20, 30], repeats: [15, 15, 40])
        let moments = [9, 10, 19, 20, 29, 30, 99].map { Builders.time($0).instant }
        #expect(moments.map { recording.position(asOf: $0) } == [0, 1, 1, 3, 3, 4, 4])
        #expect(
            [14, 15, 39, 40].map { recording.repeats(until: Builders.time($0).instant) } == [0, 2, 2, 3]
        )
    }

    @Test func `repeats are counted by when they came, in whatever order the store has them`() {
        let recording = recording(arrivals: [10], repeats: [40, 15, 20])
        #expect(
            [14, 15, 20, 40].map { recording.repeats(until: Builders.time($0).instant) } == [0, 1, 2, 3]
        )
    }

    @Test func `a timeline goes from opening to closing, or to the last arrival after it`() {
        #expect(recording(arrivals: []).begin == Builders.time(-13 * 3_600))
        #expect(recording(arrivals: []).end == Builders.time())
        #expect(recording(arrivals: [-50]).end == Builders.time())
        #expect(recording(arrivals: [0]).end == Builders.time())
        #expect(recording(arrivals: [10, 50]).end == Builders.time(50))
    }

    @Test func `without hours a timeline goes from the first arrival, else from midnight`() {
        let some = recording(arrivals: [10, 50], election: hourless)
        #expect((some.begin, some.end) == (Builders.time(10), Builders.time(50)))
        let none = recording(arrivals: [], election: hourless)
        #expect(none.begin.iso8601 == "2023-03-19T00:00:00+06:00")
        #expect(none.end == none.begin)
    }

    @Test func `refusals are told where they stood in the log, also among entries of the same second`() {
        let refusals = [mark(after: 0, at: 10), mark(after: 1, at: 10), mark(after: 3, at: 90, .paper)]
        let recording = recording(arrivals: [10, 10, 10], refusals: refusals)
        #expect(told(recording.night(at: 0, clock: Builders.time(10))) == ["refused 1 C01 after 0"])
        let all = recording.night(at: 3, clock: Builders.time(90))
        #expect(told(all) == ["refused 2 C01 after 0", "first", "refused 1 A01 after 3"])
        #expect(told(recording.night(at: 3, clock: nil)) == ["refused 2 C01 after 0", "first"])
        #expect(told(recording.night(at: 3, clock: Builders.time(89))) == ["refused 2 C01 after 0", "first"])
    }

    @Test func `a refusal that states a time outside its place in the log is moved into it`() {
        let refusals = [
            mark(after: 0, at: 500), mark(after: 1, at: -500), mark(after: 1, at: 15), mark(after: 1, at: 12),
            mark(after: 2, at: 999), mark(after: 99, at: 5),
        ]
        let recording = recording(arrivals: [10, 20], refusals: refusals)
        let moved = [
            mark(after: 0, at: 10), mark(after: 1, at: 10), mark(after: 1, at: 15), mark(after: 1, at: 15),
            mark(after: 2, at: 999), mark(after: 2, at: 999),
        ]
        #expect(recording.refusals == moved)
    }

    @Test(arguments: 0...60)
    func `the night at a position is that of the entries up to it`(position: Int) {
        let night = RandomNight(seed: 5)
        let counted = night.recording.night(at: position, clock: nil)
        var straight = Night(election: night.recording.election)
        for entry in night.recording.entries.prefix(position) { straight.apply(entry) }
        #expect(counted.snapshot().seq == position)
        #expect(counted.snapshot().country == straight.snapshot().country)
        #expect(counted.snapshot().ballots == straight.snapshot().ballots)
        #expect(counted.stateRows() == straight.stateRows())
    }

    @Test func `the night at a moment is what a replay shows there`() {
        let night = RandomNight(seed: 6)
        let moment = Builders.time(600)
        let position = night.recording.position(asOf: moment.instant)
        let counted = night.recording.night(at: position, clock: moment)
        #expect(Moment(counted.snapshot()) == Moment(night.counted(to: moment).snapshot()))
    }

    @Test func `a position outside the log is its nearest end`() {
        let recording = recording(arrivals: [10, 20])
        #expect(recording.night(at: -1, clock: nil).seq == 0)
        #expect(recording.night(at: 3, clock: nil).seq == 2)
    }

    @Test func `a store is read with its refusals, repeats and head`() throws {
        let store = try DeskStore()
        try store.ingest(
            SmallScenario.turnout(1),
            SmallScenario.turnout(1),
            Array("no report".utf8),
            SmallScenario.count(2)
        )
        let recording = try Recording(store: store.path)
        let noon = Timestamp(instant: 1_679_205_600, offsetMinutes: 360)
        #expect(recording.entries.map(\.seq) == [1, 2])
        #expect(recording.refusals == [RefusalMark(time: noon, afterSeq: 1, code: .unreadable, number: 1)])
        #expect(recording.repeats == [noon.instant])
        let head = try LogReader.open(path: store.path).head()
        #expect(recording.lastHead == RecordedHead(seq: 2, hash: head.hash.hex))
        #expect(recording.isRecorded)
    }

    @Test func `a refused line says of which station and ballot it is, in JSON and in CSV`() throws {
        let store = try DeskStore()
        let good = String(decoding: SmallScenario.count(1), as: UTF8.self)
        let list = good.replacing("\"invalidBallots\":", with: "\"invalidBallots\":1")
        let turnout = String(decoding: SmallScenario.turnout(2), as: UTF8.self).replacing("}", with: ",}")
        let row = "count,small,list,st-3,s1"
        try store.ingest(Array(list.utf8), Array(turnout.utf8), Array(row.utf8))
        let marks = try Recording(store: store.path).refusals
        #expect(marks.map(\.precinct) == [0, 1, 2])
        #expect(marks.map(\.contest) == [0, nil, 0])
        #expect(marks.map(\.number) == [1, 2, 3])
    }

    @Test func `a recording names the hash at every position it has, and none beyond`() throws {
        let store = try DeskStore()
        try store.ingest(SmallScenario.count(1), SmallScenario.count(2), SmallScenario.count(3))
        var recording = try Recording(store: store.path)
        #expect(recording.hash(at: 1) == nil && recording.hash(at: 3) == recording.lastHead.hash)
        try store.ingest(SmallScenario.count(4))
        try recording.readHashes(of: store.path)
        let reader = try LogReader.open(path: store.path)
        for seq in 1...2 {
            #expect(try recording.hash(at: seq) == reader.hash(at: seq)?.hex.prefix(16).description)
        }
        #expect(recording.hash(at: 3) == recording.lastHead.hash)
        #expect(recording.hash(at: 0) == nil && recording.hash(at: 4) == nil)
    }

    @Test func `the state does not hang on the order of arrival, and tells other figures apart`() throws {
        let first = try DeskStore()
        let second = try DeskStore()
        let other = try DeskStore()
        try first.ingest(SmallScenario.count(1), SmallScenario.turnout(2), SmallScenario.count(2))
        try second.ingest(SmallScenario.count(2), SmallScenario.count(1), SmallScenario.turnout(2))
        try other.ingest(
            SmallScenario.count(2),
            SmallScenario.count(1, (31, 20, 5)),
            SmallScenario.turnout(2)
        )
        let states = try [first.path, second.path, other.path].map { path in
            let recording = try Recording(store: path)
            return recording.state(of: recording.night(at: 3, clock: nil))
        }
        #expect(states[0] == states[1])
        #expect(states[0] != states[2])
        #expect(states[0].utf8.count == 64)
    }
}
