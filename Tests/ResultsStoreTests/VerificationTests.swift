import PosixIO
import ResultsStore
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

    /// Each change is made by SQLite's shell in a store whose guards were taken out first.
    @Test(arguments: [
        (
            "UPDATE line SET canonical = replace(canonical, '100', '101') WHERE seq = 3",
            Verification.Item.chain, 3
        ),
        ("UPDATE entry SET hash = zeroblob(32) WHERE seq = 4", .chain, 4),
        ("UPDATE entry SET received_at = received_at + 1 WHERE seq = 2", .chain, 2),
        ("UPDATE entry SET received_at = received_at - 86400 WHERE seq = 5", .arrival, 5),
        ("UPDATE entry SET packed = zeroblob(length(packed)) WHERE seq = 6", .columns, 6),
        ("UPDATE entry SET packed = x'00' WHERE seq = 1", .columns, 1),
        ("UPDATE entry SET precinct = 3 WHERE seq = 9", .columns, 9),
        ("UPDATE entry SET precinct = 77 WHERE seq = 9", .columns, 9),
        ("UPDATE source SET name = 's9'", .columns, 1),
        ("DELETE FROM line WHERE seq = 7", .positions, 7),
        ("DELETE FROM entry WHERE seq = 7", .positions, 7),
        ("DELETE FROM entry WHERE seq = 9; DELETE FROM line WHERE seq = 9", .head, 9),
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
            let places = whole.ranges(of: entry.canonical).map(\.lowerBound)
            let place = try #require(places.first) + Int(random.next() % UInt64(entry.canonical.count))
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
