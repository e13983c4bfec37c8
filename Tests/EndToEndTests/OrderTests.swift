import Foundation
import Testing

/// The same night in another order, twice, or in pieces, gives the same figures and the same state.
struct OrderTests {
    @Test(arguments: [1, 2023])
    func `a shuffled night has the figures and the state of the night`(seed: UInt64) throws {
        var lines = try Self.night()
        var chance = SeededChance(state: seed)
        lines.shuffle(using: &chance)
        let (store, _) = try Self.ingest([lines.joined(separator: "\n") + "\n"])
        let tally = try Tally.of(store.file("night.db"))
        try #expect(tally.withoutOrder == Self.wanted().withoutOrder)
        #expect(try Command.run(["verify", store.file("night.db")]).status == 0)
    }

    @Test
    func `a night delivered twice counts once`() throws {
        let night = try Self.night().joined(separator: "\n") + "\n"
        let (store, receipts) = try Self.ingest([night, night])
        #expect(try Tally.of(store.file("night.db")) == Self.wanted())
        let second = receipts.suffix(receipts.count / 2)
        #expect(second.allSatisfy { !$0.contains("\"verdict\":\"accepted\"") })
        #expect(second.filter { $0.contains("\"verdict\":\"refused\"") }.count == Self.refused)
    }

    /// The cut lies inside a line; the rest of that line and its repetition are both seen.
    @Test(arguments: [3, 777_777, 13_131_313])
    func `a night cut in the middle of a line and sent again counts once`(cut: Int) throws {
        let whole = try Self.night().joined(separator: "\n") + "\n"
        let first = String(decoding: whole.utf8.prefix(cut), as: UTF8.self)
        #expect(!first.hasSuffix("\n"))
        let (store, receipts) = try Self.ingest([first, whole])
        #expect(try Tally.of(store.file("night.db")) == Self.wanted())
        #expect(receipts.filter { $0.contains("\"code\":\"S01\"") }.count == 1)
    }

    /// Lines the made-up night breaks on purpose.
    private static let refused = 25

    private static func wanted() throws -> Tally { try Tally.of(FilledStore.shared().store) }

    private static func night() throws -> [String] {
        let text = try FilledStore.shared().folder.text(of: "night.jsonl")
        return text.split(separator: "\n").map(String.init)
    }

    /// Ingests pieces one after the other into a store of its own; receipts of all of them.
    private static func ingest(_ pieces: [String]) throws -> (folder: WorkFolder, receipts: [Substring]) {
        let folder = try WorkFolder()
        let store = try FilledStore.empty(in: folder)
        var receipts: [Substring] = []
        for piece in pieces {
            let input = try folder.write(piece, to: "input.jsonl")
            let answers = folder.file("receipts.jsonl")
            let words = ["ingest", store, input, "--quiet", "--receipts", answers]
            let outcome = try Command.run(words, limit: 90)
            #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
            receipts += try folder.text(of: "receipts.jsonl").split(separator: "\n")
        }
        return (folder, receipts)
    }
}

/// A small seeded generator, so that a failing order comes again.
struct SeededChance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
