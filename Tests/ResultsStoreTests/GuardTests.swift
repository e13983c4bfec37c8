import ElectionModel
import PosixIO
import ResultsStore
import TestSupport
import Testing

@Suite struct GuardTests {
    @Test(arguments: ["meta", "scenario", "source", "input", "run", "refusal", "repeat"])
    func `no row of any table is changed or removed`(table: String) throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.count(1), SmallScenario.count(1), Array("x".utf8))
        let column = table == "meta" ? "value" : "rowid"
        for change in ["UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)"] {
            #expect {
                try Shell.run(store.path, change)
            } throws: { error in
                (error as? Shell.Failed)?.text.contains("a store only grows") == true
            }
        }
        #expect(try Verification.run(path: store.path).isSound)
    }

    @Test func `a row is neither put over another nor beyond the next`() throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.count(1), SmallScenario.count(2))
        for last in [1, 2, 4] {
            #expect(throws: Shell.Failed.self) {
                let row = "SELECT \(last), 1, entries FROM run LIMIT 1"
                try Shell.run(store.path, "INSERT OR REPLACE INTO run \(row)")
            }
        }
    }

    @Test func `an identity that somebody used again past the program is named`() throws {
        for (seq, line) in [SmallScenario.count(1), SmallScenario.turnout(1)].enumerated() {
            let store = try TestStore()
            try store.ingest(line, SmallScenario.count(2))
            try Shell.run(store.path, "INSERT INTO run SELECT 3, 1, record(entries, 1) FROM run")
            let found = try Verification.run(path: store.path)
            #expect(found[.entries] == .failed(position: 3, "its identity was used before"), "\(seq)")
        }
    }

    @Test func `a second writer is refused by the name of the first, and let in after it`() throws {
        let store = try TestStore()
        do {
            let log = try ReportLog.open(path: store.path)
            let error = storeError { _ = try ReportLog.open(path: store.path) }
            guard case .held(store.path, let process?, let since?) = error else {
                Issue.record("let in, or not named: \(String(describing: error))")
                return
            }
            #expect(process == Int(Environment.processNumber))
            #expect(since.instant > 1_700_000_000)
            #expect(error?.exitStatus == 75)
            try log.touchLock()
        }
        let log = try ReportLog.open(path: store.path)
        #expect(log.head == .empty)
    }

    @Test func `an acknowledged report survives without the process that wrote it`() throws {
        let store = try TestStore()
        var log = try ReportLog.open(path: store.path)
        try log.append(RawLine(SmallScenario.count(1), number: 1, of: "-"), now: Builders.time())
        _ = try log.commit()
        try log.append(RawLine(SmallScenario.count(2), number: 2, of: "-"), now: Builders.time())
        // What a kill leaves: the files as they are now, the second report staged.
        let copy = store.folder.file("copy.store")
        for part in ["", "-wal", "-head"] {
            try AtomicFile.replace(copy + part, with: store.bytes("night.store" + part))
        }
        #expect(try Verification.run(path: copy).isSound)
        var after = try ReportLog.open(path: copy)
        #expect(after.head == log.head)
        try after.append(RawLine(SmallScenario.count(1), number: 1, of: "-"), now: Builders.time())
        try after.append(RawLine(SmallScenario.count(2), number: 2, of: "-"), now: Builders.time())
        #expect(try after.commit().map(\.short) == ["repeat 1", "accepted 2"])
    }

    @Test func `a store whose write-ahead file is gone is not written again`() throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.count(1))
        let log = try ReportLog.open(path: store.path)
        let early = try store.bytes()
        _ = consume log
        try store.ingest(SmallScenario.count(2), SmallScenario.count(3))
        try AtomicFile.replace(store.path, with: early)
        let error = StoreError.shorterThanHead(path: store.path, last: 1, head: 3)
        #expect(storeError { _ = try ReportLog.open(path: store.path) } == error)
        #expect(error.exitStatus == 65)
        guard case .failed(2, _) = try Verification.run(path: store.path)[.head] else {
            Issue.record("verify did not notice")
            return
        }
    }

    @Test func `a commit that fails acknowledges nothing, and nothing after it`() throws {
        let store = try TestStore()
        var log = try ReportLog.open(path: store.path)
        try log.append(RawLine(SmallScenario.count(1), number: 1, of: "-"), now: Builders.time())
        // A folder where the head's temporary file goes makes the last step fail.
        try #require(mkdirForTest(store.path + "-head-tmp"))
        #expect(storeError { _ = try log.commit() }?.exitStatus == 74)
        #expect(storeError { _ = try log.commit() } == .stopped(path: store.path))
        #expect(
            storeError {
                try log.append(RawLine(SmallScenario.count(2), number: 2, of: "-"), now: Builders.time())
            } == .stopped(path: store.path)
        )
    }
}
