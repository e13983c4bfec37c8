import Foundation
import Testing

/// Several inputs at once: none waits for another, and each fails for itself.
struct InletTests {
    /// Runs a script that may wait for lines; what bash itself says goes nowhere.
    private static func shell(_ script: String, in folder: WorkFolder) throws -> Outcome {
        let wait = "for i in $(seq 200); do [ $(wc -l < $1) -ge $2 ] && return; sleep 0.1; done 2> /dev/null"
        return try Command.shell("lines() { \(wait); echo \"$1 is short\"; }\n" + script, in: folder.path)
    }

    private static func folder(lines: Int) throws -> WorkFolder {
        let folder = try WorkFolder()
        _ = try FilledStore.empty(in: folder)
        let script = "head -n \(lines) '\(try FilledStore.shared().lines)' > lines; mkdir spool"
        #expect(try Self.shell(script, in: folder).status == 0)
        return folder
    }

    @Test
    func `an input that stalls holds up neither the others nor a signal`() throws {
        let folder = try Self.folder(lines: 400)
        let script = """
            mkfifo stalled silent; (head -c 100 lines; exec sleep 40) > stalled & feeder=$!
            head -n 100 lines > grows
            "$night" ingest night.db - silent spool grows --follow --receipts r < stalled & ingest=$!
            lines r 100; head -n 200 lines | tail -n 100 > spool/a; lines r 200
            head -n 300 lines | tail -n 100 >> grows; lines r 300
            tail -n 100 lines | head -n 50 > silent; lines r 350; sleep 0.3; tail -n 50 lines > silent; lines r 400
            kill -TERM $ingest; wait $ingest; echo "status $?"; kill $feeder
            """
        let outcome = try Self.shell(script, in: folder)
        #expect(outcome.lines == ["status 143"] && outcome.errors.isEmpty, "\(outcome.text)\(outcome.errors)")
        let receipts = try folder.text(of: "r").split(separator: "\n")
        let inputs = receipts.map { $0.dropFirst(10).prefix { $0 != "\"" } }
        let wanted = [("grows", 100), ("spool/a", 100), ("grows", 100), ("silent", 100)]
        #expect(inputs == wanted.flatMap { [Substring](repeating: Substring($0.0), count: $0.1) })
        #expect(receipts[299].contains("\"line\":200,") && receipts[399].contains("\"line\":100,"))
    }

    @Test
    func `without following, the run ends when every input has ended`() throws {
        let folder = try Self.folder(lines: 400)
        let script = """
            mkfifo pipe; split -n l/4 -d lines p; mv p03 spool/
            (sleep 0.5; cat p02) > pipe & "$night" ingest night.db p00 - pipe spool --receipts r < p01; echo "$?"
            wc -l < r; ls spool
            """
        let outcome = try Self.shell(script, in: folder)
        #expect(outcome.lines == ["0", "400"], "\(outcome.text)\(outcome.errors)")
    }

    @Test
    func `files are taken one after the other in the order given`() throws {
        let folder = try Self.folder(lines: 3_000)
        _ = try FilledStore.empty(in: folder, name: "once.db")
        let script = """
            "$night" ingest once.db lines; split -n l/3 -d lines p; "$night" ingest night.db p00 p01 p02
            """
        #expect(try Self.shell(script, in: folder).status == 0)
        #expect(try Tally.of(folder.file("night.db")) == Tally.of(folder.file("once.db")))
    }

    @Test
    func `an input that fails is named, and the others are taken`() throws {
        let folder = try Self.folder(lines: 300)
        let script = """
            split -n l/3 -d lines p; zstd -q -c p00 | head -c 1000 > cut.zst
            "$night" ingest night.db cut.zst p01 /proc/self/mem p02 --receipts r; echo "$?"
            grep -c p01 r; grep -c p02 r; "$night" ingest night.db /proc/self/mem p00; echo "$?"
            "$night" ingest night.db p00 missing; echo "$?"
            """
        let outcome = try Self.shell(script, in: folder)
        #expect(outcome.lines[0] == "65" && outcome.lines.suffix(2) == ["74", "66"], "\(outcome.text)")
        #expect(outcome.lines.count == 5 && outcome.complaints.count == 4, "\(outcome.text)\(outcome.errors)")
        let words = ["cut.zst: zstd stream ends too early", "/proc/self/mem: Input/output error", "missing"]
        for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
    }

    @Test
    func `the same reports through all inlets at once count once`() throws {
        let folder = try Self.folder(lines: 500)
        let script = """
            mkfifo pipe; cp lines file; cp lines spool/a
            zstd -q lines -o spool/b.zst; zstd -q lines -o packed.zst
            "$night" ingest night.db - pipe file spool packed.zst --follow --receipts r < lines & ingest=$!
            cat lines > pipe; lines r 3000; kill -TERM $ingest; wait $ingest; echo "$?"
            grep -c '"accepted"' r; grep -c '"repeat"\\|"refused"' r
            """
        let outcome = try Self.shell(script, in: folder)
        let accepted = try Tally.of(folder.file("night.db")).seq
        let wanted = ["143", "\(accepted)", "\(3_000 - accepted)"]
        #expect(outcome.lines.map(String.init) == wanted, "\(outcome.text)\(outcome.errors)")
    }

