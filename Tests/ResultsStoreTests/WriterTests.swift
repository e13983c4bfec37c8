import ElectionModel
import ResultsStore
import TestSupport
import Testing

/// The writer's connection runs no triggers; what it is held to instead.
@Suite struct WriterTests {
    @Test(arguments: [
        "INSERT INTO run VALUES (77, 76, x'')",
        "INSERT INTO run SELECT 77, 1, record(entries, 1) FROM run",
    ])
    func `a row that somebody else put after the last one is noticed before a commit`(row: String) throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.count(1))
        var log = try ReportLog.open(path: store.path)
        try Shell.changeWithoutGuards(store.path, row)
        try log.append(RawLine(SmallScenario.count(2), number: 1, of: "-"), now: Builders.time())
        guard case .badRow(_, _, 77, _)? = storeError({ _ = try log.commit() }) else {
            Issue.record("committed")
            return
        }
        #expect(storeError { _ = try log.commit() } == .stopped(path: store.path))
    }

    @Test func `new reports, repeats and conflicts in any turn are told apart within one commit`() throws {
        let store = try TestStore()
        var log = try ReportLog.open(path: store.path)
        let lines = [
            SmallScenario.count(1), SmallScenario.count(1), SmallScenario.count(2), SmallScenario.count(2),
            SmallScenario.count(1, (29, 21, 5)), SmallScenario.count(3), SmallScenario.turnout(1),
            SmallScenario.count(3, (29, 21, 5)), SmallScenario.turnout(1), SmallScenario.turnout(2),
        ]
        for (place, line) in lines.enumerated() {
            try log.append(RawLine(line, number: place + 1, of: "-"), now: Builders.time())
        }
        let expected = [
            "accepted 1", "repeat 1", "accepted 2", "repeat 2", "refused V01", "accepted 3", "accepted 4",
            "refused V01", "repeat 4", "accepted 5",
        ]
        let given = try log.commit().map(\.short)
        #expect(given == expected)
        #expect(log.head.seq == 5)
        #expect(try Verification.run(path: store.path).isSound)
    }

    @Test func `a copy that another tool made without a write-ahead file is written on`() throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.count(1))
        try Shell.run(store.path, "PRAGMA journal_mode = DELETE")
        try store.ingest(SmallScenario.count(2))
        #expect(try Verification.run(path: store.path).isSound)
        #expect(try LogReader.open(path: store.path).lastSeq() == 2)
    }
}
