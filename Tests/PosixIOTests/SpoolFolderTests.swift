import Glibc
import PosixIO
import Testing

/// What is taken from a folder that others write to, and what is left where it is.
@Suite struct SpoolFolderTests {
    private func refusal(_ name: String, in folder: borrowing SpoolFolder) -> SpoolRefusal? {
        do {
            _ = try folder.open(name)
            return nil
        } catch {
            return error
        }
    }

    private func bytes(of file: SpoolFile) throws -> [UInt8] {
        try FileDescriptor(borrowing: file.descriptor).read(upTo: 100)
    }

    @Test func `only names of finished files are listed, in order`() throws {
        let place = try TemporaryFolder()
        for name in ["b.jsonl", "a.jsonl", ".hidden", "c.part", "d.tmp", "e.jsonl-tmp2"] {
            try AtomicFile.replace(place.file(name), with: [])
        }
        let odd = place.file("x").utf8CString.dropLast() + [-1, 0]
        close(unsafe open(Array(odd), O_CREAT | O_WRONLY, 0o600))
        let folder = try SpoolFolder(place.path)
        let listing = try folder.names()
        #expect(listing.finished == ["a.jsonl", "b.jsonl", "e.jsonl-tmp2"])
        #expect(listing.strange == 1)
    }

    @Test func `a regular file with its last line ended is opened`() throws {
        let place = try TemporaryFolder()
        try AtomicFile.replace(place.file("a"), with: Array("x\ny\n".utf8))
        try AtomicFile.replace(place.file("empty"), with: [])
        let folder = try SpoolFolder(place.path)
        #expect(try bytes(of: folder.open("a")) == Array("x\ny\n".utf8))
        #expect(try bytes(of: folder.open("empty")).isEmpty)
    }

    @Test func `links, pipes, folders, shared and unfinished files are not opened`() throws {
        let place = try TemporaryFolder()
        try AtomicFile.replace(place.file("whole"), with: [10])
        try AtomicFile.replace(place.file("cut"), with: Array("x\ny".utf8))
        try AtomicFile.replace(place.file("shared"), with: [10])
        try #require(unsafe symlink(place.file("whole"), place.file("link")) == 0)
        try #require(unsafe mkfifo(place.file("pipe"), 0o600) == 0)
        try #require(unsafe mkdir(place.file("folder"), 0o700) == 0)
        try #require(unsafe link(place.file("shared"), place.file("shared-too")) == 0)
        let folder = try SpoolFolder(place.path)
        #expect(refusal("link", in: folder) == .link)
        #expect(refusal("pipe", in: folder) == .special)
        #expect(refusal("folder", in: folder) == .folder)
        #expect(refusal("shared", in: folder) == .severalNames(2))
        #expect(refusal("cut", in: folder) == .unfinished)
        #expect(refusal("nothing", in: folder) == .vanished)
        #expect(refusal("whole", in: folder) == nil)
        try AtomicFile.replace(place.file("cut.zst"), with: [0x28, 0xB5, 0x2F, 0xFD, 1])
        #expect(refusal("cut.zst", in: folder) == nil)
    }

    @Test func `a name is removed only while it leads to what was opened`() throws {
        let place = try TemporaryFolder()
        try AtomicFile.replace(place.file("a"), with: [10])
        let folder = try SpoolFolder(place.path)
        let file = try folder.open("a")
        // Another file takes the name between the check and the use.
        try AtomicFile.replace(place.file("a"), with: [66, 10])
        #expect(try folder.remove(file) == .replaced)
        #expect(try FolderListing.names(in: place.path) == ["a"])
        let second = try folder.open("a")
        #expect(try bytes(of: second) == [66, 10])
        #expect(try folder.remove(second) == .removed)
        try folder.settle()
        #expect(try folder.remove(second) == .replaced)
        #expect(try FolderListing.names(in: place.path) == [])
    }

    @Test func `a file that a writer has open is neither taken nor removed`() throws {
        let place = try TemporaryFolder()
        let folder = try SpoolFolder(place.path)
        do {
            let writer = try FileDescriptor.open(place.file("a"), O_WRONLY | O_CREAT)
            try writer.writeAll([65, 10])
            #expect(refusal("a", in: folder) == .beingWritten)
        }
        let file = try folder.open("a")
        do {
            let writer = try FileDescriptor.open(place.file("a"), O_WRONLY | O_APPEND)
            #expect(try folder.remove(file) == .changed)
            try writer.writeAll([66, 10])
        }
        // Its writer is gone, but there is more in it than was there.
        #expect(try folder.remove(file) == .changed)
        #expect(try folder.remove(folder.open("a")) == .removed)
    }

