import ElectionModel
import PosixIO
import ReportFormat
import ResultsStore
import TestSupport
import Testing

/// What the store says of a report by what it held before.
@Suite struct PrecinctFlagTests {
    /// The flags of each accepted line; the code of a refused one, `repeat` for a repeat.
    private func marks(_ receipts: [Receipt]) -> [String] {
        receipts.map { receipt in
            switch receipt.verdict {
            case .accepted(_, let flags): flags.map(\.rawValue).joined(separator: " ")
            case .repeat: "repeat"
            case .refused(let finding): finding.code.rawValue
            }
        }
    }

    private func text(_ line: [UInt8], _ old: String, _ new: String) -> [UInt8] {
        Array(String(decoding: line, as: UTF8.self).replacing(old, with: new).utf8)
    }

    private func count(
        _ revision: Int,
        _ votes: (Int, Int, Int) = (30, 20, 5),
        at clock: String = "21:00:00"
    )
        -> [UInt8]
    {
        SmallScenario.count(1, votes, revision: revision, at: clock)
    }

    /// The district protocol of the first station.
    private func district(
        listed: Int = 100,
        _ votes: (Int, Int, Int) = (30, 20, 5),
        source: String = "s1"
    )
        -> [UInt8]
    {
        let line = SmallScenario.count(1, votes, source: source)
        let named = text(line, "\"contest\":\"list\"", "\"contest\":\"district\"")
        let candidates = text(text(named, "\"a\":", "\"d-1-1\":"), "\"b\":", "\"d-1-2\":")
        return text(candidates, "\"votersListed\":100", "\"votersListed\":\(listed)")
    }

