import Glibc
import PosixIO
import ResultsStore
import TestSupport
import Testing

/// A writer whose store is moved, removed or replaced under it: SQLite would go on (How To Corrupt, 2.4).
struct OpenFilesTests {
    enum Way: CaseIterable { case moved, removed, replaced, linked }

    private func turn(_ path: String, _ way: Way, _ store: borrowing TestStore) throws {
        let aside = store.folder.file("aside")
        switch way {
        case .moved: try AtomicFile.rename(path, to: aside)
        case .removed: try AtomicFile.remove(path)
        case .replaced:
            try AtomicFile.replace(aside, with: FileReader.bytes(of: path, limit: 1 << 26))
            try AtomicFile.rename(aside, to: path)
        case .linked:
            try AtomicFile.rename(path, to: aside)
            #expect(unsafe symlink(aside, path) == 0)
        }
    }

    @Test(arguments: ["", "-wal", "-lock"], Way.allCases)
    func `what a store elsewhere holds is not acknowledged`(part: String, way: Way) throws {
        let store = try TestStore()
        var log = try ReportLog.open(path: store.path)
        try log.append(RawLine(SmallScenario.count(1), number: 1, of: "-"), now: Builders.time())
        #expect(try log.commit().map(\.short) == ["accepted 1"])
        try log.checkFiles()
        let head = try store.bytes("night.store-head")
        try turn(store.path + part, way, store)
        #expect(storeError { try log.checkFiles() } == .gone(path: store.path + part))
        try log.append(RawLine(SmallScenario.count(2), number: 2, of: "-"), now: Builders.time())
        #expect(storeError { _ = try log.commit() } == .gone(path: store.path + part))
        #expect(storeError { _ = try log.commit() } == .stopped(path: store.path))
        #expect(try store.bytes("night.store-head") == head, "another store may stand there now")
    }
}
