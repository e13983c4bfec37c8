import ElectionModel
import PosixIO
import ReportFormat
import ResultsStore
import TestSupport
import Testing

@Suite struct IngestTests {
    @Test func `lines become entries in the order they come`() throws {
        let store = try TestStore()
        let receipts = try store.ingest(
            SmallScenario.turnout(1),
            SmallScenario.count(1),
            SmallScenario.annul(1)
        )
        #expect(receipts.map(\.short) == ["accepted 1", "accepted 2", "accepted 3"])
        #expect(receipts.map(\.line) == [1, 2, 3])
        let entries = try store.entries()
        #expect(entries.map(\.seq) == [1, 2, 3])
        let decoder = ReportDecoder(election: try LogReader.open(path: store.path).election)
        let lines = [SmallScenario.turnout(1), SmallScenario.count(1), SmallScenario.annul(1)]
        for (entry, line) in zip(entries, lines) {
            #expect(
                decoder.decode(line) == .report(entry.report, receivedAt: nil, findings: [])
            )
        }
    }

    @Test func `the same report again is answered with its first receipt, in one batch and later`() throws {
        let store = try TestStore()
        let line = SmallScenario.count(2)
        let first = try store.ingest(line, line)
        let again = try store.ingest(line)
        guard case .accepted(let head, _) = first[0].verdict else {
            Issue.record("not accepted: \(first)")
            return
        }
        #expect(first[1].verdict == .repeat(head))
        #expect(again.map(\.verdict) == [.repeat(head)])
        #expect(try store.entries().count == 1)
        let reader = try LogReader.open(path: store.path)
        #expect(try reader.repeatCount() == 2)
        let rows = try reader.repeats(after: 0, limit: 10)
        #expect(rows.map(\.seq) == [1, 1])
        #expect(rows.map(\.line) == [2, 1])
    }

    @Test func `the same moment written in another offset is a repeat`() throws {
        let store = try TestStore()
        let east = SmallScenario.turnout(1, at: "12:00:00")
        let text = String(decoding: east, as: UTF8.self)
        let utc = text.replacing("T12:00:00+06:00", with: "T06:00:00+00:00")
        let receipts = try store.ingest(east, Array(utc.utf8))
        #expect(receipts.map(\.short) == ["accepted 1", "repeat 1"])
    }

    @Test func `other content under one identity is refused and the first stays, within a batch too`() throws
    {
        let store = try TestStore()
        let first = SmallScenario.count(1, (30, 20, 5))
        let other = SmallScenario.count(1, (29, 21, 5))
        #expect(try store.ingest(first, other).map(\.short) == ["accepted 1", "refused V01"])
        #expect(try store.ingest(other).map(\.short) == ["refused V01"])
        let turnouts = [SmallScenario.turnout(1, issued: 40), SmallScenario.turnout(1, issued: 41)]
        #expect(try store.ingest(turnouts).map(\.short) == ["accepted 2", "refused V01"])
        let reader = try LogReader.open(path: store.path)
        let refusals = try reader.refusals(after: 0, limit: 10)
        #expect(
            refusals.map(\.finding.message) == [
                "differs from position 1 in votes.a, votes.b", "differs from position 2 in ballotsIssued",
            ]
        )
        #expect(refusals.map(\.again) == [1, 0])
        #expect(refusals[0].original == other)
        #expect(refusals.map(\.afterSeq) == [1, 2])
    }

    @Test func `a second annulment is a repeat whatever its reason`() throws {
        let store = try TestStore()
        let receipts = try store.ingest(
            SmallScenario.annul(1, reason: "signed by mistake"),
            SmallScenario.annul(1, at: "23:00:00", reason: "another reason"),
            SmallScenario.count(1),
            SmallScenario.count(1, (1, 1, 1))
        )
        #expect(receipts.map(\.short) == ["accepted 1", "repeat 1", "accepted 2", "refused V01"])
    }

    @Test func `a refused report does not use up its revision`() throws {
        let store = try TestStore()
        let wrong = String(decoding: SmallScenario.count(1), as: UTF8.self).replacing(
            "\"a\":30",
            with: "\"a\":31"
        )
        let receipts = try store.ingest(Array(wrong.utf8), SmallScenario.count(1))
        #expect(receipts.map(\.short) == ["refused C01", "accepted 1"])
    }

    @Test func `alarms travel with the receipt and the entry`() throws {
        let store = try TestStore()
        let receipts = try store.ingest(
            SmallScenario.count(1, (30, 20, 5), issued: 50),
            SmallScenario.turnout(1, issued: 101)
        )
        let entries = try store.entries()
        #expect(entries.map(\.flags) == [[.foundOverIssued], [.issuedOverListed]])
        let head = try LogReader.open(path: store.path).hash(at: 1)?.hex ?? ""
        #expect(
            String(decoding: receipts[0].json, as: UTF8.self)
                == "{\"line\":1,\"verdict\":\"accepted\",\"seq\":1,\"hash\":\"\(head)\",\"flags\":[\"A02\"]}\n"
        )
    }

    @Test func `a report is in the store before its receipt is out, and not before`() throws {
        let store = try TestStore()
        var log = try ReportLog.open(path: store.path)
        var reader = try LogReader.open(path: store.path)
        try log.append(RawLine(SmallScenario.count(1), number: 1, of: "-"), now: Builders.time())
        #expect(log.stagedCount == 1)
        #expect(try reader.entries(after: 0).isEmpty)
        let receipts = try log.commit()
        #expect(receipts.map(\.short) == ["accepted 1"])
        #expect(try reader.entries(after: 0).count == 1)
        #expect(try LogHead(text: store.bytes("night.store-head")) == log.head)
        #expect(try log.commit() == [])
    }

    @Test func `what was staged and not committed leaves nothing`() throws {
        let store = try TestStore()
        do {
            var log = try ReportLog.open(path: store.path)
            try log.append(
                RawLine(SmallScenario.count(1, source: "new"), number: 1, of: "x"),
                now: Builders.time()
            )
        }
        #expect(try store.entries().isEmpty)
        #expect(try store.ingest(SmallScenario.count(1)).map(\.short) == ["accepted 1"])
    }

    @Test func `a line without an end and a line too long are refused and kept`() throws {
        let store = try TestStore()
        var log = try ReportLog.open(path: store.path)
        let cut = Line(number: 1, bytes: SmallScenario.count(1), length: 280, ending: .missing)
        let long = Line(number: 2, bytes: [UInt8](repeating: 65, count: 65_536), length: 1_000_000)
        for line in [cut, long] { try log.append(RawLine(line, of: "spool/a.jsonl"), now: Builders.time()) }
        #expect(try log.commit().map(\.short) == ["refused S01", "refused S01"])
        let refusals = try LogReader.open(path: store.path).refusals(after: 0, limit: 10)
        #expect(refusals.map(\.length) == [280, 1_000_000])
        #expect(refusals.map(\.original.count) == [cut.bytes.count, 65_536])
        #expect(refusals.map(\.input) == ["spool/a.jsonl", "spool/a.jsonl"])
        #expect(refusals[1].originalHash == Digest.sha256(long.bytes))
        #expect(try LogReader.open(path: store.path).refusals(after: 1, limit: 10) == [refusals[1]])
    }

    @Test func `a line that the input cut is refused, whole as it looks`() throws {
        let store = try TestStore()
        var log = try ReportLog.open(path: store.path)
        let bytes = SmallScenario.count(1)
        let cut = Line(number: 1, bytes: bytes, length: bytes.count, ending: .missing)
        try log.append(RawLine(cut, of: "-"), now: Builders.time())
        try log.append(RawLine(bytes, number: 2, of: "-"), now: Builders.time())
        #expect(try log.commit().map(\.short) == ["refused S01", "accepted 1"])
    }
}
