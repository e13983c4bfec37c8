import Foundation
import Testing

/// The log can be taken out, put back in, recomputed by hand, and tells when it was touched.
struct ChainTests {
    @Test
    func `the exported log makes the same head and state in a new store`() throws {
        let night = try FilledStore.shared()
        let folder = try WorkFolder()
        let copy = try FilledStore.empty(in: folder)
        let export = try Command.run(["log", night.store, "--format", "jsonl"])
        #expect(export.status == 0)
        try export.bytes.write(to: URL(fileURLWithPath: folder.file("log.jsonl")))
        let ingest = try Command.run(["ingest", copy, folder.file("log.jsonl"), "--strict"], limit: 90)
        #expect(ingest.status == 0, "\(ingest.errors)")
        let (first, second) = (try Tally.of(night.store), try Tally.of(copy))
        #expect(second == first)
        #expect(second.head == first.head && second.state == first.state)
        let again = try Command.run(["log", copy, "--format", "jsonl"])
        #expect(again.bytes == export.bytes)
    }

    /// The recipe of Formats.md, with printf and sha256sum.
    @Test
    func `sha256sum finds the hash of every entry it is asked for`() throws {
        let night = try FilledStore.shared()
        let folder = try WorkFolder()
        let script = """
            set -euo pipefail
            previous=$(printf '0%.0s' {1..64})
            seq=0
            while read -r line; do
              seq=$((seq + 1))
              received=${line##*,\\"receivedAt\\":\\"}; received=${received%\\"\\}}
              canonical=${line%,\\"receivedAt\\"*}\\}
              previous=$(printf '%s\\n' "$previous" "$seq" "$received" "$canonical" | sha256sum | cut -c1-64)
              echo "$previous"
            done < <("$night" log '\(night.store)' --format jsonl | head -n 40)
            """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let receipts = try night.folder.text(of: "receipts.jsonl").split(separator: "\n").prefix(40)
        let hashes = receipts.map { $0.split(separator: "\"hash\":\"").last?.prefix(64) }
        #expect(outcome.lines.count == 40)
        #expect(outcome.lines == hashes)
    }

    @Test
    func `verify calls the night sound and names its last entry`() throws {
        let night = try FilledStore.shared()
        let outcome = try Command.run(["verify", night.store])
        let tally = try Tally.of(night.store)
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(outcome.lines.last == "sound    entry \(tally.seq), head \(tally.head)")
    }

    @Test(arguments: [1, 40_000, 92_262])
    func `a changed digit in a stored line is named by its entry`(entry: Int) throws {
        let folder = try WorkFolder()
        let store = try FilledStore.copy(into: folder)
        try Self.flipBit(of: entry, in: store)
        let outcome = try Command.run(["verify", store])
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("FAILED  at entry \(entry): "), "\(outcome.text)")
        #expect(outcome.lines.last?.hasPrefix("NOT SOUND") == true)
    }

    @Test(arguments: ["run", "refusal", "repeat", "meta", "scenario"])
    func `SQLite itself refuses to change or remove a row`(table: String) throws {
        let folder = try WorkFolder()
        let store = try FilledStore.copy(into: folder)
        let before = try Tally.of(store)
        for statement in ["DELETE FROM \(table)", "UPDATE \(table) SET rowid = rowid"] {
            let change =
                table == "meta" ? statement.replacing("rowid = rowid", with: "value = ''") : statement
            let outcome = try Self.sqlite(store, change)
            #expect(outcome.status != 0)
            #expect(outcome.errors.contains("a store only grows"), "\(outcome.errors)")
        }
        #expect(try Tally.of(store) == before)
    }

    @Test
    func `an older copy of a store is held against the head kept elsewhere`() throws {
        let folder = try WorkFolder()
        let night = try FilledStore.shared()
        let short = try FilledStore.empty(in: folder)
        let head = night.store + "-head"
        let outcome = try Command.run(["verify", short, "--anchor", head])
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("anchor       FAILED"), "\(outcome.text)")
        #expect(try Command.run(["verify", night.store, "--anchor", head]).status == 0)
    }

    /// Runs a statement with SQLite's shell.
    private static func sqlite(_ store: String, _ statement: String) throws -> Outcome {
        try Command.run(program: "sqlite3", [store, statement], limit: 30)
    }

    /// Changes one bit of the voters listed of an entry in the file's bytes, past SQLite and its triggers.
    private static func flipBit(of entry: Int, in store: String) throws {
        let query = "SELECT last - count, hex(entries) FROM run WHERE last >= \(entry) ORDER BY last LIMIT 1"
        let fields = try sqlite(store, query).text.dropLast().split(separator: "|")
        let run = try #require(fields.last).hexBytes
        var start = 0
        for _ in 1..<entry - (try #require(fields.first.flatMap { Int($0) })) {
            start += (0..<4).reduce(0) { $0 | Int(run[start + $1]) << (8 * $1) }
        }
        var bytes = try Data(contentsOf: URL(fileURLWithPath: store))
        let found = try #require(bytes.range(of: Data(run)))
        // Behind the front of the record, offsets, flags (none) and parts.
        bytes[found.lowerBound + start + 33] ^= 1
        try bytes.write(to: URL(fileURLWithPath: store))
    }
}

extension Substring {
    fileprivate var hexBytes: [UInt8] {
        var rest = self
        var bytes: [UInt8] = []
        while let byte = UInt8(rest.prefix(2), radix: 16) {
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
