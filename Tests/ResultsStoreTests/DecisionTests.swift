import ElectionModel
import PosixIO
import ReportFormat
import ResultsStore
import TestSupport
import Testing

struct DecisionTests {
    /// Votes one more than the ballots: C01.
    private static let wrong = Array(
        String(decoding: SmallScenario.count(1), as: UTF8.self)
            .replacing("\"ballotsFound\":55", with: "\"ballotsFound\":54").utf8
    )

    private func decide(
        _ store: borrowing TestStore,
        _ about: DecisionOrder.About,
        reason: String = "paper seen"
    ) throws -> DecisionAnswer {
        var log = try ReportLog.open(path: store.path)
        let answer = try log.decide(DecisionOrder(about, reason: reason), now: Builders.time(60))
        _ = try log.commit()
        return answer
    }

    private func error(_ work: () throws -> Void) -> DecisionError? {
        do {
            try work()
            return nil
        } catch {
            return error as? DecisionError
        }
    }

    @Test(arguments: [true, false])
    func `an admitted protocol is an entry with its flags, and its line a repeat from then on`(
        recorded: Bool
    ) throws {
        let store = try TestStore(recorded: recorded)
        #expect(try store.ingest(Self.wrong).map(\.short) == ["refused C01"])
        let answer = try decide(store, .admit(refusal: 1))
        #expect(answer.head.seq == 1 && !answer.isRepeat)
        let entry = try #require(try store.entries().first)
        #expect(entry.flags.first == .voteSum)
        guard case .decide(.admit(let admission)) = entry.report else {
            Issue.record("no admission")
            return
        }
        #expect(admission.originalHash == Digest.sha256(Self.wrong).hex)
        #expect(admission.report.votes == [30, 20, 5] && admission.code == .voteSum)
        #expect(try store.ingest(Self.wrong).map(\.short) == ["repeat 1"])
        #expect(try store.ingest(SmallScenario.count(1)).map(\.short) == ["refused V01"])
        let again = try decide(store, .admit(refusal: 1), reason: "once more")
        #expect(again.isRepeat && again.head == answer.head)
        #expect(try Verification.run(path: store.path).isSound)
    }

    /// V03, V04, T04: what a decision put up to be counted is held, as what came in was.
    @Test
    func `a protocol is held against the admitted one of the revision before it`() throws {
        let store = try TestStore()
        try store.ingest(Self.wrong)
        _ = try decide(store, .admit(refusal: 1))
        try store.ingest(SmallScenario.count(1, (10, 40, 5), revision: 2, at: "20:59:59"))
        try store.ingest(SmallScenario.count(1, (10, 40, 5), revision: 3))
        let flags = try store.entries().dropFirst().map { Set($0.flags) }
        #expect(flags == [[.bigChange, .beforeRevision], []])
        #expect(try Verification.run(path: store.path).isSound)
    }

