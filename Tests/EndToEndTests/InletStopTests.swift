import Foundation
import Testing

/// Errors of a folder or a followed file that pass: it is taken from again; where they end it, that is said.
struct InletStopTests {
    /// Runs a script in which `$traced` is `ingest` under a strace that has calls on an input fail.
    private static func shell(_ script: String, input: String, fault: String) throws -> Outcome? {
        let folder = try WorkFolder()
        guard try Command.shell("command -v strace", in: folder.path).status == 0 else { return nil }
        _ = try FilledStore.empty(in: folder)
        let words = """
            lines() { for i in $(seq 200); do [ $(wc -l < r) -ge $1 ] && return; sleep 0.1; done 2> /dev/null; }
            empty() { for i in $(seq 100); do [ -z "$(ls spool)" ] && return; sleep 0.1; done; ls spool; }
            head -n 300 '\(try FilledStore.shared().lines)' > lines; split -n l/3 -d lines p; mkdir spool
            traced="strace -f -qqq -o trace -P $PWD/\(input) -e inject=\(fault) $night ingest night.db"

            """
        return try Command.shell(words + script, in: folder.path)
    }

    @Test(arguments: [("fsync", "fsync"), ("getdents64", "readdir")])
    func `a folder that fails once while it is followed is taken from again`(
        call: String,
        name: String
    ) throws {
        let script = """
            cp p00 spool/; $traced spool --follow --receipts r & ingest=$!
            empty; cp p01 spool/.p; mv spool/.p spool/p01; empty
            kill -TERM $(pgrep -P $ingest); wait $ingest; echo "status $?"; cat p00 p01 | wc -l; wc -l < r
            """
        let fault = "\(call):error=EIO:when=1"
        guard let outcome = try Self.shell(script, input: "spool", fault: fault) else { return }
        let lines = outcome.lines
        #expect(lines.count == 3 && lines[0] == "status 143", "\(outcome.text)\(outcome.errors)")
        #expect(lines[1] == lines[2])
        let stop = "spool: Input/output error (\(name)); nothing is taken from it until that passes"
        #expect(outcome.complaints.first == "election-night: \(stop)")
        #expect(outcome.complaints.last?.contains("spool: taken from again after ") == true)
        #expect(outcome.complaints.count == 2, "\(outcome.errors)")
    }

    @Test
    func `a followed file that cannot be read for a while is read on`() throws {
        let script = """
            cp p00 grows; $traced grows p02 --follow --receipts r & ingest=$!
            lines $(cat p00 p02 | wc -l); cat p01 >> grows; lines 300
            kill -TERM $(pgrep -P $ingest); wait $ingest; echo "status $?"; wc -l < r
            """
        let fault = "read:error=EIO:when=1..2"
        guard let outcome = try Self.shell(script, input: "grows", fault: fault) else { return }
        #expect(outcome.lines == ["status 143", "300"], "\(outcome.text)\(outcome.errors)")
        let stop = "grows: Input/output error (read); nothing is taken from it until that passes"
        #expect(outcome.complaints.first == "election-night: \(stop)")
        #expect(outcome.complaints.last?.contains("grows: taken from again after ") == true)
        #expect(outcome.complaints.count == 2, "\(outcome.errors)")
    }

    @Test(arguments: ["", "--follow"])
    func `a folder that an error ends says that nothing more is taken from it`(option: String) throws {
        let script = """
            cp p00 p01 spool/; $traced spool \(option) --receipts r; echo "status $?"
            """
        let number = option.isEmpty ? "EIO" : "EBADF"
        let fault = "fsync:error=\(number):when=1"
        guard let outcome = try Self.shell(script, input: "spool", fault: fault) else { return }
        #expect(outcome.lines == ["status 74"], "\(outcome.text)\(outcome.errors)")
        #expect(outcome.complaints.count == 1, "\(outcome.errors)")
        #expect(outcome.errors.hasSuffix("(fsync); nothing more is taken from it\n"), "\(outcome.errors)")
    }
}
