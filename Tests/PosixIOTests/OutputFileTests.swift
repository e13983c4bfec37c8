import Foundation
import PosixIO
import Testing

/// Files for others, always whole.
struct OutputFileTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "output-file-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
    }

    @Test
    func `a file is made, and replaced by a shorter one, and nothing else is left`() throws {
        let path = folder + "/page.html"
        try OutputFile.replace(path, with: [1, 2, 3, 4])
        try OutputFile.replace(path, with: [9])
        #expect(try bytes("page.html") == [9])
        #expect(try names() == ["page.html"])
    }

    @Test
    func `what a kill left of another run is overwritten`() throws {
        let path = folder + "/page.html"
        try Data([7, 7, 7, 7, 7]).write(to: URL(fileURLWithPath: path + "-tmp"))
        try OutputFile.replace(path, with: [1])
        #expect(try bytes("page.html") == [1])
        #expect(try names() == ["page.html"])
    }

    @Test
    func `a folder, a link and a device are never replaced`() throws {
        try FileManager.default.createDirectory(atPath: folder + "/sub", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/link",
            withDestinationPath: folder + "/target"
        )
        for path in [folder + "/sub", folder + "/link", "/dev/null"] {
            #expect(throws: OutputFile.Failure.notAFile(path: path)) {
                try OutputFile.replace(path, with: [1])
            }
        }
    }

    @Test
    func `a folder that is not there is told`() {
        #expect(throws: OutputFile.Failure.self) {
            try OutputFile.replace(folder + "/no/page.html", with: [])
        }
    }
}
