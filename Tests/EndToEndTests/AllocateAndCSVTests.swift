import Foundation
import Testing

/// Seats for votes given in a file, and reports given as CSV.
struct AllocateAndCSVTests {
    private static let votes = """
        {"method":"largest-remainder","quota":"hare","seats":69,"threshold":{"value":"1/20","inclusive":true},\
        "lists":[{"id":"amanat","votes":3431510,"rank":6},{"id":"auyl","votes":693938,"rank":3},\
        {"id":"respublica","votes":547154,"rank":7},{"id":"qhp","votes":432920,"rank":1},\
        {"id":"baytaq","votes":146431,"rank":3},{"id":"aqjol","votes":535139,"rank":3},\
        {"id":"nsdp","votes":331058,"rank":2}],"notLists":[{"id":"against-all","votes":248291}],\
        "singleList":{"factor":"7/10","minimumSeats":2}}
        """

    @Test
    func `allocate gives the seats and margins of 2023`() throws {
        let folder = try WorkFolder()
        let file = try folder.write(Self.votes, to: "votes.json")
        let outcome = try Command.run(["allocate", file])
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        let seats = #""seats":{"amanat":40,"auyl":8,"respublica":6,"qhp":5,"baytaq":0,"aqjol":6,"nsdp":4}"#
        #expect(outcome.text.contains(seats))
        #expect(outcome.text.contains(#"{"id":"qhp","toGain":37518,"toLose":57202,"toThreshold":120630}"#))
        #expect(outcome.text.contains(#"{"id":"nsdp","toGain":47318,"toLose":13407,"toThreshold":13407}"#))
        #expect(outcome.text.contains(#""status":"allocated""#) && outcome.text.contains(#""tie":null"#))
        #expect(try Command.run(["allocate", "-"], input: file).text == outcome.text)
    }

    @Test
    func `a tie and an election that nobody wins are answers`() throws {
        let folder = try WorkFolder()
        let tie =
            #"{"method":"largest-remainder","seats":1,"lists":[{"id":"a","votes":5},{"id":"b","votes":5}]}"#
        let lot = try Command.run(["allocate", folder.write(tie, to: "tie.json")])
        #expect(lot.status == 0)
        let words = #""seats":{"a":null,"b":null},"tie":{"lists":["a","b"],"seats":1,"sure":{"a":0,"b":0}}"#
        #expect(lot.text.contains(words))
        let nobody = """
            {"method":"dhondt","seats":3,"threshold":{"value":"1/2","inclusive":false},\
            "lists":[{"id":"a","votes":5},{"id":"b","votes":5}]}
            """
        let open = try Command.run(["allocate", folder.write(nobody, to: "nobody.json")])
        #expect(open.status == 0 && open.text.contains(#""status":"undefined""#))
    }

    @Test(arguments: [
        "", "{", "[]", "{}", #"{"method":"lot"}"#, #"{"method":"dhondt","seats":1,"lists":[]}"#,
        #"{"method":"dhondt","seats":1,"lists":[{"id":"a","votes":1},{"id":"a","votes":2}]}"#,
        #"{"method":"dhondt","seats":-1,"lists":[{"id":"a","votes":1}]}"#,
        #"{"method":"dhondt","seats":1,"lists":[{"id":"a","votes":1.5}]}"#,
        #"{"method":"dhondt","seats":1,"lists":[{"id":"a","votes":1}],"other":1}"#,
        #"{"method":"dhondt","seats":1,"threshold":{"value":"1/0"},"lists":[{"id":"a","votes":1}]}"#,
        #"{"method":"dhondt","seats":1,"lists":[{"id":"a","votes":1999999999999999999}]}"#,
    ])
    func `allocate refuses what is no request with one line and status 65`(text: String) throws {
        let folder = try WorkFolder()
        let outcome = try Command.run(["allocate", folder.write(text, to: "votes.json")])
        #expect(outcome.status == 65 && outcome.complaints.count == 1 && outcome.text.isEmpty)
    }

    @Test
    func `reports given as CSV make the log that the same JSON lines make`() throws {
        let folder = try WorkFolder()
        let lines = try FilledStore.shared().folder.text(of: "night.jsonl").split(separator: "\n").prefix(500)
        let names = [
            "kind", "election", "unit", "source", "reportedAt", "votersListed", "ballotsIssued", "receivedAt",
        ]
        var rows = [names.joined(separator: ",")]
        for line in lines {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
            rows.append(names.map { "\(object[$0] ?? "")" }.joined(separator: ","))
        }
        var heads: [String] = []
        for (name, text) in [
            ("csv", rows.joined(separator: "\r\n")), ("jsonl", lines.joined(separator: "\n")),
        ] {
            let store = try FilledStore.empty(in: folder, name: name + ".db")
            let input = try folder.write(text + "\n", to: "input." + name)
            let outcome = try Command.run(["ingest", store, input, "--format", name, "--strict"])
            #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
            heads.append(try folder.text(of: name + ".db-head"))
        }
        #expect(heads[0] == heads[1] && heads[0].hasPrefix("500 "))
        let bad = try folder.write("kind,colour\n", to: "bad.csv")
        let outcome = try Command.run(["ingest", folder.file("csv.db"), bad, "--format", "csv"])
        #expect(outcome.status == 65 && outcome.complaints.count == 1)
    }

    @Test
    func `every row of the figures as CSV says that the night is a reconstruction`() throws {
        let outcome = try Command.run(["tally", FilledStore.shared().store, "--format", "csv"])
        let rows = outcome.lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let column = try #require(rows.first?.firstIndex(of: "made_up"))
        #expect(rows.count == 1 + 1 + 20 + 29)
        #expect(rows.dropFirst().allSatisfy { $0[column] == "RECONSTRUCTION" && $0.count == rows[0].count })
    }
}
