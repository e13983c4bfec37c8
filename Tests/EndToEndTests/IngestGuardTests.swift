import Foundation
import Testing

/// What `ingest` must not do to its own files, and that it hears a signal while nothing comes.
struct IngestGuardTests {
    @Test
    func `receipts never take the place of the store or of an input`() throws {
        let folder = try WorkFolder()
        let store = try FilledStore.copy(into: folder)
        let input = try folder.write("{}\n", to: "input.jsonl")
        let before = try Data(contentsOf: URL(fileURLWithPath: store))
        for receipts in [store, input, folder.path + "/./night.db"] {
            let outcome = try Command.run(["ingest", store, input, "--receipts", receipts])
            #expect(outcome.status == 2 && outcome.complaints.count == 1, "\(outcome.errors)")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: store)) == before)
        #expect(try folder.text(of: "input.jsonl") == "{}\n")
    }

    @Test
    func `the store and what stands beside it are no inputs, whatever paths lead to them`() throws {
        let folder = try WorkFolder()
        let store = try FilledStore.copy(into: folder)
        let before = try Data(contentsOf: URL(fileURLWithPath: store))
        let script = """
            ln -s night.db soft; mkdir night.db-decisions; chmod 700 night.db-decisions
            for own in night.db ./night.db soft night.db-head night.db-lock night.db-decisions; do
            "$night" ingest night.db $own --follow; echo $?; done; "$night" ingest night.db - < night.db; echo $?
            """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.lines == Array(repeating: "2", count: 7), "\(outcome.text)")
        #expect(outcome.complaints.count == 7)
        #expect(outcome.complaints.allSatisfy { $0.hasSuffix("beside it; name a file of reports") })
        #expect(try Data(contentsOf: URL(fileURLWithPath: store)) == before)
    }

