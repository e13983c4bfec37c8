import Foundation
import PosixIO
import ResultsStore
import TestSupport
import Testing

/// Whose the files beside a store are; only an administrator can give one to another user.
@Suite(.enabled(if: geteuid() == 0)) struct OwnerTests {
    private static let stranger: UInt32 = 4_321

    private func give(_ path: String) throws {
        if try FileKind.at(path).kind == .missing { try AtomicFile.replace(path, with: []) }
        try #require(unsafe chown(path, OwnerTests.stranger, OwnerTests.stranger) == 0)
    }

    private func errors(_ path: String) -> [StoreError?] {
        [
            storeError { _ = try LogReader.open(path: path) },
            storeError { _ = try ReportLog.open(path: path) },
            storeError { _ = try Verification.run(path: path) },
        ]
    }

    @Test(arguments: ["-wal", "-shm", "-head", "-lock"])
    func `a stranger's file beside a store is refused where everybody may put files`(part: String) throws {
        let store = try TestStore()
        try store.ingest(SmallScenario.count(1))
        try give(store.path + part)
        try #require(unsafe chmod(store.folder.path, 0o1777) == 0)
        let error = StoreError.strangersFile(path: store.path + part, user: OwnerTests.stranger)
        #expect(errors(store.path) == [error, error, error])
        #expect(error.exitStatus == 65 && error.description.contains("belongs to user 4321"))
    }

    @Test(arguments: ["-wal", "-shm", "-head", "-lock"])
    func `the store's owner, and who shares it by a group, are no strangers`(part: String) throws {
        let group = try TestStore()
        try group.ingest(SmallScenario.count(1))
        try give(group.path + part)
        try #require(unsafe chmod(group.folder.path, 0o1770) == 0)
        #expect(errors(group.path) == [nil, nil, nil])
        let owned = try TestStore()
        try owned.ingest(SmallScenario.count(1))
        for path in [owned.path, owned.path + part] { try give(path) }
        try #require(unsafe chmod(owned.folder.path, 0o1777) == 0)
        #expect(errors(owned.path) == [nil, nil, nil])
    }

    @Test func `a folder of all is known through a link, too`() throws {
        let store = try TestStore()
        let other = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: other.file("link"),
            withDestinationPath: store.folder.path
        )
        let path = other.file("link/night.store")
        try #require(unsafe chmod(store.folder.path, 0o777) == 0)
        let open = StoreError.openToAll(path: other.file("link"), permissions: 0o777)
        #expect(storeError { _ = try ReportLog.open(path: path) } == open)
        try give(store.path + "-wal")
        try #require(unsafe chmod(store.folder.path, 0o1777) == 0)
        let error = StoreError.strangersFile(path: path + "-wal", user: OwnerTests.stranger)
        #expect(errors(path) == [error, error, error])
    }

    @Test func `a new store and its head are its maker's, whatever others left there`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("s")
        for rest in ["-new", "-head-tmp"] { try give(path + rest) }
        try #require(unsafe chmod(folder.path, 0o1777) == 0)
        try ReportLog.create(path: path, files: SmallScenario.files(), isRecorded: true)
        #expect(try ["", "-head", "-lock"].map { try FileKind.at(path + $0).owner } == [0, 0, 0])
        try give(folder.file("t-lock"))
        #expect(
            storeError {
                try ReportLog.create(path: folder.file("t"), files: SmallScenario.files(), isRecorded: true)
            } == .strangersFile(path: folder.file("t-lock"), user: OwnerTests.stranger)
        )
    }
}
