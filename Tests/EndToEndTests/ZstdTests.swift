import Foundation
import Testing

/// Nights kept as zstd: `log --zstd` writes them, `ingest` reads them, and nothing changes on the way.
struct ZstdTests {
    @Test func `a night packed by log comes back by ingest byte for byte`() throws {
        let folder = try WorkFolder()
        let night = try FilledStore.shared()
        let copy = try FilledStore.empty(in: folder, name: "copy.db")
        let script = """
            set -e
            "$night" log '\(night.store)' --format jsonl > plain.jsonl
            "$night" log '\(night.store)' --format jsonl --zstd > packed.zst
            zstd -q -t packed.zst; zstd -q -d -c packed.zst | cmp - plain.jsonl
            "$night" ingest copy.db packed.zst --strict
            "$night" ingest copy.db - --strict < packed.zst
            "$night" log copy.db --format jsonl | cmp - plain.jsonl
            echo "$(stat -c %s plain.jsonl) $(stat -c %s packed.zst)"
            """
        let outcome = try Command.shell(script, in: folder.path, limit: 120)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let sizes = outcome.text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        #expect(sizes.count == 2 && sizes[1] * 10 < sizes[0], "\(outcome.text)")
        #expect(try ends(of: copy) == ends(of: night.store))
    }

    /// Head and state of a store.
    private func ends(of store: String) throws -> [Substring] {
        let text = try Command.run(["tally", store])
        return text.lines.filter { $0.hasPrefix("head") || $0.hasPrefix("state") }
    }

    @Test func `a stream that breaks off keeps its whole lines and ends with 65`() throws {
        let folder = try WorkFolder()
        let night = try FilledStore.shared()
        let store = try FilledStore.empty(in: folder)
        let script = """
            head -n 3000 '\(night.lines)' | zstd -q -c > whole.zst
            size=$(stat -c %s whole.zst); head -c $((size - 5)) whole.zst > cut.zst
            "$night" ingest night.db cut.zst; echo "cut $?"
            (head -c $((size / 2)) whole.zst; printf 'XXXX'; tail -c +$((size / 2 + 5)) whole.zst) > bad.zst
            "$night" ingest night.db - < bad.zst; echo "bad $?"
            (cat whole.zst; echo x) > tail.zst; "$night" ingest night.db tail.zst; echo "tail $?"
            "$night" ingest night.db whole.zst; echo "whole $?"
            """
        let outcome = try Command.shell(script, in: folder.path)
        #expect(
            outcome.lines == ["cut 65", "bad 65", "tail 65", "whole 0"],
            "\(outcome.text)\(outcome.errors)"
        )
        #expect(outcome.complaints.count == 3)
        #expect(outcome.complaints.first?.contains("cut.zst: zstd stream ends too early") == true)
        #expect(try Command.run(["log", store, "--format", "jsonl"]).lines.count > 2_000)
    }

    @Test func `a bomb is stopped in bounded memory and time`() throws {
        let folder = try WorkFolder()
        _ = try FilledStore.empty(in: folder)
        let script = """
            head -c 500M /dev/zero | zstd -q -c > bomb.zst
            (ulimit -v 1500000; timeout 30 "$night" ingest night.db bomb.zst); echo "bomb $?"
            head -c 100M /dev/zero | zstd -q --long=28 -c > wide.zst
            (ulimit -v 1500000; timeout 30 "$night" ingest night.db wide.zst); echo "wide $?"
            """
        let outcome = try Command.shell(script, in: folder.path, limit: 90)
        #expect(outcome.lines == ["bomb 65", "wide 65"], "\(outcome.text)\(outcome.errors)")
        #expect(outcome.errors.contains("more than 1000 times its size"))
    }

    @Test func `packing goes with JSON lines only`() throws {
        let store = try FilledStore.shared().store
        let outcome = try Command.run(["log", store, "--zstd"])
        #expect(outcome.status == 2 && outcome.complaints.count == 1 && outcome.bytes.isEmpty)
    }
}
