import Foundation
import Testing

/// `ingest` on a disk that takes nothing more, and then does again.
struct WaitingTests {
    /// Starts `ingest` as `$ingest` under a limit of what a file may hold, and waits until it says that it waits.
    ///
    /// Receipts are about as long as what the store writes of a line: they go through a pipe, which is under
    /// no limit, so that it is the store that waits.
    private static let start = """
        mkfifo answers; cat answers > receipts.jsonl & answers=$!
        (ulimit -S -f 1200; exec "$night" ingest night.db lines.jsonl --receipts answers 2> said) & ingest=$!
        for i in $(seq 400); do grep -q waiting said 2> /dev/null && break; sleep 0.05; done
        until [ "$a" = "${b:-none}" ]; do a=$(wc -l < receipts.jsonl); sleep 0.2; b=$(wc -l < receipts.jsonl); done

        """
    private static let waiting = "night.db: disk I/O error; waiting, nothing is acknowledged; viewing goes on"
    private static let count = 20_000

    /// A folder with an empty store and the first lines of the night.
    private func folder() throws -> WorkFolder {
        let folder = try WorkFolder()
        _ = try FilledStore.empty(in: folder)
        let script = "head -n \(WaitingTests.count) '\(try FilledStore.shared().lines)' > lines.jsonl"
        #expect(try Command.shell(script, in: folder.path).status == 0)
        return folder
    }

    private func receipts(in folder: WorkFolder) throws -> [Substring] {
        try folder.text(of: "receipts.jsonl").split(separator: "\n")
    }

    @Test func `a full disk stops acknowledgement, not viewing, and ingest resumes by itself`() throws {
        let folder = try folder()
        let script =
            WaitingTests.start + """
                wc -l < receipts.jsonl
                "$night" tally night.db --format json | grep -o '"seq":[0-9]*'; "$night" ingest night.db lines.jsonl
                echo "second $?"; wc -l < receipts.jsonl
                prlimit --pid $ingest --fsize=unlimited:unlimited; wait $ingest; echo "ingest $?"
                wait $answers
                """
        let outcome = try Command.shell(script, in: folder.path, limit: 100)
        let lines = outcome.lines
        try #require(lines.count == 5, "\(outcome.text)\(outcome.errors)")
        #expect(lines[2] == "second 75" && outcome.errors.contains("held by another writer, process"))
        #expect(lines[0] == lines[3] && lines[4] == "ingest 0", "\(lines)")
        let seq = try #require(Int(lines[1].dropFirst(6)))
        #expect(seq > 0 && seq < WaitingTests.count)
        let said = try folder.text(of: "said").split(separator: "\n")
        #expect(said.count == 2 && said[0] == "election-night: " + WaitingTests.waiting, "\(said)")
        #expect(said.last?.contains("night.db: writing again after") == true)
        let numbers = try receipts(in: folder).map { (line: Substring) -> Substring in
            line.dropFirst(8).prefix { $0 != "," }
        }
        let wanted: [Substring] = (1...WaitingTests.count).map { Substring(String($0)) }
        #expect(numbers == wanted)
        #expect(try Command.run(["verify", folder.file("night.db")]).status == 0)
    }

    @Test func `a signal ends the wait in order, and says what was not acknowledged`() throws {
        let folder = try folder()
        let script =
            WaitingTests.start + "kill -TERM $ingest; wait $ingest; echo \"ingest $?\"; wait $answers"
        let outcome = try Command.shell(script, in: folder.path, limit: 60)
        #expect(outcome.text == "ingest 143\n", "\(outcome.errors)")
        let said = try folder.text(of: "said").split(separator: "\n")
        #expect(said.count == 2 && said[0].hasSuffix(WaitingTests.waiting), "\(said)")
        #expect(said.last?.contains("lines were not acknowledged, send what has no receipt again") == true)
        let answered = try receipts(in: folder).count { $0.contains("accepted") }
        #expect(try Command.run(["tally", folder.file("night.db")]).text.contains("entry \(answered)\n"))
        let again = ["ingest", folder.file("night.db"), folder.file("lines.jsonl")]
        #expect(try Command.run(again, limit: 90).status == 0)
    }

    @Test func `receipts on a full disk are waited for too`() throws {
        let folder = try folder()
        let script = """
            head -n 3 lines.jsonl > few.jsonl
            "$night" ingest night.db few.jsonl --receipts /dev/full 2> said & ingest=$!
            for i in $(seq 200); do grep -q waiting said 2> /dev/null && break; sleep 0.05; done
            kill -TERM $ingest; wait $ingest; echo "ingest $?"
            """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.text == "ingest 143\n", "\(outcome.errors)")
        let said = try folder.text(of: "said").split(separator: "\n")
        #expect(said.first?.hasPrefix("election-night: /dev/full: No space left on device; waiting") == true)
        #expect(said.last?.contains("3 lines are in the store without a receipt") == true)
        #expect(said.count == 2)
    }

    @Test func `a store locked by another program is waited for`() throws {
        let folder = try folder()
        let script = """
            mkfifo pipe; (cat pipe) | "$night" ingest night.db - --receipts receipts.jsonl 2> said & ingest=$!
            exec 9> pipe; head -n 1 lines.jsonl >&9
            for i in $(seq 200); do [ -s receipts.jsonl ] && break; sleep 0.05; done
            sqlite3 night.db 'BEGIN IMMEDIATE' '.shell sleep 7' 'ROLLBACK' & sleep 0.5
            tail -n +2 lines.jsonl | head -n 5 >&9; exec 9>&-
            wait $ingest; echo "ingest $?"; wc -l < receipts.jsonl
            """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.text == "ingest 0\n6\n", "\(outcome.errors)")
        let said = try folder.text(of: "said").split(separator: "\n")
        #expect(
            said.first?.contains("night.db: database is locked; waiting, nothing is acknowledged") == true
        )
        #expect(said.count == 2)
    }
}