    @Test func `a revision is held against the greatest smaller one of its source`() throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.turnout(2, source: "s2"))
        let receipts = try store.ingest(
            count(1),
            count(4),
            count(2, (30, 20, 5), at: "20:59:59"),
            count(5, (10, 40, 5)),
            SmallScenario.count(1, revision: 3, source: "s2")
        )
        #expect(marks(receipts) == ["", "V03", "T04", "V04", "V03"])
        #expect(marks(try store.ingest(count(7), count(6))) == ["V03 V04", "V04"])
    }

    @Test func `an annulled revision was still seen, and one refused was not`() throws {
        let store = try TestStore()
        let broken = text(count(2), "\"a\":30", "\"a\":31")
        let receipts = try store.ingest(count(1), SmallScenario.annul(1), broken, count(3))
        #expect(marks(receipts) == ["", "", "C01", "V03"])
    }

    @Test func `the two protocols of a station are held against each other, whichever comes second`() throws {
        let one = try TestStore()
        let other = try TestStore()
        #expect(marks(try one.ingest(count(1), district(listed: 101))) == ["", "X01"])
        #expect(marks(try other.ingest(district(listed: 101), count(1))) == ["", "X01"])
        let third = try TestStore()
        #expect(marks(try third.ingest(count(1), district((30, 20, 11)))) == ["", "X02"])
        let fourth = try TestStore()
        #expect(marks(try fourth.ingest(count(1), district((30, 20, 10)))) == ["", ""])
    }

    @Test func `a protocol is held against what its own source says of the other ballot and did not annul`()
        throws
    {
        let store = try TestStore()
        let wrong = text(count(1), "\"votersListed\":100", "\"votersListed\":99")
        let elsewhere = SmallScenario.count(2, at: "21:00:00")
        let receipts = try store.ingest(
            elsewhere,
            wrong,
            SmallScenario.annul(1),
            district(),
            district(source: "s2")
        )
        #expect(marks(receipts) == ["", "", "", "", ""])
        let again = try TestStore()
        #expect(
            marks(try again.ingest(wrong, count(2), SmallScenario.annul(1, revision: 2))) == ["", "V04", ""]
        )
        #expect(marks(try again.ingest(district())) == ["X01"])
        let third = try TestStore()
        try third.ingest(SmallScenario.turnout(2, source: "s2"))
        #expect(marks(try third.ingest(wrong, district(source: "s2"))) == ["", ""])
    }

    @Test func `a source's number is used once, by any kind of report, and found again after opening`() throws
    {
        let store = try TestStore()
        let numbered = SmallScenario.count(1, more: ",\"sourceSeq\":7")
        let turnout = SmallScenario.turnout(2, more: ",\"sourceSeq\":7")
        let other = SmallScenario.turnout(2, source: "s2", more: ",\"sourceSeq\":7")
        let first = try store.ingest(numbered, numbered, turnout, other, count(2))
        #expect(marks(first) == ["", "repeat", "K03", "", ""])
        guard case .refused(let finding) = first[2].verdict else { return }
        #expect(finding.message == "s1 #7 already at position 1")
        let third = SmallScenario.count(3, more: ",\"validBallots\":55,\"recount\":true,\"sourceSeq\":8")
        #expect(marks(try store.ingest(third, turnout)) == ["", "K03"])
        let fourth = SmallScenario.count(4, more: ",\"sourceSeq\":8")
        let annulled = text(SmallScenario.annul(3), "}", ",\"sourceSeq\":8}")
        #expect(marks(try store.ingest(numbered, fourth, annulled)) == ["repeat", "K03", "K03"])
    }

    @Test func `the same identity with other content is a conflict before its number is looked at`() throws {
        let store = try TestStore()
        let more = ",\"sourceSeq\":7"
        let receipts = try store.ingest(
            SmallScenario.count(1, more: more),
            SmallScenario.count(1, (29, 21, 5), more: more)
        )
        #expect(marks(receipts) == ["", "V01"])
    }

    @Test func `a refused report does not use up its number`() throws {
        let store = try TestStore()
        let line = SmallScenario.count(1, more: ",\"sourceSeq\":7")
        #expect(marks(try store.ingest(text(line, "\"a\":30", "\"a\":31"), line)) == ["C01", ""])
    }

    @Test func `T03 goes by our clock in a live store and by the stated arrival in a recorded one`() throws {
        let live = try TestStore(recorded: false)
        let lines = [count(1, at: "20:05:00"), SmallScenario.count(2, at: "20:05:01")]
        #expect(marks(try live.ingest(lines, now: Builders.time())) == ["", "T03"])
        let recorded = try TestStore()
        let stated = ",\"receivedAt\":\"2023-03-19T20:00:00+06:00\""
        let receipts = try recorded.ingest(
            SmallScenario.count(1, at: "20:05:01", more: stated),
            SmallScenario.turnout(3, at: "20:05:01", more: stated),
            SmallScenario.count(2, at: "23:00:00")
        )
        #expect(marks(receipts) == ["T03", "T03", ""])
    }

    @Test func `flags stand in the order of the table, in the receipt, the entry and the text`() throws {
        let store = try TestStore()
        let late = text(
            SmallScenario.count(1, revision: 2, at: "20:01:00", issued: 101),
            "\"reportedAt\":\"2023-03-19T20:01:00+06:00\"",
            "\"reportedAt\":\"2023-03-20T20:01:00+06:00\""
        )
        #expect(marks(try store.ingest(district(listed: 99), late)) == ["", "V03 T06 A03 A05 X01 X02"])
        let entries = try store.entries()
        #expect(
            entries[1].flags
                == [.revisionGap, .late, .issuedOverListed, .notFound, .listedDiffer, .issuedDiffer]
        )
        #expect(try LogReader.open(path: store.path).texts(after: 1, limit: 1)[0].flags == entries[1].flags)
    }

    @Test func `a store with flags of every kind is sound`() throws {
        let store = try TestStore()
        try store.ingest(count(1), count(4), district(listed: 101), count(2, at: "20:30:00"))
        #expect(try Verification.run(path: store.path).isSound)
        #expect(try store.entries().map(\.flags.count) == [0, 1, 1, 2])
    }
}
