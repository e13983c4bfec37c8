import Foundation
import Testing

/// Times, positions, languages and pages as they are asked for on the command line.
struct AskedMomentTests {
    private static let reading = [
        ["tally"], ["doubt"], ["screen"], ["explain"], ["log"], ["verify"],
    ]

    @Test(arguments: reading)
    func `an unknown language or theme is refused by every command`(command: [String]) throws {
        let folder = try WorkFolder()
        let store = try FilledStore.empty(in: folder)
        for option in [["--lang", "xx"], ["--theme", "neon"]] {
            let outcome = try Command.run(command + [store] + option)
            #expect(outcome.status == 2 && outcome.bytes.isEmpty && outcome.complaints.count == 1)
            #expect(outcome.errors.contains("is not one of"))
        }
    }

    @Test
    func `a position beyond the log is its end, and that is said`() throws {
        let folder = try WorkFolder()
        let store = try FilledStore.empty(in: folder)
        let beyond = try Command.run(["screen", store, "--seq", "9"])
        let end = try Command.run(["screen", store])
        #expect(beyond.status == 0 && beyond.bytes == end.bytes && end.errors.isEmpty)
        #expect(beyond.complaints.count == 1)
        #expect(beyond.errors.contains("--seq 9: the log ends at 0"))
        #expect(try Command.run(["screen", store, "--seq", "0"]).errors.isEmpty)
    }

    @Test(arguments: [("09:30", "2023-03-19T09:30:00+06:00"), ("01:30", "2023-03-20T01:30:00+06:00")])
    func `a clock time is one of election day, after midnight one of its night`(
        clock: String,
        full: String
    ) throws {
        let store = try FilledStore.shared().store
        let short = try Command.run(["tally", store, "--at", clock])
        #expect(short.status == 0 && short.errors.isEmpty)
        #expect(short.bytes == (try Command.run(["tally", store, "--at", full]).bytes))
    }

    @Test(arguments: ["25:00", "22:0", "22.00", "tomorrow", ""])
    func `what is no time is refused before the store is read`(time: String) throws {
        let outcome = try Command.run(["tally", "/nowhere/night.db", "--at", time])
        #expect(outcome.status == 2 && outcome.complaints.count == 1)
        #expect(outcome.errors.contains("22:10 on election day"))
    }

    @Test(arguments: ["48x14", "80x24", "120x40", "200x60"])
    func `the page of detail shows what is in a region at every size`(size: String) throws {
        let folder = try WorkFolder()
        let store = try FilledStore.empty(in: folder)
        let outcome = try Command.run(["screen", store, "--page", "detail", "--size", size])
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(
            outcome.text.contains("Abai Region") && outcome.text.contains("District 8"),
            "\(outcome.text)"
        )
        #expect(!outcome.text.contains("Turkestan Region"))
    }

    @Test
    func `the help of allocate holds a file that it takes, and names every member`() throws {
        let help = try Command.run(["allocate", "--help"])
        let folder = try WorkFolder()
        let first = try #require(help.text.range(of: "{\"method\""))
        let last = try #require(help.text.range(of: "\"outstanding\":1200}"))
        let file = try folder.write(String(help.text[first.lowerBound..<last.upperBound]), to: "votes.json")
        let outcome = try Command.run(["allocate", file])
        #expect(outcome.status == 0 && outcome.text.contains("\"status\":\"allocated\""))
        for member in ["baseVotes", "notLists", "singleList", "outstanding", "inclusive", "quota"] {
            #expect(help.text.contains(member), "\(member)")
        }
    }
}
