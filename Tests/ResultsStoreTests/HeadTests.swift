import Foundation
import PosixIO
import ReportFormat
import ResultsStore
import TestSupport
import Testing

/// What the head beside a store vouches for, and what stands beside a store that is not its own.
@Suite struct HeadTests {
    private func lines() -> [[UInt8]] {
        [SmallScenario.turnout(1), SmallScenario.turnout(1), Array("x".utf8), Array("y".utf8)]
    }

    @Test(arguments: [
        ("DELETE FROM refusal WHERE number = 2", 2, "refusal"), ("DELETE FROM refusal", 1, "refusal"),
        ("DELETE FROM repeat", 1, "repeat"),
    ])
    func `the end of the quarantine cannot go missing`(change: (sql: String, Int, String)) throws {
        let store = try TestStore()
        try store.ingest(lines())
        try Shell.changeWithoutGuards(store.path, change.sql)
        guard case .failed(change.1, _) = try Verification.run(path: store.path)[.quarantine] else {
            Issue.record("verify did not notice")
            return
        }
        let count = change.2 == "refusal" ? 2 : 1
        let error = StoreError.quarantineShorter(
            path: store.path,
            table: change.2,
            last: change.1 - 1,
            head: count
        )
        #expect(storeError { _ = try ReportLog.open(path: store.path) } == error)
        #expect(error.exitStatus == 65 && error.description.contains("bring back the whole store"))
    }

    @Test func `a refusal put in the place of another is not the one acknowledged`() throws {
        let store = try TestStore()
        try store.ingest(lines())
        let other = try TestStore()
        try other.ingest(SmallScenario.turnout(1), SmallScenario.turnout(1), Array("z".utf8), Array("y".utf8))
        try AtomicFile.replace(store.path, with: other.bytes())
        guard case .failed(2, _) = try Verification.run(path: store.path)[.quarantine] else {
            Issue.record("verify did not notice")
            return
        }
    }

    @Test func `a refusal that was changed is not shown`() throws {
        let store = try TestStore()
        try store.ingest(lines())
        try Shell.changeWithoutGuards(store.path, "UPDATE refusal SET message = 'fine' WHERE number = 2")
        let reader = try LogReader.open(path: store.path)
        #expect(try reader.refusals(after: 0, limit: 1).map(\.number) == [1])
        #expect(
            storeError { _ = try reader.refusals(after: 0, limit: 10) }
                == .badRow(path: store.path, table: "refusal", place: 2, part: "changed since")
        )
    }

    @Test func `a quarantine longer than its head is taken as a commit whose head was not written`() throws {
        let store = try TestStore()
        try store.ingest(lines())
        let early = try store.bytes("night.store-head")
        try store.ingest(SmallScenario.turnout(2), SmallScenario.turnout(2), Array("z".utf8))
        let late = try store.bytes("night.store-head")
        try AtomicFile.replace(store.path + "-head", with: early)
        let found = try Verification.run(path: store.path)
        #expect(found.isSound)
        guard case .notChecked(let text) = found[.head] else {
            Issue.record("an older head was passed over")
            return
        }
        #expect(text == "it vouches up to entry 1; the next start of ingest brings it to 2")
        try store.ingest([])
        #expect(try store.bytes("night.store-head") == late)
        #expect(try Verification.run(path: store.path)[.head] == .passed)
    }

    @Test func `a head of an earlier program, and one of a later, are read`() throws {
        let store = try TestStore()
        try store.ingest(lines())
        let whole = String(decoding: try store.bytes("night.store-head"), as: UTF8.self)
        #expect(whole.split(separator: "\n").count == 3)
        let first = whole.prefix { $0 != "\n" } + "\n"
        for text in [String(first), whole + "later 7\n"] {
            try AtomicFile.replace(store.path + "-head", with: Array(text.utf8))
            #expect(try Verification.run(path: store.path).isSound)
        }
        try store.ingest([])
        #expect(try store.bytes("night.store-head") == Array((whole + "later 7\n").utf8))
        try AtomicFile.replace(store.path + "-head", with: Array((first + "refusals two\n").utf8))
        #expect(
            storeError { _ = try ReportLog.open(path: store.path) }
                == .headUnreadable(path: store.path + "-head")
        )
    }

    @Test func `nothing is written to a store whose head is gone`() throws {
        let store = try TestStore()
        try store.ingest(lines())
        try AtomicFile.remove(store.path + "-head")
        let error = StoreError.headMissing(path: store.path + "-head")
        #expect(storeError { _ = try ReportLog.open(path: store.path) } == error)
        #expect(error.exitStatus == 65 && error.description.contains("verify with an anchor"))
        #expect(try FileKind.at(store.path + "-head").kind == .missing)
    }

    @Test(arguments: ["-wal", "-shm", "-head", "-lock", "-journal"], ["link", "name", "folder"])
    func `what a stranger put beside a store is not followed`(part: String, kind: String) throws {
        let store = try TestStore()
        let (victim, path) = (store.folder.file("victim"), store.path + part)
        try AtomicFile.replace(victim, with: [1, 2, 3])
        try AtomicFile.remove(path)
        switch kind {
        case "link": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: victim)
        case "name": try FileManager.default.linkItem(atPath: victim, toPath: path)
        default: try #require(mkdirForTest(path))
        }
        let error = StoreError.strangeNeighbour(path: path)
        #expect(storeError { _ = try ReportLog.open(path: store.path) } == error)
        #expect(storeError { _ = try LogReader.open(path: store.path) } == error)
        #expect(error.exitStatus == 65 && !error.description.contains("\n"))
        #expect(try store.bytes("victim") == [1, 2, 3])
    }

    @Test func `a stranger's journal is not played back into a store`() throws {
        let store = try TestStore()
        try AtomicFile.replace(store.path + "-journal", with: [UInt8](repeating: 0xD9, count: 4_096))
        let error = StoreError.strangeNeighbour(path: store.path + "-journal")
        #expect(storeError { _ = try ReportLog.open(path: store.path) } == error)
        #expect(storeError { _ = try LogReader.open(path: store.path) } == error)
    }

    @Test func `a store is not made through a lock that is another file`() throws {
        let folder = try TemporaryFolder()
        let (victim, path) = (folder.file("victim"), folder.file("night.store"))
        try AtomicFile.replace(victim, with: [1, 2, 3])
        try FileManager.default.linkItem(atPath: victim, toPath: path + "-lock")
        let failed = storeError {
            try ReportLog.create(path: path, files: SmallScenario.files(), isRecorded: true)
        }
        #expect(failed?.exitStatus == 73)
        #expect(try FileReader.bytes(of: victim, limit: 10) == [1, 2, 3])
    }
}
