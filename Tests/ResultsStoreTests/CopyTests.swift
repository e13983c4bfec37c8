import PosixIO
import ReportFormat
import ResultsStore
import TestSupport
import Testing

/// Copies of a store that is being written.
struct CopyTests {
    private func copy(_ store: borrowing TestStore, to name: String = "copy.store") throws -> LogHead {
        let copy = try StoreCopy(of: store.path, to: store.folder.file(name), progress: { _ in })
        #expect(try copy.verify().isSound)
        return try copy.publish()
    }

    private func names(_ store: borrowing TestStore) throws -> [String] {
        try FolderListing.names(in: store.folder.path).filter { $0.hasPrefix("copy") }.sorted()
    }

    @Test(arguments: [true, false])
    func `a copy holds what was committed, and its writer goes on meanwhile`(recorded: Bool) throws {
        let store = try TestStore(recorded: recorded)
        var log = try ReportLog.open(path: store.path)
        func line(_ bytes: [UInt8], _ number: Int) -> RawLine { RawLine(bytes, number: number, of: "-") }
        let now = Builders.time()
        for (place, bytes) in [SmallScenario.count(1), Array("x".utf8), SmallScenario.count(1)].enumerated() {
            try log.append(line(bytes, place), now: now)
        }
        _ = try log.commit()
        try log.append(line(SmallScenario.count(2), 4), now: now)
        // In the middle of the copy the writer commits, and starts its file of changes anew.
        let committed = log.head
        let copied = try copy(store)
        #expect(copied == committed)
        #expect(try log.commit().map(\.short) == ["accepted 2"])
        #expect(try names(store) == ["copy.store", "copy.store-head", "copy.store-lock"])
        let path = store.folder.file("copy.store")
        let checked = try Verification.run(path: path)
        #expect(checked.isSound && checked[.head] == .passed && checked.head == committed)
        #expect(try LogReader.open(path: path).isRecorded == recorded)
        var after = try ReportLog.open(path: path)
        #expect((after.refusalCount, after.repeatCount) == (1, 1))
        for (place, bytes) in [SmallScenario.count(1), SmallScenario.count(2)].enumerated() {
            try after.append(line(bytes, place), now: now)
        }
        #expect(try after.commit().map(\.short) == ["repeat 1", "accepted 2"])
        #expect(after.head == log.head)
    }

    @Test func `a copy is of one moment, whatever is committed while it is made`() throws {
        let store = try TestStore(precincts: 40)
        // Enough pages that the copy takes several steps.
        let refused = (0..<300).map { Array("\($0) ".utf8) + [UInt8](repeating: 120, count: 4_000) }
        try store.ingest((1...20).map { SmallScenario.count($0) } + refused)
        var log = try ReportLog.open(path: store.path)
        let before = log.head
        var next = 21
        let copy = try StoreCopy(of: store.path, to: store.folder.file("copy.store")) { _ in
            guard next <= 40 else { return }
            let line = RawLine(SmallScenario.count(next), number: next, of: "-")
            next += 1
            try? log.append(line, now: Builders.time())
            _ = try? log.commit()
        }
        #expect(log.head.seq > before.seq)
        #expect(try copy.verify().isSound)
        #expect(try copy.publish() == before)
    }

    @Test func `what an ended copy left is replaced, and what stands there is not`() throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.count(1))
        let path = store.folder.file("copy.store")
        try AtomicFile.replace(path + "-new", with: Array("half a copy".utf8))
        _ = try copy(store)
        #expect(storeError { _ = try copy(store) } == .exists(path: path))
        #expect(storeError { _ = try copy(store) }?.exitStatus == 73)
        #expect(storeError { _ = try copy(store, to: "nowhere/copy.store") }?.exitStatus == 73)
        try AtomicFile.replace(store.folder.file("other-wal"), with: [1])
        #expect(
            storeError { _ = try copy(store, to: "other") } == .exists(path: store.folder.file("other-wal"))
        )
    }

    @Test func `the copy of a store whose end is missing is not sound`() throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.count(1))
        let early = try store.bytes()
        try store.ingest(SmallScenario.count(2))
        try AtomicFile.replace(store.path, with: early)
        let copy = try StoreCopy(of: store.path, to: store.folder.file("copy.store"), progress: { _ in })
        #expect(try !copy.verify().isSound)
        copy.giveUp()
        #expect(try names(store) == ["copy.store-lock"])
        try AtomicFile.remove(store.path + "-head")
        let missing = StoreError.headMissing(path: store.path + "-head")
        #expect(storeError { _ = try self.copy(store) } == missing)
    }

    @Test func `a copy that is not wanted any more is removed`() throws {
        let store = try TestStore()
        let path = store.folder.file("copy.store")
        for steps in 0...1 {
            var asked = 0
            let error = storeError {
                _ = try StoreCopy(
                    of: store.path,
                    to: path,
                    goesOn: {
                        asked += 1
                        return asked <= steps
                    },
                    progress: { _ in }
                )
            }
            // The whole of a small store is copied in one step.
            #expect(error == (steps == 0 ? .givenUp(path: path + "-new") : nil))
            #expect(try names(store).filter { $0 == "copy.store-new" }.count == steps)
        }
    }

    @Test func `two copies of one name are kept apart`() throws {
        let store = try TestStore()
        let first = try StoreCopy(of: store.path, to: store.folder.file("copy.store"), progress: { _ in })
        guard case .held = storeError({ _ = try copy(store) }) else {
            Issue.record("a second copy was begun")
            return
        }
        #expect(try first.publish() == .empty)
    }
}
