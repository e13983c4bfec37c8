import Foundation
import Testing

/// What a figure is made of, and what hangs on stations in doubt, asked of the whole night.
struct AskTests {
    struct Answer: Decodable {
        struct Part: Decodable {
            let seq: Int?
            let unit, kind: String
            let source, hash: String?
            let revision, of: Int?
            let value: Int
        }

        struct Idle: Decodable {
            let seq: Int
            let why: String
        }

        let value, sum: Int
        let of: Int?
        let percent: String?
        let seats: Int?
        let holds, reconstructed: Bool
        let parts: [Part]
        let notCounted: [Idle]
    }

    private static func ask(_ figure: String, _ options: String...) throws -> Answer {
        let store = try FilledStore.shared().store
        let outcome = try Command.run(["explain", store, figure, "--format", "json"] + options)
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(figure): \(outcome.errors)")
        return try JSONDecoder().decode(Answer.self, from: outcome.bytes)
    }

    @Test(arguments: FigureTests.lists)
    func `the protocols behind a list's votes add up to what was established`(
        list: (id: String, votes: Int, list: Int, district: Int, quota: Int)
    ) throws {
        let answer = try Self.ask("list.\(list.id).seats")
        #expect(answer.value == list.votes && answer.sum == list.votes && answer.holds)
        #expect(answer.seats == list.list)
        #expect(answer.parts.count == 10_233)
        #expect(Set(answer.parts.compactMap(\.seq)).count == 10_233)
        #expect(answer.reconstructed)
    }

    @Test
    func `turnout of the afternoon is made of turnout reports and opening lists`() throws {
        let answer = try Self.ask("turnout", "--at", "2023-03-19T14:10:00+06:00")
        #expect(answer.percent == "46.84" && answer.value == 5_635_462)
        #expect(answer.parts.reduce(0) { $0 + $1.value } == answer.value)
        #expect(answer.parts.reduce(0) { $0 + ($1.of ?? 0) } == answer.of)
        #expect(Set(answer.parts.map(\.kind)).isSubset(of: ["turnout", "opening", "protocol"]))
    }

    @Test
    func `each part carries the hash that its receipt had`() throws {
        let receipts = try FilledStore.shared().folder.file("receipts.jsonl")
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: receipts)), as: UTF8.self)
        let answer = try Self.ask("district-07.valid", "--all")
        #expect(answer.parts.count == 161)
        for part in answer.parts.prefix(40) {
            let seq = try #require(part.seq)
            let hash = try #require(part.hash)
            #expect(hash.utf8.count == 12)
            #expect(text.contains("\"seq\":\(seq),\"hash\":\"\(hash)"))
        }
    }

    @Test
    func `reports that were replaced are listed apart when asked for`() throws {
        let plain = try Self.ask("list.amanat")
        let all = try Self.ask("list.amanat", "--all")
        #expect(plain.notCounted.isEmpty)
        #expect(!all.notCounted.isEmpty)
        #expect(all.notCounted.allSatisfy { ["superseded", "taken back", "an annulment"].contains($0.why) })
        #expect(Set(all.notCounted.map(\.seq)).isDisjoint(with: all.parts.compactMap(\.seq)))
    }

    @Test
    func `text and CSV say the same as JSON`() throws {
        let store = try FilledStore.shared().store
        let answer = try Self.ask("list.amanat.abai")
        let text = try Command.run(["explain", store, "list.amanat.abai"])
        #expect(text.text.hasPrefix("list.amanat.abai: \(answer.value)\nRECONSTRUCTION"))
        #expect(
            text.text.contains("\(answer.parts.count) parts add up to \(answer.value), which is the figure")
        )
        let table = try Command.run(["explain", store, "list.amanat.abai", "--format", "csv"])
        #expect(table.lines.count == answer.parts.count + 1)
        let sum = table.lines.dropFirst().reduce(0) { $0 + (Int($1.split(separator: ",")[6]) ?? 0) }
        #expect(sum == answer.value)
        #expect(table.lines.dropFirst().allSatisfy { $0.hasSuffix("RECONSTRUCTION") })
    }

    @Test(arguments: [
        "", "amanat", "list.nobody", "turnout.mars", "district.valid", "turnout.abai.more", "\u{1B}[2J",
    ])
    func `what is no figure is refused in one line that says what can be asked`(figure: String) throws {
        let outcome = try Command.run(["explain", try FilledStore.shared().store, figure])
        #expect(outcome.status == 2 && outcome.bytes.isEmpty)
        #expect(outcome.complaints.count == 1)
        #expect(!outcome.errors.contains("\u{1B}"))
    }

    @Test
    func `without a figure it teaches by examples that work`() throws {
        let store = try FilledStore.shared().store
        let guide = try Command.run(["explain", store])
        #expect(guide.status == 0)
        let examples = guide.lines.filter { $0.hasPrefix("  ") }.flatMap { line in
            line.split(separator: " ").map(String.init).filter { $0.contains(".") || $0 == "turnout" }
        }
        #expect(examples.count >= 12)
        for example in examples {
            #expect(try Command.run(["explain", store, example, "--seq", "100"]).status == 0, "\(example)")
        }
    }

    struct Verdicts: Decodable {
        struct Open: Decodable, Equatable {
            let alarms, disputed, quarantined: Int
        }

        struct Outcome: Decodable {
            let kind, id, now: String
            let firm: Bool
            let dependsOn, annulledBy: [String]
        }

        let open: Open
        let outcomes: [Outcome]
        let doubtful: [String]
    }

    @Test
    func `a station with an alarm is in doubt, and what hangs on it is said`() throws {
        let folder = try WorkFolder()
        let store = try FilledStore.copy(into: folder)
        let lines = try String(contentsOfFile: FilledStore.shared().lines, encoding: .utf8).split(
            separator: "\n"
        )
        let old = try #require(
            lines.first { $0.contains("\"contest\":\"list\"") && $0.contains("\"unit\":\"abai-0001\"") }
        )
        let issued = try #require(old.firstMatch(of: #/"ballotsIssued":(\d+)/#)).1
        let listed = try #require(Int(issued)) - 1
        let new = old.replacing(#/"revision":\d+/#, with: "\"revision\":9")
            .replacing(#/"votersListed":\d+/#, with: "\"votersListed\":\(listed)")
            .replacing(#/"receivedAt":"[^"]*"/#, with: "\"receivedAt\":\"2023-03-20T11:00:00+06:00\"")
        let input = try folder.write(String(new) + "\n", to: "more.jsonl")
        #expect(try Command.run(["ingest", store, input, "--strict"]).status == 0)
        let outcome = try Command.run(["doubt", store, "--format", "json"])
        let verdicts = try JSONDecoder().decode(Verdicts.self, from: outcome.bytes)
        #expect(verdicts.open == Verdicts.Open(alarms: 1, disputed: 0, quarantined: 0))
        #expect(verdicts.doubtful == ["abai-0001"])
        #expect(verdicts.outcomes.count == 7 + 7 + 1 + 29 + 14)
        #expect(verdicts.outcomes.allSatisfy { $0.firm == $0.dependsOn.isEmpty && $0.annulledBy.isEmpty })
        #expect(verdicts.outcomes.allSatisfy { $0.firm })
        let text = try Command.run(["doubt", store])
        #expect(text.status == 0)
        #expect(text.text.contains("1 station with an alarm"))
        #expect(text.text.contains("all 58 outcomes are firm"))
        #expect(text.text.contains("abai-0001         A03"))
    }
}
