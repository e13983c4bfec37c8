import Foundation
import Testing

/// Receipts that cannot be synced: `ingest` waits, and ends when it is asked to.
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
                cp lines spool/a; traced fdatasync:error=EIO & ingest=$!; until_said waiting
                kill -TERM $(pgrep -P $ingest); wait $ingest; echo "status $?"; ls spool
                "$night" ingest night.db spool --receipts again; ls spool; grep -c accepted again; cat said >&2
                """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.lines == ["status 143", "a", "0"], "\(outcome.text)\(outcome.errors)")
        #expect(outcome.errors.contains("r: ended while it could not be written; 200 lines are in the store"))
    }
}
