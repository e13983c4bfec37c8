import Glibc
import PosixIO
import Testing

@Suite struct FileTests {
    @Test func `a replaced file holds the new bytes and leaves nothing beside it`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("head")
        for bytes in [[1, 2, 3], [], [4]] as [[UInt8]] {
            try AtomicFile.replace(path, with: bytes)
            #expect(try FileReader.bytes(of: path, limit: 10) == bytes)
        }
        #expect(try FolderListing.names(in: folder.path) == ["head"])
    }

    @Test func `a file that cannot be replaced stays as it was`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("head")
        try AtomicFile.replace(path, with: [1])
        try #require(unsafe mkdir(path + "-tmp", 0o700) == 0)
        #expect(throws: IOError(call: "open", subject: path + "-tmp", number: EEXIST)) {
            try AtomicFile.replace(path, with: [2])
        }
        #expect(try FileReader.bytes(of: path, limit: 10) == [1])
    }

    @Test func `a link where the new bytes go is not followed`() throws {
        let folder = try TemporaryFolder()
        let target = folder.file("target")
        try AtomicFile.replace(target, with: [7])
        try #require(unsafe symlink(target, folder.file("head-tmp")) == 0)
        #expect(throws: IOError.self) { try AtomicFile.replace(folder.file("head"), with: [1]) }
        #expect(try FileReader.bytes(of: target, limit: 10) == [7])
    }

    @Test func `a second name of another file is not written over`() throws {
        let folder = try TemporaryFolder()
        let target = folder.file("target")
        try AtomicFile.replace(target, with: [7])
        try #require(unsafe link(target, folder.file("head-tmp")) == 0)
        #expect(throws: IOError(call: "open", subject: folder.file("head-tmp"), number: EEXIST)) {
            try AtomicFile.replace(folder.file("head"), with: [1])
        }
        #expect(try FileReader.bytes(of: target, limit: 10) == [7])
    }

    @Test(.enabled(if: geteuid() == 0))
    func `a file is its writer's, whoever left another where its bytes go`() throws {
        let folder = try TemporaryFolder()
        let ways: [(String, [UInt8]) throws -> Void] = [
            { try AtomicFile.replace($0, with: $1) }, { try OutputFile.replace($0, with: $1) },
        ]
        for (place, replace) in ways.enumerated() {
            let path = folder.file("page\(place)")
            try AtomicFile.replace(path + "-tmp", with: [7, 7, 7])
            try #require(unsafe chown(path + "-tmp", 4_321, 4_321) == 0)
            try replace(path, [1])
            #expect(try FileReader.bytes(of: path, limit: 10) == [1])
            #expect(try FileKind.at(path).owner == EffectiveUser.id)
        }
        #expect(try FileKind.at(folder.file("none")).owner == nil)
        #expect(try FolderListing.names(in: folder.path) == ["page0", "page1"])
    }

    @Test func `a file renewed holds what it held`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("wal")
        let bytes = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        try AtomicFile.replace(path, with: bytes)
        let before = try FileKind.at(path).identity
        try AtomicFile.renew(path)
        #expect(try FileReader.bytes(of: path, limit: 1 << 23) == bytes)
        #expect(try FileKind.at(path).identity == before)
        try #require(unsafe symlink(path, folder.file("link")) == 0)
        #expect(throws: IOError.self) { try AtomicFile.renew(folder.file("link")) }
    }

    @Test func `a file is read to its limit and not beyond`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a")
        try AtomicFile.replace(path, with: [1, 2, 3])
        #expect(try FileReader.bytes(of: path, limit: 3) == [1, 2, 3])
        #expect(throws: FileReader.Failure.tooLarge(path: path, limit: 2)) {
            try FileReader.bytes(of: path, limit: 2)
        }
        #expect(throws: FileReader.Failure.tooLarge(path: "/dev/zero", limit: 100)) {
            try FileReader.bytes(of: "/dev/zero", limit: 100)
        }
        #expect(throws: FileReader.Failure.io(IOError(call: "open", subject: path + "x", number: ENOENT))) {
            try FileReader.bytes(of: path + "x", limit: 2)
        }
    }

    @Test func `what stands at a path is told apart`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a")
        try AtomicFile.replace(path, with: [1, 2, 3])
        try #require(unsafe link(path, folder.file("b")) == 0)
        try #require(unsafe symlink(path, folder.file("c")) == 0)
        try #require(unsafe mkfifo(folder.file("d"), 0o600) == 0)
        let kinds = try ["a", "b", "c", "d", "e", "a/f"].map { try FileKind.at(folder.file($0)) }
        #expect(kinds.map(\.kind) == [.file, .file, .link, .special, .missing, .missing])
        #expect(kinds[0].linkCount == 2)
        #expect(kinds[0].size == 3)
        #expect(kinds[0].identity == kinds[1].identity)
        #expect(kinds[0].identity != kinds[2].identity)
        #expect(try FileKind.at(folder.path).kind == .folder)
        #expect(kinds[0].modifiedSeconds > 1_600_000_000)
    }

    @Test func `a listing has every name once, in the order of bytes`() throws {
        let folder = try TemporaryFolder()
        for name in ["b", "a", "Z", "я", ".hidden", "a.jsonl"] {
            try AtomicFile.replace(folder.file(name), with: [])
        }
        #expect(try FolderListing.names(in: folder.path) == [".hidden", "Z", "a", "a.jsonl", "b", "я"])
        #expect(throws: IOError.self) { try FolderListing.names(in: folder.file("a")) }
    }

    @Test func `a temporary folder goes with all that is in it, and nothing a link leads to`() throws {
        let keeper = try TemporaryFolder()
        try AtomicFile.replace(keeper.file("kept"), with: [1])
        var path = ""
        do {
            let folder = try TemporaryFolder()
            path = folder.path
            try #require(unsafe mkdir(folder.file("deep"), 0o700) == 0)
            try AtomicFile.replace(folder.file("deep/file"), with: [1])
            try #require(unsafe symlink(keeper.path, folder.file("deep/link")) == 0)
        }
        #expect(try FileKind.at(path).kind == .missing)
        #expect(try FolderListing.names(in: keeper.path) == ["kept"])
    }

    @Test(arguments: [
        ("a", ".", "a"), ("/a", "/", "a"), ("b/a", "b", "a"), ("/c/b/a", "/c/b", "a"), ("ж/я", "ж", "я"),
        ("b/", "b", ""),
    ])
    func `a path has a folder and a name`(path: String, folder: String, name: String) {
        #expect(FilePath.folder(of: path) == folder)
        #expect(FilePath.name(of: path) == name)
    }

    @Test func `the environment says what is set`() {
        #expect(Environment.value("PATH")?.isEmpty == false)
        #expect(Environment.value("ELECTION_NIGHT_SURELY_NOT_SET") == nil)
        #expect(Environment.processNumber == getpid())
        #expect(!Environment.canWrite(folder: "/proc/self/nothing"))
    }
}

