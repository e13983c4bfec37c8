import ElectionModel
import ResultsStore
import TestSupport
import Testing

@Suite struct ArrivalTests {
    private func clock(_ entries: [LogEntry]) -> [String] {
        entries.map { $0.receivedAt.iso8601 }
    }

    @Test func `a recorded store takes arrival from the report and never goes back`() throws {
        let store = try TestStore(recorded: true)
        let stated = ",\"receivedAt\":\"2023-03-19T15:30:00+05:00\""
        try store.ingest(
            SmallScenario.turnout(1, at: "12:00:00", more: stated),
            SmallScenario.turnout(2, at: "14:00:00"),
            SmallScenario.turnout(3, at: "18:00:00")
        )
        #expect(
            try clock(store.entries()) == [
                "2023-03-19T15:30:00+05:00", "2023-03-19T16:30:00+06:00", "2023-03-19T18:00:00+06:00",
            ]
        )
    }

    @Test func `a live store stamps arrival itself, never going back, and refuses the member`() throws {
        let store = try TestStore(recorded: false)
        let stated = ",\"receivedAt\":\"2023-03-19T15:30:00+05:00\""
        let receipts = try store.ingest(
            SmallScenario.turnout(1),
            SmallScenario.turnout(2, more: stated),
            now: Builders.time(100)
        )
        #expect(receipts.map(\.short) == ["accepted 1", "refused S02"])
        try store.ingest(SmallScenario.turnout(2), now: Builders.time(50))
        try store.ingest(SmallScenario.turnout(3), now: Builders.time(150))
        #expect(try store.entries().map(\.receivedAt) == [100, 100, 150].map { Builders.time($0) })
    }

    @Test func `what had arrived at a moment is found by its time`() throws {
        let store = try TestStore()
        try store.ingest(
            SmallScenario.turnout(1, at: "10:00:00"),
            SmallScenario.turnout(2, at: "12:00:00"),
            SmallScenario.turnout(2, at: "12:00:00"),
            Array("nonsense".utf8),
            SmallScenario.turnout(3, at: "12:00:00"),
            SmallScenario.turnout(1, at: "14:00:00")
        )
        let reader = try LogReader.open(path: store.path)
        let noon = Timestamp(instant: 1_679_205_600, offsetMinutes: 0)
        func at(_ hours: Int64) -> Timestamp {
            Timestamp(instant: noon.instant + hours * 3_600, offsetMinutes: 0)
        }
        let seqs = try [at(-3), at(-2), at(-1), at(0), at(1), at(2), at(9)].map {
            try reader.lastSeq(asOf: $0)
        }
        #expect(seqs == [0, 1, 1, 3, 3, 4, 4])
        #expect(try [at(-1), at(0)].map { try reader.repeatCount(asOf: $0) } == [0, 1])
        #expect(try [at(-1), at(0)].map { try reader.refusalCount(asOf: $0) } == [0, 1])
    }

    @Test func `times at the edges of the calendar do no harm to those after them`() throws {
        let store = try TestStore()
        func at(_ time: String, _ precinct: Int) -> [UInt8] {
            SmallScenario.turnout(precinct, more: ",\"receivedAt\":\"\(time)\"")
        }
        let times = [
            "0001-01-01T00:00:00+23:59", "0001-01-01T00:00:00-23:59", "9999-12-31T23:59:59-12:00",
            "2023-03-19T12:00:00+14:00",
        ]
        let receipts = try store.ingest(zip(times, 1...).map { at($0, $1) })
        #expect(receipts.allSatisfy { !$0.isRefused })
        #expect(
            try clock(store.entries()) == times[..<3] + ["9999-12-31T23:59:59-12:00"]
        )
        #expect(try Verification.run(path: store.path).isSound)
    }

    @Test(arguments: [Int64.max, .min, 1 << 60, -62_135_596_801 - 21_600])
    func `a time that no calendar holds is damage, not a trap`(instant: Int64) throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.turnout(1), SmallScenario.turnout(1), Array("x".utf8))
        for table in ["refusal", "repeat"] {
            try Shell.changeWithoutGuards(store.path, "UPDATE \(table) SET received_at = \(instant)")
        }
        for place in [18, -40] {
            let change = "UPDATE run SET entries = number(entries, 1, \(place), \(instant))"
            try Shell.changeWithoutGuards(store.path, change)
        }
        var reader = try LogReader.open(path: store.path)
        for error in [
            storeError { _ = try reader.entries(after: 0) },
            storeError { _ = try reader.texts(after: 0, limit: 9) },
            storeError { _ = try reader.refusals(after: 0, limit: 9) },
            storeError { _ = try reader.repeats(after: 0, limit: 9) },
            storeError { _ = try ReportLog.open(path: store.path) },
        ] {
            #expect(error?.exitStatus == 65)
        }
        #expect(try !Verification.run(path: store.path).isSound)
    }
}
