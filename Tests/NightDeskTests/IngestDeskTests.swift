import ElectionModel
import NightDesk
import ReportFormat
import ResultsStore
import TestSupport
import Testing

/// Lines in, receipts out.
struct IngestDeskTests {
    private func line(_ bytes: [UInt8], _ number: Int = 1) -> RawLine {
        RawLine(bytes, number: number, of: "night.jsonl")
    }

    private func error(_ work: () throws -> Void) -> DeskError? {
        do {
            try work()
            return nil
        } catch {
            return error as? DeskError
        }
    }

    @Test func `a line is answered once it is in the store, and not before`() throws {
        let store = try DeskStore()
        var reader = try LogReader.open(path: store.path)
        var desk = try IngestDesk(store: store.path, groupMilliseconds: .max)
        #expect(try desk.take(line(SmallScenario.turnout(1))).isEmpty)
        #expect(try reader.entries(after: 0).isEmpty)
        #expect(desk.progress == IngestProgress())
        let receipts = try desk.commit()
        #expect(receipts == [Receipt(line: 1, verdict: .accepted(try reader.head(), flags: []))])
        #expect(try reader.entries(after: 0).count == 1)
        #expect(try desk.commit().isEmpty)
    }

    @Test func `progress counts what was answered, by its verdict`() throws {
        let store = try DeskStore()
        var desk = try IngestDesk(store: store.path, groupMilliseconds: .max)
        let lines = [
            SmallScenario.turnout(1), SmallScenario.turnout(2), SmallScenario.turnout(1), Array("x".utf8),
            SmallScenario.count(1, issued: 999), SmallScenario.turnout(99),
        ]
        for (place, bytes) in lines.enumerated() { _ = try desk.take(line(bytes, place + 1)) }
        _ = try desk.commit()
        var expected = IngestProgress()
        (expected.lines, expected.accepted, expected.repeats, expected.refused) = (6, 3, 1, 2)
        #expect(desk.progress == expected)
        _ = try desk.take(line(SmallScenario.turnout(3), 7))
        _ = try desk.commit()
        (expected.lines, expected.accepted) = (7, 4)
        #expect(desk.progress == expected)
    }

    @Test func `ten thousand lines are a group`() throws {
        let store = try DeskStore()
        var desk = try IngestDesk(store: store.path, groupMilliseconds: .max)
        let hopeless = Array("x".utf8)
        var early = 0
        for number in 1..<10_000 { early += try desk.take(line(hopeless, number)).count }
        #expect(early == 0)
        let receipts = try desk.take(line(hopeless, 10_000))
        #expect(receipts.map(\.line) == Array(1...10_000))
        #expect(try desk.take(line(hopeless, 10_001)).isEmpty)
    }

    @Test func `an old group is committed while lines keep coming`() throws {
        let store = try DeskStore()
        var desk = try IngestDesk(store: store.path, groupMilliseconds: 0)
        let counts = try (1...130).map { try desk.take(line(SmallScenario.turnout(1), $0)).count }
        #expect(counts.enumerated().filter { $0.element > 0 }.map(\.offset) == [63, 127])
        #expect(counts.reduce(0, +) == 128)
    }

    @Test func `a live store takes arrival from the clock, at the offset of the election`() throws {
        let store = try DeskStore(recorded: false)
        try store.ingest(SmallScenario.turnout(1))
        var reader = try LogReader.open(path: store.path)
        let arrivals = try reader.entries(after: 0).map(\.receivedAt)
        #expect(arrivals.map(\.offsetMinutes) == [360])
        #expect(arrivals.allSatisfy { $0.instant > 1_700_000_000 })
    }

    @Test func `a second desk on a store is turned away, and let in once the first has gone`() throws {
        let store = try DeskStore()
        var first = try IngestDesk(store: store.path)
        #expect(error { _ = try IngestDesk(store: store.path) }?.exitStatus == 75)
        _ = try first.commit()
        _ = consume first
        #expect(error { _ = try IngestDesk(store: store.path) } == nil)
    }

    @Test func `a store that is missing is told with its status`() {
        let failure = error { _ = try IngestDesk(store: "/nowhere/night.db") }
        #expect(failure?.exitStatus == 66)
        #expect(failure?.description == "/nowhere/night.db: no such store; make one with init")
    }

    @Test func `a desk that waits has nothing to answer`() throws {
        let store = try DeskStore()
        var desk = try IngestDesk(store: store.path)
        try desk.rest()
        #expect(desk.progress == IngestProgress())
        #expect(desk.election.id == "small")
    }
}
