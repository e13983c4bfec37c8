import Foundation
import Testing

/// Exports of a live store whose writer is gone, and of one that anybody may write.
struct StaleTests {
    private static let day = "2023-03-19T12:00:00+06:00"

    /// A store with one report, its lock last touched long ago.
    private func store(_ options: [String], in folder: WorkFolder) throws -> String {
        let store = folder.file("night.db")
        let words = ["init", store, "--scenario", Checkout.kazakhstan] + options
        #expect(try Command.run(words).status == 0)
        let line = """
            {"kind":"turnout","election":"kz-2023","unit":"abai-0001","source":"abai","reportedAt":"\(Self.day)",\
            "votersListed":900,"ballotsIssued":10}

            """
        let input = try folder.write(line, to: "input.jsonl")
        #expect(try Command.run(["ingest", store, input, "--strict"]).status == 0)
        #expect(
            try Command.shell("touch -d '2024-01-01T00:00:00Z' night.db-lock", in: folder.path).status == 0
        )
        return store
    }

    private func members(_ words: [String]) throws -> [String: Any] {
        let bytes = try Command.run(words + ["--format", "json"]).bytes
        return try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }

    @Test func `every export of a live store says that its writer is silent, and since when`() throws {
        let folder = try WorkFolder()
        let store = try store([], in: folder)
        let since = "2024-01-01T06:00:00+06:00"
        for words in [["tally", store], ["doubt", store], ["explain", store, "turnout"]] {
            let json = try members(words)
            #expect(
                json["stale"] as? String == "writer" && json["staleSince"] as? String == since,
                "\(words)"
            )
            let text = try Command.run(words).text
            #expect(text.contains("\nSTALE     since \(since) the store's writer gives no sign of life\n"))
            guard words[0] != "doubt" else { continue }
            let rows = try Command.run(words + ["--format", "csv"]).lines
            let column = try #require(rows[0].split(separator: ",").firstIndex(of: "stale_since"))
            let fields = rows[1].split(separator: ",", omittingEmptySubsequences: false)
            #expect(fields[column] == since)
        }
        for words in [["tally", store], ["doubt", store], ["ledger", store]] {
            let text = try Command.run(words + ["--lang", "ru"]).text
            #expect(text.contains("\nУСТАРЕЛО  с \(since) приём не подаёт признаков жизни\n"), "\(text)")
        }
        let screen = try Command.run(["screen", store, "--size", "160x40"])
        #expect(screen.lines.first?.contains("· stale ") == true && screen.text.contains("writer silent"))
        #expect(try members(["tally", store, "--seq", "1"])["stale"] is NSNull)
        #expect(try members(["tally", store, "--at", Self.day])["stale"] is NSNull)
    }

    @Test func `a store that is written, or of a night that is over, is not stale`() throws {
        for options in [[], ["--recorded"]] {
            let folder = try WorkFolder()
            let store = try store(options, in: folder)
            for words in [["tally", store], ["doubt", store], ["explain", store, "turnout"]] {
                if options.isEmpty {
                    // Seconds ahead: the test may take its time. More would be a clock that was set back.
                    let touch = try Command.shell("touch -d '9 seconds' night.db-lock", in: folder.path)
                    #expect(touch.status == 0)
                }
                let json = try members(words)
                #expect(json["stale"] is NSNull && json["staleSince"] is NSNull)
                #expect(try !Command.run(words).text.contains("STALE"))
            }
            #expect(try !Command.run(["screen", store, "--size", "160x40"]).text.contains("stale"))
        }
    }

    @Test(arguments: ["night.db", "night.db-head", "night.db-lock", "."])
    func `a store that every user may write is read with a warning and not written`(name: String) throws {
        let folder = try WorkFolder()
        let store = try store(["--recorded"], in: folder)
        #expect(try Command.shell("chmod g+w '\(name)'", in: folder.path).status == 0)
        #expect(try Command.run(["ingest", store, folder.file("input.jsonl")]).status == 0)
        #expect(try Command.run(["tally", store]).errors.isEmpty)
        #expect(try Command.shell("chmod o+w '\(name)'", in: folder.path).status == 0)
        let refused = try Command.run(["ingest", store, folder.file("input.jsonl")])
        #expect(refused.status == 65 && refused.complaints.count == 1)
        #expect(
            refused.errors.contains("every user may write it (mode ") && refused.errors.contains("chmod o-w")
        )
        #expect(try Command.run(["confirm", store, "1", "--reason", "Checked"]).status == 65)
        for words in [["tally", store], ["log", store], ["verify", store], ["screen", store]] {
            let read = try Command.run(words)
            #expect(read.status == 0 && read.complaints.count == 1, "\(words): \(read.errors)")
            #expect(read.errors.contains("every user may write it"))
        }
    }

    @Test func `a store of another format is refused with both versions and what to do`() throws {
        let folder = try WorkFolder()
        let store = try store(["--recorded"], in: folder)
        let kept = try Data(contentsOf: URL(fileURLWithPath: store))
        for (version, words) in [
            (1, "store of format 1, made by an older program than this (3); print it there with log"),
            (9, "store of format 9, this program knows up to 3; use the newer program"),
        ] {
            // Bytes 60 to 63 of the file hold it.
            var bytes = kept
            bytes[63] = UInt8(version)
            try bytes.write(to: URL(fileURLWithPath: store))
            for command in ["ingest", "tally", "watch", "verify"] {
                let outcome = try Command.run([command, store])
                #expect(
                    outcome.status == 65 && outcome.errors.contains(words),
                    "\(command): \(outcome.errors)"
                )
            }
        }
    }
}
