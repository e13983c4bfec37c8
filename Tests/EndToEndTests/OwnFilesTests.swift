import Foundation
import Testing

/// No command is led to write the store's own files under another title.
struct OwnFilesTests {
    private static let ends = ["", "-wal", "-journal", "-head", "-head-tmp", "-lock", "-new", "-new-journal"]

    private func folder() throws -> WorkFolder {
        let folder = try WorkFolder()
        let made = ["init", folder.file("night.db"), "--scenario", "small-night", "--recorded"]
        #expect(try Command.run(made).status == 0)
        try folder.write("", to: "input")
        try folder.write("", to: "conditions")
        return folder
    }

    /// All but what SQLite makes for a reader.
    private func names(in folder: WorkFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
    }

    private func expectRefused(_ words: String) throws {
        let folder = try folder()
        let names = try names(in: folder)
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.file("night.db-head")))
        for end in OwnFilesTests.ends {
            for path in ["night.db" + end, "./night.db" + end, folder.file("night.db" + end)] {
                let script = "\"$night\" \(words) '\(path)'; echo $?"
                let outcome = try Command.shell(script, in: folder.path, limit: 20)
                #expect(outcome.text == "2\n", "\(words) \(path): \(outcome.text)\(outcome.errors)")
                #expect(outcome.complaints.count == 1 && outcome.errors.contains("the store or a"))
            }
        }
        #expect(try self.names(in: folder) == names)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("night.db-head"))) == before)
    }

    @Test(arguments: [
        "ingest night.db input --receipts", "export night.db --format json --out", "report night.db --out",
        "import night.db input --format nist-xml --source cec --receipts",
    ])
    func `what a command writes is none of the store's own files`(words: String) throws {
        try expectRefused(words)
    }

    @Test(arguments: ["watch", "replay"])
    func `alerts are added to none of the store's own files`(command: String) throws {
        try expectRefused("\(command) night.db --plain --alerts conditions --alert-log")
    }

    @Test func `a copy takes none of the names of its source's files`() throws {
        let folder = try folder()
        for end in OwnFilesTests.ends {
            let outcome = try Command.run(["backup", folder.file("night.db"), folder.file("night.db" + end)])
            let isThere = ["", "-head", "-lock"].contains(end)
            #expect(outcome.status == (isThere ? 73 : 2), "\(end): \(outcome.errors)")
        }
        #expect(try Command.run(["verify", folder.file("night.db")]).status == 0)
    }
}
