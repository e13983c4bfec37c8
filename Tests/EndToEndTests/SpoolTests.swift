import Foundation
import Testing

/// A folder as an inlet: finished files are taken and removed, everything else is left and named.
struct SpoolTests {
    /// A folder with an empty store, 200 lines of the night, and a spool.
    private static func folder(lines: Int = 200) throws -> WorkFolder {
        let folder = try WorkFolder()
        _ = try FilledStore.empty(in: folder)
        let script = "head -n \(lines) '\(try FilledStore.shared().lines)' > lines; mkdir spool"
        #expect(try Command.shell(script, in: folder.path).status == 0)
        return folder
    }

    @Test
    func `files are taken in the order of their names, as one file would be, and removed`() throws {
        let folder = try Self.folder(lines: 1_000)
        _ = try FilledStore.empty(in: folder, name: "once.db")
        let script = """
            "$night" ingest once.db lines --receipts once.jsonl
            split -l 90 lines spool/part-; : > spool/empty; echo broken > spool/part-ab-broken
            echo x > spool/.hidden; echo x > spool/a.part; echo x > spool/a.tmp
            "$night" ingest night.db spool/ --receipts receipts.jsonl; echo "status $?"
            ls -A spool; tail -n 1 receipts.jsonl; tail -n 1 once.jsonl
            """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.lines.prefix(4) == ["status 0", ".hidden", "a.part", "a.tmp"], "\(outcome.text)")
        let word = "1 of 1001 lines refused and kept; election-night log night.db --refused says why\n"
        #expect(outcome.errors == "election-night: " + word)
        #expect(try Tally.of(folder.file("night.db")) == Tally.of(folder.file("once.db")))
        let receipts = try folder.text(of: "receipts.jsonl").split(separator: "\n")
        #expect(receipts.count == 1_001)
        #expect(receipts.allSatisfy { $0.hasPrefix("{\"input\":\"spool/part-a") })
        #expect(receipts[91].contains("{\"input\":\"spool/part-ab\",\"line\":2,"))
        let refused = try Command.run(["log", folder.file("night.db"), "--refused"]).text
        #expect(refused.contains("spool/part-ab-broken:1  S01"))
        #expect(!outcome.lines[5].contains("\"input\""), "receipts of a single file are as they were")
    }

    @Test
    func `what is no finished file of ours stays where it is, said once with what to do`() throws {
        let folder = try Self.folder()
        let script = """
            cd spool; ln -s ../lines link; ln ../lines hard; mkfifo pipe; mkdir folder; cp ../lines folder/in
            head -c 1000 ../lines > half; printf '\\050\\265\\057\\375' > cut.zst; : > $'odd\\377'
            head -n 5 ../lines > whole; head -c 1000 ../lines | zstd -q -c > rest.zst
            exec 3> held; echo x >&3; cd ..
            "$night" ingest night.db spool; echo "status $?"; ls spool; cat spool/folder/in | cmp - lines
            : > again; "$night" ingest night.db spool --follow 2>> again & p=$!
            for i in $(seq 200); do [ $(wc -l < again) -ge 9 ] && break; sleep 0.1; done
            sleep 2.5; kill -TERM $p; wait $p; echo "follow $?"
            """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.text.contains("status 65") && outcome.text.contains("follow 143"), "\(outcome.text)")
        #expect(!outcome.lines.contains("whole") && outcome.lines.contains("half"), "\(outcome.text)")
        let words = [
            "cut.zst: zstd stream ends too early", "folder: a folder", "half: its last line has no end",
            "rest.zst: its last line has no end", "hard: a file with 2 names", "link: a link", "pipe: a pipe",
            "held: still open for writing", "1 of its names are not UTF-8",
        ]
        for word in words {
            #expect(outcome.errors.contains("spool/\(word)") || outcome.errors.contains("spool: \(word)"))
            let again = try folder.text(of: "again")
            #expect(again.components(separatedBy: word).count == 2, "said once: \(word)\n\(again)")
        }
        #expect(outcome.complaints.count == words.count, "\(outcome.errors)")
        #expect(try Tally.of(folder.file("night.db")).seq == 5)
    }

    @Test
    func `a folder that others can write to, or that holds our files, is refused`() throws {
        let folder = try Self.folder()
        let script = """
            cp lines spool/a; chmod 777 spool; "$night" ingest night.db spool; echo "open $?"; chmod 755 spool
            "$night" ingest night.db .; echo "store $?"
            "$night" ingest night.db spool --receipts spool/r.jsonl; echo "receipts $?"; ls spool
            """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.lines == ["open 65", "store 2", "receipts 2", "a"], "\(outcome.text)")
        #expect(outcome.complaints.count == 3 && outcome.errors.contains("chmod o-w"), "\(outcome.errors)")
        #expect(try Tally.of(folder.file("night.db")).seq == 0)
    }

    @Test
    func `half a file is left until it is whole, one that is written to until it is closed`() throws {
        let folder = try Self.folder()
        let script = """
            lines() { for i in $(seq 100); do [ "$(wc -l < receipts)" -ge $1 ] && return; sleep 0.1; done; }
            "$night" ingest night.db spool --follow --receipts receipts & ingest=$!
            sleep 0.3; cp lines spool/a.part; cp lines spool/b.tmp; cp lines spool/.c
            head -c 5000 lines > spool/half
            (head -n 10 lines; sleep 4; tail -n +11 lines) > spool/slow & slow=$!
            sleep 1; wc -l < receipts; [ -e spool/half ] && [ -e spool/slow ] && echo left
            wait $slow; lines 200; wc -l < receipts; tail -c +5001 lines >> spool/half; lines 400
            for i in $(seq 50); do [ -e spool/half ] || break; sleep 0.1; done
            wc -l < receipts; ls spool; kill -TERM $ingest; wait $ingest; echo "status $?"
            """
        let outcome = try Command.shell(script, in: folder.path)
        let wanted: [Substring] = ["0", "left", "200", "400", "a.part", "b.tmp", "status 143"]
        #expect(outcome.lines == wanted, "\(outcome.text)\(outcome.errors)")
        let receipts = try folder.text(of: "receipts").split(separator: "\n")
        let accepted = receipts.filter { $0.contains("\"accepted\"") }.count
        #expect(try Tally.of(folder.file("night.db")).seq == accepted)
        #expect(receipts.suffix(200).allSatisfy { $0.contains("\"input\":\"spool/half\"") })
        #expect(receipts.suffix(200).allSatisfy { !$0.contains("\"accepted\"") })
    }

    @Test
    func `a file that a crash left aside is taken at the next start`() throws {
        let folder = try Self.folder()
        let script = """
            cp lines spool/.ingest-taken-a; "$night" ingest night.db spool --receipts r; echo "status $?"
            ls -A spool; grep -c spool/a r
            """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.lines == ["status 0", "200"], "\(outcome.text)\(outcome.errors)")
    }

    @Test
    func `a hundred copies of a file count once`() throws {
        let folder = try Self.folder()
        let script = """
            for i in $(seq 50); do cp lines spool/copy-$i; zstd -q lines -o spool/copy-$i.zst; done
            "$night" ingest night.db spool --receipts receipts; echo "status $?"; ls spool
            grep -c accepted receipts; wc -l < receipts
            """
        let outcome = try Command.shell(script, in: folder.path)
        let accepted = try Tally.of(folder.file("night.db")).seq
        #expect(outcome.lines == ["status 0", "\(accepted)", "20000"], "\(outcome.text)\(outcome.errors)")
    }

    @Test(arguments: [40, 512])
    func `a folder of more files than may be open is taken all the same`(limit: Int) throws {
        let folder = try Self.folder(lines: 2_400)
        let script = """
            split -l 4 -d -a 4 lines spool/f; ls spool | wc -l
            (ulimit -n \(limit); exec timeout 30 "$night" ingest night.db spool --receipts r); echo "status $?"
            ls spool | wc -l; wc -l < r
            """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.lines == ["600", "status 0", "0", "2400"], "\(outcome.complaints.suffix(3))")
    }

    @Test
    func `a CSV file has its own header, and one without is left`() throws {
        let folder = try Self.folder()
        let row = "turnout,kz-2023,abai-000%d,abai,2023-03-19T12:00:00+06:00,900,%d"
        let head = "kind,election,unit,source,reportedAt,votersListed,ballotsIssued"
        let other = "ballotsIssued,kind,election,unit,source,reportedAt,votersListed"
        try folder.write(head + "\n" + String(format: row, 1, 10) + "\n", to: "a.csv")
        try folder.write(String(format: row, 2, 10) + "\n", to: "b.csv")
        let turned = "11,turnout,kz-2023,abai-0003,abai,2023-03-19T12:00:00+06:00,900"
        try folder.write(other + "\n" + turned + "\nbroken\n", to: "c.csv")
        // Copied by a process that starts no other: a file just written here may still be open in one being started.
        let script = """
            cp a.csv b.csv c.csv spool/
            "$night" ingest night.db spool --format csv --receipts r; echo $?; ls spool; cat r
            """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.lines.prefix(2) == ["65", "b.csv"], "\(outcome.text)\(outcome.errors)")
        #expect(outcome.complaints.count == 2 && outcome.errors.contains("spool/b.csv"), "\(outcome.errors)")
        #expect(outcome.errors.contains("1 of 3 lines refused"))
        let verdicts = outcome.lines.dropFirst(2).map { $0.contains("\"accepted\"") }
        #expect(verdicts == [true, true, false], "\(outcome.text)")
        let last = "{\"input\":\"spool/c.csv\",\"line\":3,"
        #expect(outcome.lines.last?.hasPrefix(last) == true, "\(outcome.text)")
    }
}
