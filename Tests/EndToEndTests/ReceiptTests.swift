import Foundation
import Testing

/// Receipts that cannot be synced or that nobody reads: `ingest` waits, lives, and ends when it is asked to.
struct ReceiptTests {
    /// A folder with an empty store, lines of the night, and a spool.
    private static func folder(lines: Int) throws -> WorkFolder {
        let folder = try WorkFolder()
        _ = try FilledStore.empty(in: folder)
        let script = "head -n \(lines) '\(try FilledStore.shared().lines)' > lines; mkdir spool"
        #expect(try Command.shell(script, in: folder.path).status == 0)
        return folder
    }

    private static let words = """
        until_said() { for i in $(seq 200); do grep -q "$1" said 2> /dev/null && return; sleep 0.05; done; echo unsaid; }
        until_empty() { for i in $(seq 200); do [ -z "$(ls spool)" ] && return; sleep 0.05; done; ls spool; }
        until_alive() { touch -d '1 hour ago' night.db-lock
        for i in $(seq 150); do [ -n "$(find night.db-lock -mmin -30)" ] && return; sleep 0.05; done; echo silent; }
        traced() { exec strace -f -qqq -o trace -P $PWD/r -e trace=fdatasync,pwrite64 -e inject="$1" \
        "$night" ingest night.db spool --follow --receipts r 2> said; }

        """

    private static func hasStrace(_ folder: WorkFolder) throws -> Bool {
        try Command.shell("command -v strace", in: folder.path).status == 0
    }

    @Test
    func `receipts that could not be synced are written anew before the next try`() throws {
        let folder = try Self.folder(lines: 200)
        guard try Self.hasStrace(folder) else { return }
        let script =
            Self.words + """
                traced fdatasync:error=ENOSPC:when=1 & ingest=$!
                cp lines spool/.a; mv spool/.a spool/a; until_empty
                head -n 20 lines > spool/.b; mv spool/.b spool/b; until_empty
                kill -TERM $(pgrep -P $ingest); wait $ingest; echo "status $?"
                grep -oE 'fdatasync|pwrite64' trace | tr '\\n' ' '; echo; wc -l < r; sort -u r | wc -l; cat said >&2
                """
        let outcome = try Command.shell(script, in: folder.path)
        let wanted: [Substring] = ["status 143", "fdatasync pwrite64 fdatasync fdatasync ", "220", "220"]
        #expect(outcome.lines == wanted, "\(outcome.text)\(outcome.errors)")
        let said = outcome.complaints
        #expect(said.count == 2 && said.first?.contains("r: No space left on device; waiting") == true)
        #expect(said.last?.contains("r: writing again after") == true, "\(said)")
    }

    @Test
    func `a signal ends the wait for a sync, and what was answered stays in its folder`() throws {
        let folder = try Self.folder(lines: 200)
        guard try Self.hasStrace(folder) else { return }
        let script =
            Self.words + """
                cp lines spool/a; traced fdatasync:error=EIO & ingest=$!; until_said waiting; until_alive
                kill -TERM $(pgrep -P $ingest); wait $ingest; echo "status $?"; ls spool
                "$night" ingest night.db spool --receipts again; ls spool; grep -c accepted again; cat said >&2
                """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.lines == ["status 143", "a", "0"], "\(outcome.text)\(outcome.errors)")
        #expect(outcome.errors.contains("r: ended while it could not be written; 200 lines are in the store"))
    }

    @Test
    func `a pipe that nobody reads is waited for, in signs of life, until a signal or a reader`() throws {
        let folder = try Self.folder(lines: 200)
        let script =
            Self.words + """
                mkfifo p; "$night" ingest night.db lines --receipts p 2> said & ingest=$!
                until_said 'p: nobody reads it; waiting'; until_alive
                kill -TERM $ingest; wait $ingest; echo "status $?"
                "$night" ingest night.db lines --receipts p & ingest=$!; sleep 0.3
                cat p > r; wait $ingest; echo "status $?"; wc -l < r; cat said >&2
                """
        let outcome = try Command.shell(script, in: folder.path, limit: 40)
        #expect(outcome.lines == ["status 143", "status 0", "200"], "\(outcome.text)\(outcome.errors)")
        let said = outcome.complaints
        #expect(said.count == 2, "\(said)")
        #expect(said.last?.hasSuffix("ended before it could be written; nothing was taken") == true)
        let accepted = try folder.text(of: "r").split(separator: "\n").filter { $0.contains("\"accepted\"") }
        #expect(try Tally.of(folder.file("night.db")).seq == accepted.count)
    }

    @Test
    func `a reader that stalls holds up neither signs of life nor signals, and loses no receipt`() throws {
        let folder = try Self.folder(lines: 3_000)
        let script =
            Self.words + """
                mkfifo p; exec 9<>p; "$night" ingest night.db lines --receipts p 2> said 9>&- & ingest=$!
                until_said 'p: nobody reads it; waiting'; until_alive
                kill -TERM $ingest; wait $ingest; echo "status $?"
                exec 8< p; exec 9>&-; cat <&8 > r; exec 8<&-; wc -l < r
                "$night" tally night.db --format json | grep -o '"seq":[0-9]*'; grep -o '[0-9]* lines are' said
                exec 9<>p; "$night" ingest night.db lines --receipts p 2> said 9>&- & ingest=$!
                until_said waiting; exec 8< p; exec 9>&-; cat <&8 > again & cat=$!; exec 8<&-
                wait $ingest; echo "status $?"; wait $cat
                wc -l < again; grep -c 'p: writing again after' said
                """
        let outcome = try Command.shell(script, in: folder.path, limit: 40)
        let lines = outcome.lines
        try #require(lines.count == 7, "\(outcome.text)\(outcome.errors)")
        #expect(lines[0] == "status 143" && lines[4] == "status 0" && lines[5] == "3000")
        #expect(lines[6] == "1")
        let whole = try #require(Int(lines[1]))
        let missing = try #require(lines[3].split(separator: " ").first.flatMap { Int($0) })
        let receipts = try folder.text(of: "r").split(separator: "\n").prefix(whole)
        let accepted = receipts.filter { $0.contains("\"accepted\"") }
        #expect(try accepted.count <= Tally.of(folder.file("night.db")).seq)
        #expect(whole > 0 && missing > 0 && whole + missing <= 3_000, "\(outcome.text)")
    }
}