    @Test func `a file whose bytes were exchanged while it was read is not removed`() throws {
        let place = try TemporaryFolder()
        try AtomicFile.replace(place.file("a"), with: [65, 10])
        let folder = try SpoolFolder(place.path)
        let file = try folder.open("a")
        do {
            let writer = try FileDescriptor.open(place.file("a"), O_WRONLY)
            try writer.writeAll([66, 10])
        }
        var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 1)]
        try #require(unsafe utimensat(AT_FDCWD, place.file("a"), &times, 0) == 0)
        #expect(try folder.remove(file) == .changed)
    }

    @Test func `a file that takes the name at the last moment goes back to it`() throws {
        let place = try TemporaryFolder()
        try AtomicFile.replace(place.file("a"), with: [10])
        let folder = try SpoolFolder(place.path)
        let file = try folder.open("a")
        let removal = try folder.remove(file) {
            try? AtomicFile.replace(place.file("a"), with: [66, 10])
        }
        #expect(removal == .replaced)
        #expect(try FolderListing.names(in: place.path) == ["a"])
        #expect(try bytes(of: folder.open("a")) == [66, 10])
        let gone = try folder.open("a")
        #expect(try folder.remove(gone) { _ = unsafe unlink(place.file("a")) } == .replaced)
    }

    @Test func `what a crash left aside gets a finished name again, its own if that is free`() throws {
        let place = try TemporaryFolder()
        let long = String(repeating: "n", count: 255)
        for name in ["a", "b", "c", long] {
            let aside = place.file(SpoolFolder.asideName(of: name))
            try FileDescriptor.create(aside).writeAll(Array("\(name)\n".utf8))
        }
        try AtomicFile.replace(place.file("a"), with: [10])
        // The crash fell between the two halves of the way back.
        try #require(unsafe link(place.file(SpoolFolder.asideName(of: "c")), place.file("c")) == 0)
        try AtomicFile.replace(place.file(".ingest-taken-"), with: [])
        let folder = try SpoolFolder(place.path)
        #expect(try folder.bringBack().isEmpty)
        let cut = String(repeating: "n", count: 241)
        #expect(try folder.names().finished == ["a", "a.again-1", "b", "c", cut])
        #expect(try bytes(of: folder.open("a.again-1")) == Array("a\n".utf8))
        #expect(try bytes(of: folder.open("c")) == Array("c\n".utf8))
    }

    @Test func `a name of the greatest length is removed, and what stood aside is kept`() throws {
        let place = try TemporaryFolder()
        let long = String(repeating: "n", count: 255)
        let folder = try SpoolFolder(place.path)
        try #require(unsafe close(open(place.file(long), O_CREAT | O_WRONLY, 0o600)) == 0)
        #expect(try folder.remove(folder.open(long)) == .removed)
        for name in ["x", SpoolFolder.asideName(of: "x")] {
            try AtomicFile.replace(place.file(name), with: Array((name + "\n").utf8))
        }
        #expect(try folder.remove(folder.open("x")) == .removed)
        #expect(try FolderListing.names(in: place.path) == ["x.again-1"])
    }

    @Test func `a change that sets its time back shows in the stamp`() throws {
        let place = try TemporaryFolder()
        try AtomicFile.replace(place.file("a"), with: [10])
        let before = try #require(try FileStamp(at: place.file("a")))
        var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 1)]
        try #require(unsafe utimensat(AT_FDCWD, place.file("a"), &times, 0) == 0)
        let first = try #require(try FileStamp(at: place.file("a")))
        usleep(20_000)
        try #require(unsafe utimensat(AT_FDCWD, place.file("a"), &times, 0) == 0)
        let second = try #require(try FileStamp(at: place.file("a")))
        #expect(first != second && first.hasSameBytes(as: second))
        #expect(!before.hasSameBytes(as: first))
    }

    @Test(.enabled(if: geteuid() == 0))
    func `a file or folder of another user is refused`() throws {
        let place = try TemporaryFolder()
        try AtomicFile.replace(place.file("a"), with: [10])
        try #require(unsafe chown(place.file("a"), 4_321, 0) == 0)
        let folder = try SpoolFolder(place.path)
        #expect(refusal("a", in: folder) == .otherOwner(4_321))
        #expect(try folder.isGuarded())
        try #require(unsafe chown(place.path, 4_321, 0) == 0)
        #expect(try !folder.isGuarded())
    }

    @Test(arguments: [(0o700, true), (0o775, true), (0o777, false), (0o1777, true), (0o702, false)])
    func `a folder that others can write to is not guarded`(mode: Int, isGuarded: Bool) throws {
        let place = try TemporaryFolder()
        try #require(unsafe chmod(place.path, mode_t(mode)) == 0)
        #expect(try SpoolFolder(place.path).isGuarded() == isGuarded)
    }

    @Test func `a file is no spool folder`() throws {
        let place = try TemporaryFolder()
        try AtomicFile.replace(place.file("a"), with: [10])
        #expect(throws: IOError(call: "open", subject: place.file("a"), number: ENOTDIR)) {
            _ = try SpoolFolder(place.file("a"))
        }
    }
}