    @Test
    func `an input named twice is refused, whatever paths lead to it`() throws {
        let folder = try WorkFolder()
        _ = try FilledStore.empty(in: folder)
        let script = """
            echo x > ff; ln ff hard; ln -s ff soft; mkdir d; mkfifo p
            for two in "ff ff" "ff ./ff" "ff $PWD/ff" "ff hard" "soft ff" "d d/." "p ./p"; do
            "$night" ingest night.db $two; echo $?; done; : > other; : > another
            "$night" ingest night.db other another; echo $?
            """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.lines == ["2", "2", "2", "2", "2", "2", "2", "0"], "\(outcome.text)")
        #expect(outcome.complaints.count == 7 && outcome.errors.contains("./p: named twice; name it once"))
    }

    @Test
    func `standard input is an input that can be named twice, too`() throws {
        let folder = try WorkFolder()
        _ = try FilledStore.empty(in: folder)
        let script = """
            mkfifo p; echo x > ff
            for two in "- -" "- /dev/stdin" "/dev/stdin -" "/proc/self/fd/0 -"; do
            echo x | "$night" ingest night.db $two; echo $?; done
            "$night" ingest night.db p - <> p; echo $?; echo x | "$night" ingest night.db - ff; echo $?
            """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.lines == ["2", "2", "2", "2", "2", "0"], "\(outcome.text)\(outcome.errors)")
        #expect(outcome.complaints.filter { $0.hasSuffix(": named twice; name it once") }.count == 5)
    }

    @Test
    func `a line that never ends keeps neither the sign of life nor what came before it waiting`() throws {
        let folder = try WorkFolder()
        _ = try FilledStore.empty(in: folder)
        let lines = try FilledStore.shared().lines
        let script = """
            mkfifo p; head -n 5 '\(lines)' > few
            (cat few; i=0; while sleep 0.002; do printf x; i=$((i + 1)); [ $i -gt 5000 ] && break; done) > p & f=$!
            "$night" ingest night.db p --receipts r & ingest=$!
            for i in $(seq 100); do [ -s r ] && break; sleep 0.1; done; wc -l < r
            touch -d '1 hour ago' night.db-lock; a=$(stat -c %Y night.db-lock)
            for i in $(seq 60); do sleep 0.1; b=$(stat -c %Y night.db-lock); [ $b -gt $a ] && break; done
            [ $b -gt $a ] && echo alive
            kill -TERM $ingest; wait $ingest; echo "status $?"; kill $f
            """
        let outcome = try Command.shell(script, in: folder.path, limit: 40)
        #expect(outcome.lines == ["5", "alive", "status 143"], "\(outcome.text)\(outcome.errors)")
    }

    @Test(arguments: ["mv night.db elsewhere.db", "rm night.db-wal", "rm -f night.db*"])
    func `a store taken away acknowledges nothing more, and ends a writer that waits`(way: String) throws {
        let folder = try WorkFolder()
        _ = try FilledStore.empty(in: folder)
        let lines = try FilledStore.shared().lines
        let script = """
            mkfifo p; (head -n 5 '\(lines)'; exec sleep 30) > p & f=$!
            "$night" ingest night.db p --receipts r & ingest=$!
            for i in $(seq 100); do [ -s r ] && break; sleep 0.1; done; wc -l < r
            \(way); wait $ingest; echo "status $?"; kill $f; wc -l < r
            cp '\(lines)' all; "$night" init other.db --scenario '\(Checkout.kazakhstan)' --recorded
            (head -n 5 all; sleep 1; rm other.db; head -n 500 all) > p &
            "$night" ingest other.db p --receipts r
            echo "status $?"; wc -l < r
            """
        let outcome = try Command.shell(script, in: folder.path, limit: 40)
        let found = outcome.lines
        #expect(found == ["5", "status 74", "5", "status 74", "5"], "\(outcome.text)\(outcome.errors)")
        let said = "moved, removed or replaced while it was written; nothing more is acknowledged"
        #expect(outcome.complaints.count == 2 && outcome.complaints.allSatisfy { $0.contains(said) })
    }

    @Test
    func `an ingest whose input is silent ends on a signal, with what came before it kept`() throws {
        let folder = try WorkFolder()
        let store = try FilledStore.empty(in: folder)
        let line = try FilledStore.shared().folder.text(of: "night.jsonl").split(separator: "\n")[0]
        try folder.write(line + "\n", to: "one.jsonl")
        let script = """
            mkfifo pipe; (cat one.jsonl; exec sleep 30) > pipe & feeder=$!
            "$night" ingest night.db - --receipts receipts.jsonl < pipe & ingest=$!
            for i in $(seq 100); do [ -s receipts.jsonl ] && break; sleep 0.1; done
            kill -TERM $ingest; wait $ingest; echo "status $?"; kill $feeder
            """
        let outcome = try Command.shell(script, in: folder.path, limit: 25)
        #expect(outcome.text.contains("status 143"), "\(outcome.text) \(outcome.errors)")
        #expect(try folder.text(of: "receipts.jsonl").contains("\"verdict\":\"accepted\",\"seq\":1"))
        #expect(try Command.run(["tally", store, "--format", "json"]).text.contains("\"seq\":1,"))
    }

    @Test
    func `words that nobody reads hold up no signal, and none is lost where somebody does`() throws {
        let folder = try WorkFolder()
        _ = try FilledStore.empty(in: folder)
        let script = """
            mkdir spool; for i in $(seq 2000); do printf x > spool/half-$i; done; : > spool/done; mkfifo words
            night() { exec 9<>words; "$night" ingest night.db spool 2>&9 9>&- & ingest=$!
            for i in $(seq 200); do [ -e spool/done ] || break; sleep 0.05; done; sleep 0.5; }
            night; kill -TERM $ingest; wait $ingest; echo "status $?"; exec 9>&-; : > spool/done
            night; exec 8<words; exec 9>&-; cat <&8 > read & cat=$!; exec 8<&-; wait $ingest; echo "status $?"
            wait $cat; grep -c 'its last line has no end' read
            """
        let outcome = try Command.shell(script, in: folder.path, limit: 40)
        #expect(outcome.lines == ["status 143", "status 65", "2000"], "\(outcome.text)\(outcome.errors)")
    }

    @Test(arguments: ["[1000]", "[]", "{}", "\"1000\"", "1000.0", "null", "true"])
    func `a figure that is no plain number is refused`(figure: String) throws {
        let folder = try WorkFolder()
        let store = try FilledStore.empty(in: folder)
        let line = """
            {"kind":"turnout","election":"kz-2023","unit":"abai-0001","source":"abai",\
            "reportedAt":"2023-03-19T12:00:00+06:00","votersListed":\(figure),"ballotsIssued":0}
            """
        let input = try folder.write(line + "\n", to: "input.jsonl")
        let receipts = folder.file("receipts.jsonl")
        #expect(try Command.run(["ingest", store, input, "--strict", "--receipts", receipts]).status == 1)
        #expect(try folder.text(of: "receipts.jsonl").contains("\"verdict\":\"refused\""))
    }
}
