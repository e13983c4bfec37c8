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
}