    @Test
    func `a withdrawal and a confirmation name the revision of a position, once each`() throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.count(1), SmallScenario.count(2))
        #expect(try decide(store, .withdraw(seq: 2)).head.seq == 3)
        #expect(try decide(store, .confirm(seq: 2)).head.seq == 4)
        #expect(try decide(store, .withdraw(seq: 2), reason: "again").isRepeat)
        let reports = try store.entries().map(\.report)
        guard case .decide(.withdraw(let ruling)) = reports[2] else {
            Issue.record("no withdrawal")
            return
        }
        #expect(ruling.precinct == 1 && ruling.source == "s1" && ruling.revision == 1)
        #expect(ruling.reason == "paper seen")
        #expect(try Verification.run(path: store.path).isSound)
    }

    @Test
    func `what cannot be decided is said, and nothing is written`() throws {
        let store = try TestStore()
        let tooMany = SmallScenario.count(2, more: "}")
        let conflict = SmallScenario.count(1, (1, 1, 1))
        try store.ingest(SmallScenario.turnout(1), SmallScenario.count(1), tooMany, conflict)
        let head = try store.head()
        let long = String(repeating: "x", count: 201)
        let cases: [(DecisionOrder, DecisionError, Int32)] = [
            (DecisionOrder(.admit(refusal: 3), reason: "x"), .noRefusal(number: 3, last: 2), 66),
            (DecisionOrder(.admit(refusal: 0), reason: "x"), .noRefusal(number: 0, last: 2), 66),
            (
                DecisionOrder(.admit(refusal: 1), reason: "x"), .notAdmissible(number: 1, code: .unreadable),
                65
            ),
            (DecisionOrder(.admit(refusal: 2), reason: "x"), .notAdmissible(number: 2, code: .conflict), 65),
            (DecisionOrder(.withdraw(seq: 3), reason: "x"), .noEntry(seq: 3, last: 2), 66),
            (DecisionOrder(.confirm(seq: 1), reason: "x"), .notAProtocol(seq: 1), 65),
        ]
        for (order, wanted, status) in cases {
            var log = try ReportLog.open(path: store.path)
            let error = error { _ = try log.decide(order, now: Builders.time()) }
            #expect(error == wanted && error?.exitStatus == status)
        }
        for reason in ["", "   ", "\u{1B}[2J", long] {
            #expect(error { _ = try decide(store, .confirm(seq: 2), reason: reason) }?.exitStatus == 2)
        }
        #expect(try store.head() == head)
    }

    @Test
    func `a refused line whose identity another protocol took cannot be admitted`() throws {
        let store = try TestStore()
        try store.ingest(Self.wrong, SmallScenario.count(1))
        #expect(error { _ = try decide(store, .admit(refusal: 1)) } == .taken(number: 1, seq: 1))
    }

    @Test
    func `a live store takes no decision from an input`() throws {
        let recorded = try TestStore()
        try recorded.ingest(SmallScenario.count(1))
        _ = try decide(recorded, .withdraw(seq: 1))
        let line = try #require(try LogReader.open(path: recorded.path).canonicalLine(seq: 2))
        let live = try TestStore(recorded: false)
        #expect(try live.ingest(line).map(\.short) == ["refused S02"])
        let again = try TestStore()
        #expect(try again.ingest(SmallScenario.count(1), line, line).map(\.short).last == "repeat 2")
    }

    @Test
    func `a played-back log has the head of its origin, decisions included`() throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.count(1), Self.wrong, SmallScenario.count(2), SmallScenario.annul(3))
        let other = Array(String(decoding: Self.wrong, as: UTF8.self).replacing("st-1", with: "st-4").utf8)
        try store.ingest(other)
        _ = try decide(store, .admit(refusal: 2))
        _ = try decide(store, .withdraw(seq: 2))
        _ = try decide(store, .confirm(seq: 4))
        let lines = try LogReader.open(path: store.path).texts(after: 0, limit: 100).map {
            Array($0.canonical.dropLast()) + Array(",\"receivedAt\":\"\($0.receivedAt.iso8601)\"}".utf8)
        }
        let copy = try TestStore()
        #expect(try copy.ingest(lines).allSatisfy { !$0.isRefused })
        #expect(try copy.head() == store.head())
        #expect(try Verification.run(path: copy.path).isSound)
    }

    @Test
    func `an admission is held to the line that was refused`() throws {
        let store = try TestStore()
        try store.ingest(Self.wrong)
        _ = try decide(store, .admit(refusal: 1))
        let line = try #require(try LogReader.open(path: store.path).canonicalLine(seq: 1))
        let forged = String(decoding: line, as: UTF8.self)
            .replacing("\"a\":30", with: "\"a\":31")
        let copy = try TestStore()
        try copy.ingest(Self.wrong, Array(forged.utf8))
        guard case .failed(1, let why) = try Verification.run(path: copy.path)[.entries] else {
            Issue.record("not noticed")
            return
        }
        #expect(why.contains("something else"))
    }

    @Test
    func `a store of an older format says how to carry it over`() throws {
        let store = try TestStore()
        try Shell.run(store.path, "PRAGMA user_version = 1")
        let error = storeError { _ = try ReportLog.open(path: store.path) }
        #expect(error == .olderFormat(path: store.path, found: 1, known: 3))
        #expect(error?.exitStatus == 65)
        #expect(error?.description.contains("log --format jsonl") == true)
    }
}
