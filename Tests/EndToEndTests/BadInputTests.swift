import Foundation
import Testing

/// What is wrong gets one line on standard error and the status that scripts rely on.
struct BadInputTests {
    /// A folder with everything that a store is not, and a small store that must stay as it is.
    private static func folder() throws -> WorkFolder {
        let folder = try WorkFolder()
        _ = try FilledStore.empty(in: folder)
        try folder.write("not a report\n", to: "text.txt")
        try folder.write("", to: "empty")
        try FileManager.default.createDirectory(
            atPath: folder.file("folder"),
            withIntermediateDirectories: true
        )
        let other = folder.file("other.db")
        let made = try Command.run(program: "sqlite3", [other, "CREATE TABLE a (b)"], limit: 30)
        #expect(made.status == 0)
        return folder
    }

    /// Runs the program in the folder; expects a status, one line that says a word, and nothing else.
    private static func expectRefusal(
        _ words: [String],
        status: Int32,
        saying word: String = "election-night",
        in folder: WorkFolder,
        environment: [String: String] = [:]
    ) throws {
        let outcome = try Command.run(
            program: Checkout.program,
            words,
            environment: environment,
            folder: folder.path,
            limit: 30
        )
        #expect(outcome.status == status, "\(words): \(outcome.errors)")
        #expect(outcome.complaints.count == 1, "\(words): \(outcome.errors)")
        #expect(outcome.errors.hasPrefix("election-night: ") && outcome.errors.hasSuffix("\n"))
        #expect(outcome.errors.contains(word), "\(words): \(outcome.errors)")
        #expect(outcome.bytes.isEmpty, "\(words): \(outcome.text)")
    }

    @Test(arguments: ["tally", "screen", "log", "verify", "ingest"])
    func `a command says what stands where it wants a store`(command: String) throws {
        let folder = try Self.folder()
        let cases: [(String, Int32, String)] = [
            ("missing.db", 66, "no such store"), ("folder/missing.db", 66, "no such store"),
            ("text.txt", 65, "something else"), ("other.db", 65, "another database"),
            ("folder", 65, "folder"), ("empty", 65, "empty"),
        ]
        for (path, status, word) in cases {
            try Self.expectRefusal([command, path], status: status, saying: word, in: folder)
        }
        #expect(try folder.text(of: "text.txt") == "not a report\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("folder")).isEmpty)
    }

    @Test(
        arguments: [
            (["init", "new.db", "--scenario", "nowhere"], 66, "nowhere"),
            (["init", "new.db", "--scenario", "folder/"], 66, "folder"),
            (["reconstruct", "nowhere"], 66, "nowhere"),
            (["ingest", "night.db", "missing.jsonl"], 66, "missing.jsonl"),
            (["ingest", "night.db", "."], 2, "holds night.db"),
            (["ingest", "night.db", "text.txt", "text.txt"], 2, "twice"),
            (["verify", "night.db", "--anchor", "missing"], 66, "missing"),
            (["verify", "night.db", "--anchor", "text.txt"], 65, "not a head"),
            (["log", "night.db", "--unit", "abai-9999"], 66, "abai-9999"),
            (["init", "night.db", "--scenario", "kz-2023"], 73, "exists"),
            (["init", "text.txt", "--scenario", "kz-2023"], 73, "exists"),
            (["init", "text.txt/new.db", "--scenario", "kz-2023"], 73, "Not a directory"),
            (["init", "/proc/new.db", "--scenario", "kz-2023"], 73, "/proc/new.db"),
            (["init", "nowhere/new.db", "--scenario", "kz-2023"], 73, "nowhere/new.db"),
            (["ingest", "night.db", "text.txt", "--receipts", "/proc/receipts"], 73, "/proc/receipts"),
            (["ingest", "night.db", "text.txt", "--receipts", "text.txt/receipts"], 73, "Not a directory"),
        ] as [([String], Int32, String)]
    )
    func `what is missing, there already, or in the way is named`(
        words: [String],
        status: Int32,
        word: String
    ) throws {
        let folder = try Self.folder()
        let before = try Tally.of(folder.file("night.db"))
        try Self.expectRefusal(words, status: status, saying: word, in: folder)
        #expect(try Tally.of(folder.file("night.db")) == before)
        #expect(!FileManager.default.fileExists(atPath: folder.file("new.db")))
    }

