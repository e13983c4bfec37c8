import ElectionModel
import PosixIO
import ResultsStore
import TestSupport
import Testing

/// The quarantine keeps every different line and counts the same ones.
struct FloodTests {
    @Test
    func `the same refused line is kept once and counted, across commits and writers`() throws {
        let store = try TestStore()
        let bad = Array("broken".utf8)
        for _ in 0..<3 {
            let receipts = try store.ingest([bad, bad, Array("other".utf8)])
            #expect(receipts.allSatisfy(\.isRefused) && receipts.count == 3)
        }
        let reader = try LogReader.open(path: store.path)
        let refusals = try reader.refusals(after: 0, limit: 10)
        #expect(refusals.map(\.original) == [bad, Array("other".utf8)])
        #expect(refusals.map(\.again) == [5, 2])
        let counts = try reader.refusalCounts()
        #expect(counts.map { "\($0.code) \($0.input) \($0.lines) \($0.again)" } == ["S01 night.jsonl 2 7"])
        #expect(try Verification.run(path: store.path).isSound)
    }

    @Test
    func `a line refused by another rule is kept again`() throws {
        let store = try TestStore()
        let wrong = Array(
            String(decoding: SmallScenario.count(1), as: UTF8.self)
                .replacing("\"ballotsFound\":55", with: "\"ballotsFound\":54").utf8
        )
        var log = try ReportLog.open(path: store.path)
        let cut = Line(number: 1, bytes: wrong, length: wrong.count, ending: .missing)
        try log.append(RawLine(cut, of: "-"), now: Builders.time())
        try log.append(RawLine(wrong, number: 1, of: "-"), now: Builders.time())
        #expect(try log.commit().map(\.short) == ["refused S01", "refused C01"])
        #expect(try LogReader.open(path: store.path).refusals(after: 0, limit: 9).map(\.again) == [0, 0])
    }

    @Test
    func `the first thousand are kept whole, then what could be admitted, and less of what could not`() throws
    {
        let store = try TestStore()
        let blanks = String(repeating: " ", count: 6_000)
        let wrong = String(decoding: SmallScenario.count(1), as: UTF8.self)
            .replacing("\"ballotsFound\":55", with: "\(blanks)\"ballotsFound\":54")
        try store.ingest(Array(wrong.utf8), Array((blanks + "x").utf8))
        let refusals = try LogReader.open(path: store.path).refusals(after: 0, limit: 10)
        #expect(refusals.map(\.original.count) == [wrong.utf8.count, 6_001])
        try store.ingest((3...1_001).map { Array("\(blanks)\($0)".utf8) })
        try store.ingest(Array(wrong.replacing("\"revision\":1,", with: "\"revision\":2,").utf8))
        let later = try LogReader.open(path: store.path).refusals(after: 999, limit: 10)
        #expect(later.map(\.original.count) == [6_004, 4_096, wrong.utf8.count])
        #expect(later.map(\.reading.isEmpty) == [true, true, false])
        #expect(later.map(\.length) == [6_004, 6_004, wrong.utf8.count])
    }
}
