import Foundation
import Testing

/// Every scenario's night ends with the figures its SOURCES.md states, and goes the same way twice.
struct ScenarioNightTests {
    private static let scenarios = ["kz-2021", "small-night", "close-call", "mishaps", "tie", "referendum"]

    /// A store with a scenario's whole night, recorded or made up.
    private static func store(of name: String, in folder: WorkFolder, _ file: String) throws -> String {
        let store = folder.file(file)
        let path = Checkout.scenarios + "/" + name
        #expect(try Command.run(["init", store, "--scenario", path, "--recorded"]).status == 0)
        var night = path + "/night.jsonl"
        if !FileManager.default.fileExists(atPath: night) {
            let made = try Command.run(["reconstruct", path])
            #expect(made.status == 0, "\(made.errors)")
            night = folder.file(file + ".jsonl")
            try made.bytes.write(to: URL(fileURLWithPath: night))
        }
        let ingested = try Command.run(["ingest", store, night, "--quiet"], limit: 120)
        #expect(ingested.status == 0, "\(ingested.errors)")
        return store
    }

    /// The rows under "Final figures" of a scenario's SOURCES.md.
    private static func stated(_ name: String) throws -> [String: String] {
        let path = Checkout.scenarios + "/" + name + "/SOURCES.md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let table = text.components(separatedBy: "## Final figures").last ?? ""
        var rows: [String: String] = [:]
        for line in table.split(separator: "\n") where line.hasPrefix("| ") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            if cells.count == 2, cells[0] != "figure" { rows[cells[0]] = cells[1] }
        }
        return rows
    }

    /// The same rows from what the program counted.
    private static func counted(_ store: String) throws -> [String: String] {
        let bytes = try Command.run(["tally", store, "--format", "json"]).bytes
        let tally = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        let units = try #require(tally["units"] as? [String: Int])
        let turnout = try #require(tally["turnout"] as? [String: Any])
        let contests = try #require(tally["contests"] as? [String: Any])
        let contest = try #require((contests["list"] ?? contests.values.first) as? [String: Any])
        let lines = try #require(contest["selections"] as? [[String: Any]])
        func joined(_ rows: [[String: Any]], _ name: String, _ value: String) -> String {
            rows.map { "\($0[name] ?? "") " + (($0[value] as? Int).map { String($0) } ?? "open") }
                .joined(separator: ", ")
        }
        var rows = [
            "stations": "\(units["reported"] ?? -1) of \(units["total"] ?? -1)",
            "turnout": turnout["percent"] as? String ?? "",
            "valid": "\(contest["validBallots"] ?? "")", "votes": joined(lines, "id", "votes"),
        ]
        if let answer = contest["status"] as? String { rows["answer"] = answer }
        guard contests["list"] != nil else { return rows }
        let lists = lines.filter { $0["id"] as? String != "against-all" }
        rows["list seats"] = joined(lists, "id", "seats")
        rows["seats"] = joined(try #require(tally["seats"] as? [[String: Any]]), "party", "total")
        return rows
    }

    @Test(arguments: scenarios)
    func `a night ends with the figures that are stated of it`(name: String) throws {
        let folder = try WorkFolder()
        let store = try Self.store(of: name, in: folder, "night.db")
        let stated = try Self.stated(name)
        let counted = try Self.counted(store)
        #expect(stated.count >= 5)
        for (row, value) in stated { #expect(counted[row] == value, "\(name), \(row)") }
        #expect(try Command.run(["verify", store], limit: 120).status == 0)
    }

    @Test(arguments: scenarios)
    func `a night goes the same way twice, frame by frame`(name: String) throws {
        let folder = try WorkFolder()
        let stores = try ["first.db", "second.db"].map { try Self.store(of: name, in: folder, $0) }
        let last = try Tally.seq(of: stores[0])
        let step = max(1, last / 6)
        for seq in Array(stride(from: 0, to: last, by: step)) + [last] {
            let frames = try stores.map { store in
                try Command.run(["screen", store, "--size", "100x30", "--seq", String(seq), "--ansi"]).bytes
            }
            #expect(frames[0] == frames[1] && !frames[0].isEmpty, "\(name) at \(seq)")
        }
        let logs = try stores.map { try Command.run(["log", $0, "--format", "jsonl"], limit: 120).bytes }
        #expect(logs[0] == logs[1])
    }

    @Test func `the script makes the committed nights byte for byte`() throws {
        let folder = try WorkFolder()
        let made = try Command.run(
            program: "python3",
            [Checkout.scenarioData + "/make_nights.py", folder.path],
            limit: 120
        )
        #expect(made.status == 0, "\(made.errors)")
        for name in Self.scenarios {
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.file(name)).sorted()
            let committed = try FileManager.default.contentsOfDirectory(
                atPath: Checkout.scenarios + "/" + name
            ).filter { $0 != "SOURCES.md" }.sorted()
            #expect(files == committed, "\(name)")
            for file in files {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file(name + "/" + file)))
                let path = Checkout.scenarios + "/" + name + "/" + file
                #expect(bytes == (try Data(contentsOf: URL(fileURLWithPath: path))), "\(name)/\(file)")
            }
        }
    }

    @Test func `Linden is out until the last correction, and in with it`() throws {
        let folder = try WorkFolder()
        let store = try Self.store(of: "close-call", in: folder, "night.db")
        let last = try Tally.seq(of: store)
        func linden(_ seq: Int) throws -> String {
            let text = try Command.run(["tally", store, "--seq", String(seq)]).text
            return text.split(separator: "\n").first { $0.hasPrefix("Linden") }.map { String($0) } ?? ""
        }
        #expect(try linden(last - 1).contains("4.99") && linden(last - 1).hasSuffix("out"))
        #expect(try linden(last).contains("5.00") && linden(last).hasSuffix("in"))
    }

    @Test func `what goes wrong in the night of mishaps is told and settled`() throws {
        let folder = try WorkFolder()
        let store = try Self.store(of: "mishaps", in: folder, "night.db")
        let refused = try Command.run(["log", store, "--refused"]).text
        for code in ["C01", "S01", "V01", "D04"] { #expect(refused.contains(code), "\(code)") }
        let disputed = try Command.run(["doubt", store, "--at", "23:40", "--format", "json"]).text
        #expect(disputed.contains(#""disputed":1"#))
        #expect(try Command.run(["doubt", store, "--format", "json"]).text.contains(#""disputed":0"#))
        let gaps = try Command.run(["doubt", store, "--at", "23:00", "--format", "json"]).text
        #expect(gaps.contains(#""gaps":[]"#))
    }

    @Test func `the question is short of half of the ballots until the harbour reports`() throws {
        let folder = try WorkFolder()
        let store = try Self.store(of: "referendum", in: folder, "night.db")
        let before = try Command.run(["tally", store, "--at", "22:15", "--format", "json"]).text
        #expect(before.contains(#""yesPercent":"49.17","status":"no""#), "\(before.prefix(800))")
        #expect(try Command.run(["screen", store, "--size", "80x24"]).status == 0)
    }
}

extension Tally {
    /// The last position of a store's log, whatever contests its election has.
    static func seq(of store: String) throws -> Int {
        let bytes = try Command.run(["tally", store, "--format", "json"]).bytes
        let tally = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        return tally?["seq"] as? Int ?? 0
    }
}
