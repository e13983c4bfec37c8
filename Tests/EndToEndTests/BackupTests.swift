import Foundation
import Testing

/// `backup`: a copy that is checked before it bears its name, made while the night goes on.
struct BackupTests {
    private static let count = 20_000

    private func folder() throws -> WorkFolder {
        let folder = try WorkFolder()
        _ = try FilledStore.empty(in: folder)
        let script = "head -n \(BackupTests.count) '\(try FilledStore.shared().lines)' > lines.jsonl"
        #expect(try Command.shell(script, in: folder.path).status == 0)
        return folder
    }

    private func copies(in folder: WorkFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("copy") }
            .sorted()
    }

    @Test func `a copy made while ingest runs holds the log up to where it says`() throws {
        let folder = try folder()
        let script = """
            set -e
            mkfifo feed; "$night" ingest night.db feed --receipts receipts.jsonl & ingest=$!
            exec 3>feed; head -n 10000 lines.jsonl >&3
            for i in $(seq 400); do [ -s receipts.jsonl ] && break; sleep 0.02; done
            tail -n +10001 lines.jsonl >&3 & rest=$!
            "$night" backup night.db copy.db > early; kill -0 $ingest
            wait $rest; exec 3>&-; wait $ingest
            "$night" verify copy.db > /dev/null; "$night" log copy.db --format jsonl > copy.jsonl
            "$night" log night.db --format jsonl | head -n $(wc -l < copy.jsonl) | cmp - copy.jsonl
            "$night" backup night.db copy2.db > late; "$night" backup night.db copy2.db || echo "status $?"
            "$night" tally night.db --format json > a; "$night" tally copy2.db --format json > b; cmp a b
            "$night" ingest copy2.db lines.jsonl --receipts again.jsonl
            grep -c -v '"repeat"\\|"refused"' again.jsonl || true
            "$night" tally copy2.db --format json > b; cmp a b; cat early late; wc -l < copy.jsonl
            """
        let outcome = try Command.shell(script, in: folder.path, limit: 170)
        let lines = outcome.lines.map(String.init)
        try #require(
            outcome.status == 0 && lines.count == 5,
            "\(outcome.status) \(outcome.text) \(outcome.errors)"
        )
        #expect(outcome.errors.contains("copy2.db: exists; give another name or move it away"))
        #expect(lines[0] == "status 73" && lines[1] == "0")
        #expect(lines[2].hasPrefix(lines[4] + " entries up to "))
        let tally = try JSONSerialization.jsonObject(with: Data(folder.text(of: "a").utf8)) as? [String: Any]
        let end = "\(tally?["seq"] as? Int ?? -1) entries up to \(tally?["head"] as? String ?? "")"
        #expect(lines[3] == end)
    }

    @Test func `a copy that is killed leaves nothing under its name, and the next takes its place`() throws {
        let folder = try WorkFolder()
        let store = try FilledStore.copy(into: folder)
        for pause in ["0.01", "0.05", "0.2"] {
            let script = """
                "$night" backup night.db copy.db & backup=$!; sleep \(pause); kill -9 $backup; wait $backup; ls
                """
            let outcome = try Command.shell(script, in: folder.path)
            #expect(!outcome.lines.contains("copy.db"), "\(outcome.text)")
        }
        let outcome = try Command.run(["backup", store, folder.file("copy.db")], limit: 120)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try copies(in: folder) == ["copy.db", "copy.db-head", "copy.db-lock"])
        #expect(try Tally.of(folder.file("copy.db")) == Tally.of(store))
    }

    @Test func `a copy that is ended by a signal leaves nothing, whenever it comes`() throws {
        let folder = try WorkFolder()
        _ = try FilledStore.copy(into: folder)
        let script = """
            for pause in 0 0.01 0.02 0.04 0.06 0.1 0.15 0.2; do
            "$night" backup night.db copy.db > /dev/null & backup=$!; sleep $pause; kill -TERM $backup
            wait $backup; echo "status $?"; ls | grep -e copy.db-new -e head-tmp; rm -f copy.db*; done
            """
        // A build for debugging checks a copy for ten seconds before it hears of the signal.
        let outcome = try Command.shell(script, in: folder.path, limit: 300)
        #expect(outcome.lines.count == 8, "\(outcome.text)")
        #expect(outcome.lines.allSatisfy { ["status 143", "status 0"].contains($0) }, "\(outcome.text)")
        #expect(outcome.lines.first == "status 143", "\(outcome.text)")
    }

    @Test func `a damaged store makes no copy`() throws {
        let folder = try folder()
        let store = folder.file("night.db")
        #expect(
            try Command.shell("head -n 90 lines.jsonl | \"$night\" ingest night.db -", in: folder.path).status
                == 0
        )
        let script =
            "import sqlite3, sys; p = sys.argv[1]; "
            + "r = sqlite3.connect(p).execute('SELECT entries FROM run ORDER BY last DESC').fetchone()[0]; "
            + "b = bytearray(open(p, 'rb').read()); i = b.rindex(r); b[i + 33] ^= 1; open(p, 'wb').write(b)"
        #expect(try Command.run(program: Checkout.python, ["-c", script, store], limit: 20).status == 0)
        let outcome = try Command.run(["backup", store, folder.file("copy.db")])
        #expect(outcome.status == 1 && outcome.complaints.count == 1, "\(outcome.errors)")
        #expect(outcome.errors.contains("no copy is kept, see verify"))
        #expect(try copies(in: folder) == ["copy.db-lock"])
    }
}