    @Test(arguments: [
        ["bogus"], ["--bogus"], ["tally"], ["tally", "night.db", "more"], ["tally", "night.db", "--bogus"],
        ["tally", "night.db", "-x"], ["tally", "night.db", "--format"],
        ["tally", "night.db", "--format", "xml"],
        ["tally", "night.db", "--at", "yesterday"], ["tally", "night.db", "--seq", "-1"],
        ["tally", "night.db", "--seq", "1", "--at", "2023-03-19T22:10:00+06:00"],
        ["tally", "night.db", "--quiet=1"], ["screen", "night.db", "--size", "80"],
        ["screen", "night.db", "--size", "0x0"], ["screen", "night.db", "--size", "99999999999999999999x1"],
        ["screen", "night.db", "--page", "bogus"], ["screen", "night.db", "--lang", "xx"],
        ["screen", "night.db", "--page", "reports"], ["screen", "night.db", "--figure", "bogus"],
        ["screen", "night.db", "--page", "parties", "--figure", "turnout"],
        ["replay", "night.db", "--speed", "0"], ["replay", "night.db", "--from", "25:00"],
        ["init", "new.db"], ["demo", "kz-2023", "more"], ["tally", "night.db", "--b\u{1B}[31mogus"],
    ])
    func `a wrong command line ends with status 2 and a hint`(words: [String]) throws {
        let folder = try WorkFolder()
        _ = try FilledStore.empty(in: folder)
        try Self.expectRefusal(words, status: 2, in: folder)
    }

    @Test(arguments: [["demo"], ["demo", "--live"], ["watch", "night.db"], ["replay", "night.db"]])
    func `without a screen there is nothing to record, and a word says so`(words: [String]) throws {
        let folder = try WorkFolder()
        _ = try FilledStore.empty(in: folder)
        let whole = words + ["--record", "night.cast"]
        try Self.expectRefusal(whole, status: 2, saying: "--record keeps a screen", in: folder)
    }

    @Test
    func `a line cut at the end of a file is refused and the lines before it are kept`() throws {
        let folder = try WorkFolder()
        let store = try FilledStore.empty(in: folder)
        let lines = try FilledStore.shared().folder.text(of: "night.jsonl").split(separator: "\n").prefix(5)
        let cut = try folder.write(lines.joined(separator: "\n").dropLast(30).description, to: "cut.jsonl")
        let kind = ["--receipts", folder.file("receipts")]
        let kept = try Command.run(["ingest", store, cut] + kind)
        let word = "1 of 5 lines refused and kept; election-night log \(store) --refused says why\n"
        #expect(kept.status == 0 && kept.errors == "election-night: " + word)
        let receipts = try folder.text(of: "receipts").split(separator: "\n")
        #expect(receipts.count == 5)
        #expect(receipts.prefix(4).allSatisfy { $0.contains("\"verdict\":\"accepted\"") })
        #expect(receipts[4].contains("\"verdict\":\"refused\",\"code\":\"S01\""))
        #expect(try Tally.of(store).seq == 4)
        #expect(try Command.run(["log", store, "--refused"]).text.contains("cut.jsonl:5  S01"))
        let again = try Command.run(["ingest", store, cut, "--strict", "--quiet"])
        #expect(again.status == 1 && again.errors.isEmpty)
    }

    @Test(arguments: [
        ["reconstruct", "kz-2023"], ["log", "night.db"], ["log", "night.db", "--format", "jsonl"],
        ["screen", "night.db", "--size", "1000x1000"], ["tally", "night.db"], ["--help"],
    ])
    func `a reader that goes away is no failure worth a word`(words: [String]) throws {
        let folder = try FilledStore.shared().folder
        let line = "\"$night\" \(words.joined(separator: " ")) | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}"
        let outcome = try Command.shell(line, in: folder.path)
        #expect(outcome.errors.isEmpty, "\(outcome.errors)")
        #expect(["0", "74", "141"].contains(outcome.lines.last), "\(outcome.text)")
    }

    @Test
    func `a full disk is told`() throws {
        let store = try FilledStore.shared().store
        let outcome = try Command.shell("\"$night\" tally '\(store)' > /dev/full", in: "/")
        #expect(outcome.status == 74)
        #expect(outcome.complaints.count == 1)
    }
}
