import ElectionModel
import PosixIO
import ReportFormat
import ResultsStore
import TestSupport
import Testing

@Suite struct ReaderTests {
    /// SQLite, "How To Corrupt An SQLite Database File", 2.2: closing any descriptor gives up all locks.
    @Test func `a reader that comes and goes leaves the locks of another`() throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.turnout(1, at: "12:00:00"))
        var reader = try LogReader.open(path: store.path)
        #expect(try reader.entries(after: 0).count == 1)
        #expect(try store.entries().count == 1)
        // Another process that thinks it is the last takes the write-ahead file away when it ends.
        try Shell.run(store.path, "SELECT 1 FROM run")
        #expect(try FileKind.at(store.path + "-wal").kind == .file)
        try store.ingest(SmallScenario.turnout(2, at: "12:00:00"))
        #expect(try reader.entries(after: 0).count == 2)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `any report comes out of the log as it went in`(seed: UInt64) throws {
        let store = try TestStore()
        var random = SplitMix64(seed: seed)
        var log = try ReportLog.open(path: store.path)
        let canonical = CanonicalLine(election: log.election)
        var staged: [(report: Report, flags: [RuleCode])] = []
        var receipts: [Receipt] = []
        for number in 1...400 {
            let report = RandomReport.make(&random, log.election)
            let alarms = [RuleCode.paper, .foundOverIssued, .issuedOverListed]
            let findings = alarms.suffix(Int(random.next() % 4)).map { Finding(code: $0, message: "") }
            let line = RawLine(canonical.bytes(of: report), number: number, of: "-")
            let decoded = Decoded.report(report, receivedAt: nil, findings: findings)
            try log.append(line, decoded: decoded, now: Builders.time())
            staged.append((report, findings.map(\.code)))
            if random.next() % 50 == 0 { receipts += try log.commit() }
        }
        receipts += try log.commit()
        #expect(receipts.map(\.line) == Array(1...400))
        let accepted = zip(staged, receipts).filter { $1.short.hasPrefix("accepted") }.map(\.0)
        var reader = try LogReader.open(path: store.path)
        let entries = try reader.entries(after: 0)
        let texts = try reader.texts(after: 0, limit: 1_000)
        #expect(entries.count > 250)
        #expect(entries.map(\.report) == accepted.map(\.report))
        // What the log adds of its own stands among them, all in the order of the table.
        let given = Set([RuleCode.paper, .foundOverIssued, .issuedOverListed])
        #expect(entries.map { $0.flags.filter(given.contains) } == accepted.map(\.flags))
        #expect(entries.allSatisfy { entry in entry.flags == RuleCode.allCases.filter(entry.flags.contains) })
        for (entry, text) in zip(entries, texts) {
            #expect(canonical.bytes(of: entry.report) == text.canonical)
            #expect(entry.receivedAt == text.receivedAt)
        }
        try expectPieces(of: &reader, toMake: entries)
    }

    /// Reading in small pieces, or precinct by precinct, gives the same entries.
    private func expectPieces(of reader: inout LogReader, toMake entries: [LogEntry]) throws {
        var pieces: [LogEntry] = []
        while true {
            let piece = try reader.entries(after: pieces.count, limit: 7)
            if piece.isEmpty { break }
            pieces += piece
        }
        #expect(pieces == entries)
        var byPrecinct: [LogEntry] = []
        for precinct in 0..<4 {
            byPrecinct += try reader.entries(ofPrecinct: precinct)
        }
        #expect(byPrecinct.sorted { $0.seq < $1.seq } == entries)
    }

    @Test func `a reader sees what is committed while the writer goes on`() throws {
        let store = try TestStore()
        var reader = try LogReader.open(path: store.path)
        #expect(try reader.mayHaveChanged())
        #expect(try !reader.mayHaveChanged())
        var log = try ReportLog.open(path: store.path)
        for precinct in 1...4 {
            let line = RawLine(SmallScenario.count(precinct, source: "s\(precinct)"), number: 1, of: "-")
            try log.append(line, now: Builders.time())
            #expect(try !reader.mayHaveChanged())
            _ = try log.commit()
            #expect(try reader.mayHaveChanged())
            #expect(try reader.head() == log.head)
            #expect(try reader.entries(after: precinct - 1).map(\.report.source) == ["s\(precinct)"])
        }
        #expect(try reader.hash(at: 4) == log.head.hash)
        #expect(try reader.hash(at: 5) == nil)
        #expect(try reader.hash(at: 0) == .zero)
    }

    @Test func `the hashes of some positions, and the beginnings of all, are those of the log`() throws {
        let store = try TestStore()
        try store.ingest((1...4).map { SmallScenario.count($0) })
        let reader = try LogReader.open(path: store.path)
        let hashes = try (1...4).map { try reader.hash(at: $0)?.hex ?? "" }
        #expect(try reader.hashes(at: [3, 1, 0, 9, -2]) == [1: hashes[0], 3: hashes[2]])
        let beginnings = try reader.hashBeginnings().map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        #expect(beginnings == hashes.map { String($0.prefix(16)) })
    }

    @Test func `a reader changes nothing`() throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.count(1), SmallScenario.count(1), Array("x".utf8))
        let before = try store.bytes()
        var log = try ReportLog.open(path: store.path)
        try log.append(RawLine(SmallScenario.count(2), number: 1, of: "-"), now: Builders.time())
        _ = try log.commit()
        let wal = try store.bytes("night.store-wal")
        do {
            var reader = try LogReader.open(path: store.path)
            _ = try reader.entries(after: 0)
            _ = try reader.refusals(after: 0, limit: 10)
            _ = try Verification.run(path: store.path)
        }
        #expect(try store.bytes() == before)
        #expect(try store.bytes("night.store-wal") == wal)
        #expect(try store.bytes("night.store-head").starts(with: Array(log.head.text.utf8)))
    }

    @Test func `the canonical line of a position is there, and none beyond`() throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.count(1), SmallScenario.turnout(2))
        let reader = try LogReader.open(path: store.path)
        #expect(try reader.canonicalLine(seq: 2) == SmallScenario.turnout(2))
        #expect(try [-1, 0, 3].map { try reader.canonicalLine(seq: $0) } == [nil, nil, nil])
    }
}
