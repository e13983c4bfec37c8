import Foundation
import Testing

/// Words that follow a number, and the page of doubt in each language.
struct CountedWordTests {
    /// A store of so many list protocols, every other one with more ballots issued than voters listed.
    private func store(_ protocols: Int, in folder: WorkFolder) throws -> String {
        let store = try FilledStore.empty(in: folder)
        let lines = try String(contentsOfFile: FilledStore.shared().lines, encoding: .utf8)
            .split(separator: "\n").lazy.filter { $0.contains("\"contest\":\"list\"") }.prefix(protocols)
        let doubtful = try lines.map { String($0) }.enumerated().map { place, line in
            guard place % 2 == 0 else { return line }
            let match = line.firstMatch(of: #/"ballotsIssued":(\d+)/#)
            let issued = try #require(match.flatMap { Int($0.1) })
            return line.replacing(#/"votersListed":\d+/#, with: "\"votersListed\":\(issued - 1)")
        }
        let input = try folder.write(doubtful.joined(separator: "\n") + "\n", to: "doubtful.jsonl")
        #expect(try Command.run(["ingest", store, input]).status == 0)
        return store
    }

    @Test
    func `how many stations a threshold hangs on is exact, how many seats do is a bound`() throws {
        let folder = try WorkFolder()
        let store = try store(60, in: folder)
        let lines = try Command.run(["doubt", store]).lines.map(String.init)
        let many = lines.filter { $0.contains(#/depends on \d+ stations/#) }
        #expect(many.contains { $0.hasPrefix("threshold") }, "\(lines)")
        for line in many {
            let isExact = line.hasPrefix("threshold") || line.hasPrefix("district")
            #expect(line.contains("or fewer") != isExact, "\(line)")
        }
    }

    @Test(arguments: [("ru", "устойчив"), ("kk", "берік")])
    func `doubt speaks the language asked for`(language: String, firm: String) throws {
        let folder = try WorkFolder()
        let store = try store(60, in: folder)
        let page = try Command.run(["doubt", store, "--lang", language])
        #expect(page.status == 0 && page.errors.isEmpty)
        #expect(page.text.contains("РЕКОНСТРУКЦИЯ") && page.text.contains(firm))
        for word in ["depends", "threshold", "station with", "outcome", "if they", "certain", "neighbours"] {
            #expect(!page.text.contains(word), "\(word): \(page.text)")
        }
        let plain = try Command.run(["doubt", store, "--lang", language, "--ascii"])
        #expect(plain.bytes.allSatisfy { $0 == 10 || (0x20...0x7E).contains($0) }, "\(plain.text)")
        let json = try Command.run(["doubt", store, "--lang", language, "--format", "json"])
        #expect(json.text.contains("\"kind\":\"threshold\"") && !json.text.contains(firm))
    }

    @Test
    func `one is one time, one part and one line`() throws {
        let folder = try WorkFolder()
        let store = try FilledStore.empty(in: folder)
        let input = try folder.write("nonsense\n", to: "bad.jsonl")
        for _ in 0..<2 { #expect(try Command.run(["ingest", store, input]).status == 0) }
        #expect(try Command.run(["log", store, "--refused"]).text.contains("; came again 1 time\n"))
        let summary = try Command.run(["log", store, "--refused", "--summary"]).text
        #expect(summary.contains("1 line refused and kept; the same came again 1 time, only counted"))
        #expect(
            try Command.run(["explain", store, "turnout.abai-0001"]).text.contains(" 1 part adds up to ")
        )
        #expect(try Command.run(["ingest", store, input]).status == 0)
        #expect(try Command.run(["log", store, "--refused"]).text.contains("; came again 2 times\n"))
    }
}