    @Test
    func `a file that is cut or exchanged while it is followed is read from its start`() throws {
        let folder = try Self.folder(lines: 300)
        let script = """
            split -n l/3 -d lines p; head -c -20 p00 > grows
            "$night" ingest night.db grows --follow --receipts r & ingest=$!
            n=$(wc -l < grows); lines r $n; cat p01 > new; mv new grows; lines r $((n + 1 + $(wc -l < p01)))
            m=$(wc -l < r); head -n 5 p02 > grows; lines r $((m + 5))
            m=$(wc -l < r); tail -n +6 p02 >> grows; lines r $((m + $(wc -l < p02) - 5))
            kill -TERM $ingest; wait $ingest; echo "$?"; "$night" ingest night.db p00
            """
        let outcome = try Self.shell(script, in: folder)
        #expect(outcome.lines == ["143"], "\(outcome.text)")
        #expect(outcome.complaints.count == 3, "\(outcome.errors)")
        #expect(outcome.errors.contains("1 of 300 lines refused"), "what was read before the file was whole")
        #expect(outcome.errors.contains("grows: another file has its name now; read again from its start"))
        #expect(outcome.errors.contains("grows: is shorter than before; read again from its start"))
        let once = try FilledStore.empty(in: folder, name: "once.db")
        #expect(try Command.run(["ingest", once, folder.file("lines")]).status == 0)
        #expect(try Tally.of(folder.file("night.db")).seq == Tally.of(once).seq)
    }

    @Test
    func `a file written anew in place, and longer, is read from its start`() throws {
        let folder = try Self.folder(lines: 300)
        let script = """
            head -n 100 lines > grows; tail -n 200 lines > new
            "$night" ingest night.db grows --follow --receipts r & ingest=$!
            lines r 100; kill -STOP $ingest; cat new > grows; kill -CONT $ingest; lines r 300
            head -n 50 lines >> grows; lines r 350; kill -TERM $ingest; wait $ingest; echo "$?"; wc -l < r
            """
        let outcome = try Self.shell(script, in: folder)
        #expect(outcome.lines == ["143", "350"], "\(outcome.text)")
        #expect(outcome.complaints.count == 1, "\(outcome.errors)")
        #expect(outcome.errors.contains("grows: changed in place; read again from its start"))
    }

    @Test
    func `what is added to a file just before another takes its name is not lost`() throws {
        let folder = try Self.folder(lines: 400)
        // Under strace each look at the name is late, so that all three fall between the end and the look.
        let script = """
            head -n 100 lines > grows; head -n 200 lines | tail -n 100 > added; tail -n 200 lines > new
            wait='strace -f -qq -o /dev/null -e trace=newfstatat,stat -P grows'
            $wait -e inject=newfstatat,stat:delay_enter=1500000 "$night" ingest night.db grows --follow --receipts r &
            lines r 100; sleep 0.4; cat added >> grows; mv grows old; mv new grows; lines r 400
            kill -TERM $(pgrep -P $!); wait; wc -l < r
            """
        guard try Command.shell("command -v strace", in: folder.path).status == 0 else { return }
        let outcome = try Self.shell(script, in: folder)
        #expect(outcome.lines == ["400"], "\(outcome.text)\(outcome.errors)")
    }

    @Test
    func `files renamed into the folder while it is followed are all taken, and soon`() throws {
        let folder = try Self.folder(lines: 2_000)
        let script = """
            mkdir made; split -n l/500 -a 3 -d lines made/p
            "$night" ingest night.db spool --follow --receipts r & ingest=$!
            mv made/p000 linked; for f in made/*; do mv $f spool/; done
            ln linked spool/linked; rm linked
            for i in $(seq 50); do [ -z "$(ls spool)" ] && break; sleep 0.1; done; ls spool | wc -l
            kill -TERM $ingest; wait $ingest; echo "$?"
            """
        let outcome = try Self.shell(script, in: folder)
        #expect(outcome.lines == ["0", "143"] && outcome.errors.isEmpty, "\(outcome.text)\(outcome.errors)")
        #expect(try folder.text(of: "r").split(separator: "\n").count == 2_000)
    }

    @Test
    func `a folder that goes while it is followed is waited for`() throws {
        let folder = try Self.folder(lines: 300)
        let script = """
            split -n l/3 -d lines p; "$night" ingest night.db spool --follow --receipts r 2> said & ingest=$!
            cp p00 spool/; lines r $(wc -l < p00); rm -r spool
            for i in $(seq 200); do grep -q 'No such file' said && break; sleep 0.1; done
            mkdir new; cp p01 new/; mv new spool; lines r $(cat p00 p01 | wc -l)
            mv spool old; mkdir spool; cp p02 spool/x; mv p02 spool/; lines r $(cat lines spool/p02 | wc -l)
            for i in $(seq 50); do [ "$(ls old spool)" = $'old:\n\nspool:' ] && break; sleep 0.1; done; ls old spool
            kill -TERM $ingest; wait $ingest; echo "$?"; cat said >&2
            """
        let outcome = try Self.shell(script, in: folder)
        #expect(outcome.lines.last == "143", "\(outcome.text)\(outcome.errors)")
        #expect(outcome.lines.dropLast() == ["old:", "spool:"], "\(outcome.text)")
        #expect(outcome.errors.contains("spool: No such file") && outcome.complaints.count == 3)
        #expect(outcome.errors.components(separatedBy: "another folder has its name now").count == 3)
    }

    @Test
    func `an input without an end of line is given up in bounded memory, at every inlet`() throws {
        let folder = try Self.folder(lines: 10)
        let script = """
            (head -c 200000 /dev/zero | tr '\\0' x; echo) > long
            cat long lines > spool/long; cat long lines > file
            (ulimit -v 400000; "$night" ingest night.db spool file /dev/zero --receipts r); echo $?; ls spool
            grep -c '200000 bytes, more than 65536' r; wc -l < r
            """
        let outcome = try Self.shell(script, in: folder)
        #expect(outcome.lines == ["65", "2", "22"], "\(outcome.text)\(outcome.errors)")
        #expect(outcome.complaints.count == 2 && outcome.errors.contains("/dev/zero: a line does not end"))
        #expect(outcome.errors.contains("2 of 22 lines refused"), "\(outcome.errors)")
    }
}
