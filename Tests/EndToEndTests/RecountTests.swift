import Foundation
import Testing

/// A second program, in another language, counts a night from its exported log alone.
struct RecountTests {
    /// Every figure, seat, state and head of the flagship night.
    @Test func `an independent recount of kz-2023 agrees at a hundred moments`() throws {
        let night = try FilledStore.shared()
        try Self.compare(store: night.store, scenario: Checkout.kazakhstan, seed: 2023)
    }

    /// Corrections, annulments, recounts, disputes, empty protocols and decisions.
    @Test(arguments: [1, 19, 4711])
    func `an independent recount of a troubled history agrees at a hundred moments`(seed: Int) throws {
        let folder = try WorkFolder()
        let made = try Self.python("history.py", [folder.path, String(seed), "600", "--decisions"])
        #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
        let store = folder.file("night.db")
        let begun = try Command.run(["init", store, "--scenario", folder.path, "--recorded"])
        #expect(begun.status == 0, "\(begun.errors)")
        let ingested = try Command.run(["ingest", store, folder.file("history.jsonl")])
        #expect(ingested.status == 0, "\(ingested.errors)")
        try Self.compare(store: store, scenario: folder.path, seed: UInt64(seed))
        #expect(try Command.run(["verify", store]).status == 0)
    }

    private static func compare(store: String, scenario: String, seed: UInt64) throws {
        let folder = try WorkFolder()
        let log = try Command.run(["log", store, "--format", "jsonl"])
        let file = try folder.write(log.text, to: "log.jsonl")
        let last = log.lines.count
        #expect(last > 100)
        var chance = SeededChance(state: seed)
        let moments = Set((0..<98).map { _ in Int.random(in: 1...last, using: &chance) } + [0, last])
        let recount = try python("recount.py", [scenario, file] + moments.map(String.init))
        #expect(recount.status == 0 && recount.errors.isEmpty, "\(recount.errors)")
        #expect(recount.lines.count == moments.count)
        for (moment, line) in zip(moments.sorted(), recount.lines) {
            let words = ["tally", store, "--format", "json", "--seq", String(moment)]
            var told = try object(try Command.run(words).bytes)
            told["progress"] = try withoutFall(told["progress"])
            let counted = try object(Data(line.utf8))
            #expect(told.count > 10 && counted.count == told.count)
            for (name, value) in counted where told[name] != value {
                Issue.record("at \(moment) \(name): \(value) recounted, \(told[name] ?? "nothing") told")
            }
        }
    }

    /// Progress as of the moment: its fall is about earlier ones.
    private static func withoutFall(_ progress: String?) throws -> String? {
        var members = try object(Data((progress ?? "{}").utf8))
        #expect(members.removeValue(forKey: "fell") != nil)
        let parts = members.sorted { $0.key < $1.key }.map { "\"\($0)\":\($1)" }
        return "{" + parts.joined(separator: ",") + "}"
    }

    /// Members as text with sorted keys, so that they can be compared and shown.
    private static func object(_ json: Data) throws -> [String: String] {
        let members = try JSONSerialization.jsonObject(with: json) as? [String: Any] ?? [:]
        return try members.mapValues { value in
            let data = try JSONSerialization.data(
                withJSONObject: value,
                options: [.sortedKeys, .fragmentsAllowed]
            )
            return String(decoding: data, as: UTF8.self)
        }
    }

    private static func python(_ script: String, _ words: [String]) throws -> Outcome {
        let path = Checkout.drivers + "/" + script
        return try Command.run(program: Checkout.python, [path] + words, limit: 120)
    }
}
