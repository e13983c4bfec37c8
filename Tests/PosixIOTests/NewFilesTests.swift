import Foundation
import PosixIO
import Testing

/// Files beside what is there: nothing is replaced.
struct NewFilesTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "new-files-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }

    private let files: [(ending: String, bytes: [UInt8])] = [(".txt", [49]), (".csv", [50])]

    @Test
    func `a second time takes the next name, and the first files stand`() throws {
        let first = try NewFiles.put(folder + "/a", files)
        let second = try NewFiles.put(folder + "/a", [(".txt", [57]), (".csv", [57])])
        #expect(first == folder + "/a")
        #expect(second == folder + "/a-2")
        #expect(try names() == ["a-2.csv", "a-2.txt", "a.csv", "a.txt"])
        #expect(try text("a.txt") == "1")
        #expect(try text("a-2.csv") == "9")
    }

    @Test
    func `one file of another's in the way sends all of them to the next name`() throws {
        try Data([7]).write(to: URL(fileURLWithPath: folder + "/a.csv"))
        #expect(try NewFiles.put(folder + "/a", files) == folder + "/a-2")
        #expect(try names() == ["a-2.csv", "a-2.txt", "a.csv"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/a.csv")) == Data([7]))
    }

    @Test
    func `links and folders in the way are left alone`() throws {
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: folder + "/a.txt",
            withDestinationPath: folder + "/elsewhere"
        )
        try manager.createDirectory(atPath: folder + "/a-2.csv", withIntermediateDirectories: false)
        #expect(try NewFiles.put(folder + "/a", files) == folder + "/a-3")
        #expect(try names() == ["a-2.csv", "a-3.csv", "a-3.txt", "a.txt"])
    }

    @Test
    func `a folder that is not there is said, and nothing is left`() throws {
        #expect(throws: OutputFile.Failure.self) { try NewFiles.put(folder + "/none/a", files) }
        #expect(try names().isEmpty)
    }

    @Test
    func `many at once never share a name`() async throws {
        let place = folder
        let taken = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<24 {
                group.addTask {
                    try NewFiles.put(place + "/a", [(".txt", [UInt8(number)]), (".csv", [UInt8(number)])])
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(taken).count == 24)
        for path in taken {
            let text = try Data(contentsOf: URL(fileURLWithPath: path + ".txt"))
            #expect(try Data(contentsOf: URL(fileURLWithPath: path + ".csv")) == text)
        }
        #expect(try names().count == 48)
    }
}
