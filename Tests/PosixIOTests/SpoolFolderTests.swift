import Glibc
import PosixIO
import Testing

/// What is taken from a folder that others write to, and what is left where it is.
@Suite struct SpoolFolderTests {
    private func refusal(_ name: String, in folder: borrowing SpoolFolder) -> SpoolFolder.Refusal? {
        do {
            _ = try folder.open(name)
            return nil
        } catch {
            return error
        }
    }

    @Test func `only names of finished files are listed, in order`() throws {
        let place = try TemporaryFolder()
        for name in ["b.jsonl", "a.jsonl", ".hidden", "c.part", "d.tmp", "e.jsonl-tmp2"] {
            try AtomicFile.replace(place.file(name), with: [])
        }
        let folder = try SpoolFolder(place.path)
        #expect(try folder.names() == ["a.jsonl", "b.jsonl", "e.jsonl-tmp2"])
    }

    @Test func `a regular file with its last line ended is opened`() throws {
        let place = try TemporaryFolder()
        try AtomicFile.replace(place.file("a"), with: Array("x\ny\n".utf8))
        try AtomicFile.replace(place.file("empty"), with: [])
        let folder = try SpoolFolder(place.path)
        #expect(try folder.open("a").read(upTo: 10) == Array("x\ny\n".utf8))
        #expect(try folder.open("empty").read(upTo: 10) == [])
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
        #expect(try folder.open("cut", needsLineFeed: false).read(upTo: 9) == Array("x\ny".utf8))
    }

    @Test func `a name is removed only while it leads to what was opened`() throws {
        let place = try TemporaryFolder()
        try AtomicFile.replace(place.file("a"), with: [10])
        let folder = try SpoolFolder(place.path)
        let file = try folder.open("a")
        // Another file takes the name between the check and the use.
        try AtomicFile.replace(place.file("a"), with: [66, 10])
        #expect(try !folder.remove("a", of: file))
        #expect(try FolderListing.names(in: place.path) == ["a"])
        let second = try folder.open("a")
        #expect(try second.read(upTo: 9) == [66, 10])
        #expect(try folder.remove("a", of: second))
        #expect(try !folder.remove("a", of: second))
        #expect(try FolderListing.names(in: place.path) == [])
    }

    @Test func `a file is no spool folder`() throws {
        let place = try TemporaryFolder()
        try AtomicFile.replace(place.file("a"), with: [10])
        #expect(throws: IOError(call: "open", subject: place.file("a"), number: ENOTDIR)) {
            _ = try SpoolFolder(place.file("a"))
        }
    }
}