@Suite struct FileLockTests {
    @Test func `a lock is held by one, with a word, and given back`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("lock")
        do {
            let lock = try FileLock.acquire(path, word: Array("a longer word".utf8))
            #expect(throws: FileLock.Failure.held(word: Array("a longer word".utf8))) {
                try take(path, "second")
            }
            try lock.touch()
        }
        let again = try FileLock.acquire(path, word: Array("third".utf8))
        #expect(try FileReader.bytes(of: again.path, limit: 100) == Array("third".utf8))
    }

    @Test func `a sign of life sets the time`() throws {
        let folder = try TemporaryFolder()
        let lock = try FileLock.acquire(folder.file("lock"), word: [])
        var old = [timespec(tv_sec: 1_000, tv_nsec: 0), timespec(tv_sec: 1_000, tv_nsec: 0)]
        try #require(unsafe utimensat(AT_FDCWD, lock.path, &old, 0) == 0)
        try lock.touch()
        #expect(try FileKind.at(folder.file("lock")).modifiedSeconds > 1_600_000_000)
    }

    @Test func `a lock that is a link, or in no folder, is refused`() throws {
        let folder = try TemporaryFolder()
        try #require(unsafe symlink("/etc/passwd", folder.file("link")) == 0)
        let link = IOError(call: "open", subject: folder.file("link"), number: ELOOP)
        #expect(throws: FileLock.Failure.io(link)) { try take(folder.file("link"), "x") }
        let none = IOError(call: "open", subject: folder.file("no/lock"), number: ENOENT)
        #expect(throws: FileLock.Failure.io(none)) { try take(folder.file("no/lock"), "x") }
    }

    private func take(_ path: String, _ word: String) throws(FileLock.Failure) {
        _ = try FileLock.acquire(path, word: Array(word.utf8))
    }
}

@Suite struct FileWatchTests {
    @Test func `a watch names the files that changed, once each`() throws {
        let folder = try TemporaryFolder()
        try AtomicFile.replace(folder.file("old"), with: [1])
        let watch = try FileWatch(folder: folder.path, for: [.written, .appeared, .vanished])
        #expect(try watch.drain() == FileWatch.Report(names: [], isIncomplete: false))
        let ready = try Poll.wait(for: [(watch.descriptor, .readable)], timeoutMilliseconds: 0)
        #expect(ready == [[]])
        let file = try FileDescriptor.open(folder.file("new-ж"), O_WRONLY | O_CREAT)
        for _ in 0..<3 { try file.writeAll([1]) }
        try AtomicFile.remove(folder.file("old"))
        #expect(try Poll.wait(for: [(watch.descriptor, .readable)], timeoutMilliseconds: 0) == [.readable])
        #expect(try watch.drain() == FileWatch.Report(names: ["new-ж", "old"], isIncomplete: false))
        #expect(try watch.drain().names == [])
    }

    @Test func `a file counts as finished once it is closed`() throws {
        let folder = try TemporaryFolder()
        let watch = try FileWatch(folder: folder.path, for: .finished)
        do {
            let file = try FileDescriptor.open(folder.file("spool"), O_WRONLY | O_CREAT)
            try file.writeAll([1])
            #expect(try watch.drain().names == [])
        }
        #expect(try watch.drain().names == ["spool"])
    }

    @Test func `a folder that goes leaves an incomplete report, and none cannot be watched`() throws {
        let parent = try TemporaryFolder()
        let folder = parent.file("sub")
        try #require(unsafe mkdir(folder, 0o700) == 0)
        let watch = try FileWatch(folder: folder, for: .written)
        try #require(unsafe rmdir(folder) == 0)
        #expect(try watch.drain().isIncomplete)
        #expect(throws: IOError(call: "inotify_add_watch", subject: folder, number: ENOENT)) {
            _ = try FileWatch(folder: folder, for: .written)
        }
    }
}
