import Foundation
import Testing

/// Decisions by the program: what they print, what they change, and what they refuse.
struct DecisionTests {
    /// Has a protocol of a station refused for its sums: its number in the quarantine.
    private static func refuse(_ unit: String, _ store: String, in folder: WorkFolder) throws -> String {
        let log = try Command.run(["log", store, "--unit", unit, "--format", "jsonl"])
        let count = log.lines.last { $0.contains(#""contest":"list""#) }
        let line = String(count ?? "").replacing("\"revision\":1", with: "\"revision\":9")
            .replacing(#/"invalidBallots":\d+/#, with: "\"invalidBallots\":0")
        let input = try folder.write(line + "\n", to: "wrong.jsonl")
        let outcome = try Command.run(["ingest", store, input, "--strict", "--quiet"])
        let last = try Command.run(["log", store, "--refused"]).lines.last { $0.contains("wrong.jsonl:1") }
        guard outcome.status == 1, let last, last.contains("C01") else {
            throw FilledStore.NotDone(status: outcome.status, errors: outcome.errors + (last ?? "none"))
        }
        return String(last.prefix { $0 != " " })
    }

    @Test
    func `decisions change the tally, verify, and play back into the same night`() throws {
        let folder = try WorkFolder()
        let store = try FilledStore.copy(into: folder)
        let refused = (number: try Self.refuse("abai-0001", store, in: folder), unit: "abai-0001")
        let admit = ["admit", store, refused.number, "--reason"]
        let admitted = try Command.run(admit + ["Paper seen, clerk erred"])
        #expect(admitted.status == 0 && admitted.errors.isEmpty, "\(admitted.errors)")
        #expect(admitted.text.hasPrefix("admitted refusal \(refused.number) as position "))
        #expect(admitted.text.contains(refused.unit) && admitted.lines.count == 1)
        let again = try Command.run(admit + ["Once more"])
        #expect(again.text.hasPrefix("already admitted refusal \(refused.number)"))
        for name in ["withdraw", "confirm"] {
            let words = [name, store, try Self.standing(store), "--reason", "Проверено: «№ 7»"]
            let outcome = try Command.run(words)
            #expect(outcome.status == 0 && outcome.lines.count == 1, "\(outcome.errors)")
        }
        #expect(try Command.run(["verify", store]).status == 0)
        let history = try Command.run(["log", store, "--unit", refused.unit])
        #expect(history.text.contains("\"kind\":\"admit\"") && history.text.contains("stands"))
        let copy = try FilledStore.empty(in: folder, name: "again.db")
        let log = try Command.run(["log", store, "--format", "jsonl"])
        let input = try folder.write(log.text, to: "log.jsonl")
        #expect(try Command.run(["ingest", copy, input, "--strict", "--quiet"]).status == 0)
        #expect(try Tally.of(store) == Tally.of(copy))
        #expect(try Command.run(["verify", copy]).status == 0)
    }

    @Test
    func `a decision is made while another process ingests`() throws {
        let folder = try WorkFolder()
        let store = try FilledStore.copy(into: folder)
        let seq = try Self.standing(store)
        let script = """
            mkfifo feed
            "$night" ingest night.db feed --quiet & ingest=$!
            exec 3>feed
            while ! "$night" log night.db --refused --summary >/dev/null; do :; done
            for turn in $(seq 100); do kill -0 $ingest && [ -s night.db-lock ] && break; done
            "$night" withdraw night.db \(seq) --reason 'Stolen account'; echo "status $?"
            "$night" withdraw night.db \(seq) --reason 'Stolen account'; echo "status $?"
            "$night" confirm night.db 999999 --reason 'No such place'; echo "status $?"
            exec 3>&-
            wait $ingest; echo "ingest $?"
            ls night.db-decisions | wc -l
            """
        let outcome = try Command.shell(script, in: folder.path, limit: 60)
        let lines = outcome.lines.map(String.init)
        let said = "\(outcome.text) \(outcome.errors)"
        #expect(lines.filter { $0.hasPrefix("withdrew position \(seq)") }.count == 1, "\(said)")
        #expect(lines.filter { $0.hasPrefix("already withdrew position \(seq)") }.count == 1)
        #expect(lines.filter { $0.hasPrefix("status") } == ["status 0", "status 0", "status 66"])
        #expect(lines.suffix(2) == ["ingest 0", "0"])
        #expect(try Command.run(["verify", store]).status == 0)
    }

    @Test
    func `a decision left with a writer that dies is carried out by who waits for it`() throws {
        let folder = try WorkFolder()
        let store = try FilledStore.copy(into: folder)
        let seq = try Self.standing(store)
        let script = """
            mkfifo feed
            "$night" ingest night.db feed --quiet & ingest=$!
            exec 3>feed
            for turn in $(seq 500); do [ -s night.db-lock ] && break; sleep 0.01; done
            kill -STOP $ingest
            "$night" withdraw night.db \(seq) --reason 'Stolen account' & decision=$!
            for turn in $(seq 500); do ls night.db-decisions/*.order >/dev/null 2>&1 && break; sleep 0.01; done
            kill -KILL $ingest
            wait $decision; echo "status $?"
            """
        let outcome = try Command.shell(script, in: folder.path, limit: 60)
        let said = "\(outcome.text) \(outcome.errors)"
        #expect(outcome.text.contains("withdrew position \(seq)"), "\(said)")
        #expect(outcome.lines.last == "status 0", "\(said)")
        #expect(try Command.run(["verify", store]).status == 0)
    }

    @Test(arguments: [
        (["admit", "night.db", "1"], 2, "--reason"),
        (["confirm", "night.db", "1", "--reason", "  "], 2, "reason"),
        (["withdraw", "night.db", "x", "--reason", "y"], 2, "position of log"),
        (["admit", "night.db", "99999", "--reason", "y"], 66, "no refusal 99999"),
        (["withdraw", "night.db", "999999", "--reason", "y"], 66, "no position 999999"),
        (["admit", "missing.db", "1", "--reason", "y"], 66, "no such store"),
        (["withdraw", "night.db", "1", "--reason", "y"], 65, "no protocol"),
    ])
    func `a decision that cannot be made says in one line what to do`(
        words: [String],
        status: Int32,
        part: String
    ) throws {
        let folder = try WorkFolder()
        let store = try FilledStore.copy(into: folder)
        let named = words.map { $0.hasSuffix(".db") ? folder.file($0) : $0 }
        let outcome = try Command.run(named)
        #expect(outcome.status == status && outcome.complaints.count == 1, "\(outcome.errors)")
        #expect(outcome.errors.contains(part), "\(outcome.errors)")
        #expect(try Command.run(["verify", store]).status == 0)
    }

    /// The position of some protocol that stands.
    private static func standing(_ store: String) throws -> String {
        let log = try Command.run(["log", store, "--unit", "abai-0001"])
        let line = log.lines.last { $0.hasPrefix("list: position ") } ?? ""
        return line.split(separator: " ").dropFirst(2).first.map(String.init) ?? "0"
    }
}
