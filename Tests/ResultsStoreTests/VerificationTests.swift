import PosixIO
import ReportFormat
import ResultsStore
import Synchronization
import TestSupport
import Testing

@Suite struct VerificationTests {
    private func lines() -> [[UInt8]] {
        (1...4).map { SmallScenario.turnout($0) } + (1...4).map { SmallScenario.count($0) }
            + [SmallScenario.annul(2), Array("nonsense".utf8), SmallScenario.turnout(1)]
    }

    @Test func `a store as written passes every check`() throws {
        let store = try TestStore()
        try store.ingest(lines())
        let found = try Verification.run(path: store.path)
        #expect(found.isSound)
        #expect(found.head == (try store.head()))
        #expect(found.checks.map(\.item) == Verification.Item.allCases)
        #expect(found.checks.filter { $0.outcome == .passed }.count == 7)
        #expect(found[.anchor] == .notChecked("no anchor given"))
    }

    /// Many sources take long to read, so that reports of new ones come in between.
    @Test func `a store that gets reports of new sources meanwhile is sound`() throws {
        let store = try TestStore()
        try store.ingest((1...3_000).map { SmallScenario.turnout(1, source: "early-\($0)") })
        let path = store.path
        let isOver = EndOfRounds()
        let thread = try WorkerThread {
            guard var log = try? ReportLog.open(path: path) else { return }
            for number in 1...20_000 where !isOver.value.load(ordering: .relaxed) {
                let line = SmallScenario.turnout(2, source: "late-\(number)")
                guard (try? log.append(RawLine(line, number: number, of: "-"), now: Builders.time())) != nil,
                    (try? log.commit()) != nil
                else { return }
            }
        }
        var wrong: [Verification.Check] = []
        for _ in 0..<30 where wrong.isEmpty {
            wrong = try Verification.run(path: path).checks.filter { check in
                if case .failed = check.outcome { true } else { false }
            }
        }
        isOver.value.store(true, ordering: .relaxed)
        thread.join()
        #expect(wrong.isEmpty)
        #expect(try store.head().seq > 3_000)
    }

    private final class EndOfRounds: Sendable {
        let value = Atomic(false)
    }

    private static func change(_ run: String) -> String { "UPDATE run SET entries = \(run)" }

    /// Each change is made by SQLite's shell in a store whose guards were taken out first.
    @Test(arguments: [
        (change("changed(entries, 3, 33, x'65000000')"), Verification.Item.chain, 3),
        (change("changed(entries, 4, -32, zeroblob(32))"), .chain, 4),
        (change("later(entries, 2, 1)"), .chain, 2),
        (change("later(entries, 5, -86400)"), .arrival, 5),
        (change("changed(entries, 6, 32, x'FF')"), .entries, 6),
        (change("changed(entries, 1, 0, x'05000000')"), .entries, 1),
        (change("changed(entries, 9, 4, x'03000000')"), .chain, 9),
        (change("changed(entries, 9, 4, x'4D000000')"), .entries, 9),
        (change("changed(entries, 9, 26, x'09')"), .entries, 9),
        (change("changed(entries, 2, 16, x'01')"), .entries, 2),
        (change("flagged(entries, 3, 'X01')"), .entries, 3),
        (change("CAST(entries || x'00' AS BLOB)"), .entries, 9),
        ("UPDATE source SET name = 's9'", .chain, 1),
        (change("without(entries, 7)"), .chain, 7),
        (change("without(entries, 7), count = 8"), .positions, 1),
        (change("without(entries, 9), count = 8, last = 8"), .head, 9),
        ("INSERT INTO run SELECT 11, 1, record(entries, 9) FROM run", .positions, 10),
        ("INSERT INTO run SELECT 10, 1, record(entries, 9) FROM run", .entries, 10),
        ("UPDATE refusal SET message = 'x'", .quarantine, 1),
        ("UPDATE refusal SET original = x'00'", .quarantine, 1),
        ("UPDATE repeat SET line = 12", .quarantine, 1),
        ("UPDATE input SET name = 'other.jsonl'", .quarantine, 1),
    ])
    func `a change in the store is named by its position`(
        change: (sql: String, Verification.Item, Int)
    ) throws {
        let store = try TestStore()
        try store.ingest(lines())
        try Shell.changeWithoutGuards(store.path, change.sql)
        let found = try Verification.run(path: store.path)
        #expect(!found.isSound)
        guard case .failed(let position, _) = found[change.1] else {
            Issue.record("\(change.1) did not fail: \(found.checks)")
            return
        }
        #expect(position == change.2)
    }

    @Test func `a head kept elsewhere notices a store that was rolled back with its own`() throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.turnout(1))
        let early = (try store.bytes(), try store.bytes("night.store-head"))
        try store.ingest(SmallScenario.turnout(2))
        let anchor = store.folder.file("anchor")
        try AtomicFile.replace(anchor, with: store.bytes("night.store-head"))
        #expect(try Verification.run(path: store.path, anchor: anchor)[.anchor] == .passed)
        try AtomicFile.replace(store.path, with: early.0)
        try AtomicFile.replace(store.path + "-head", with: early.1)
        #expect(try Verification.run(path: store.path).isSound)
        let found = try Verification.run(path: store.path, anchor: anchor)
        #expect(found[.anchor] == .failed(position: 2, "the log ends at 1, entry 2 was acknowledged"))
    }

    @Test func `another night under the same head is noticed`() throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.turnout(1))
        let other = try TestStore()
        try other.ingest(SmallScenario.turnout(2))
        try AtomicFile.replace(store.path, with: other.bytes())
        guard case .failed(1, _) = try Verification.run(path: store.path)[.head] else {
            Issue.record("the head did not notice")
            return
        }
        #expect(
            storeError { _ = try ReportLog.open(path: store.path) } == .headDiffers(path: store.path, head: 1)
        )
    }

    @Test func `without a head only an anchor shows that the end is there`() throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.turnout(1))
        let anchor = store.folder.file("anchor")
        try AtomicFile.replace(anchor, with: store.bytes("night.store-head"))
        try AtomicFile.remove(store.path + "-head")
        #expect(try !Verification.run(path: store.path).isSound)
        #expect(try Verification.run(path: store.path, anchor: anchor).isSound)
        #expect(
            storeError { _ = try Verification.run(path: store.path, anchor: "/nowhere") }
                == .anchorMissing(path: "/nowhere")
        )
    }

    @Test func `a flipped bit in what is stored never passes`() throws {
        let store = try TestStore()
        try store.ingest(lines())
        let whole = try store.bytes()
        let text = try LogReader.open(path: store.path).texts(after: 0, limit: 100)
        var random = SplitMix64(seed: 20_230_319)
        for entry in text {
            // The hash ends the record, and 60 bytes reach back to its flags.
            let end = try #require(whole.ranges(of: entry.hash.bytes).first?.upperBound)
            let place = end - 1 - Int(random.next() % 60)
            var damaged = whole
            damaged[place] ^= 1 << UInt8(random.next() % 8)
            try AtomicFile.replace(store.path, with: damaged)
            guard case .failed(entry.seq, _) = try Verification.run(path: store.path)[.chain] else {
                Issue.record("entry \(entry.seq), byte \(place) passed")
                continue
            }
        }
    }
}
