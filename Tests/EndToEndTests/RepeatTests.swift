import Foundation
import Testing

/// A thousand reports delivered a hundred times over, through every inlet, count once.
struct RepeatTests {
    @Test func `more than a hundred thousand repeats through all inlets change nothing`() throws {
        let folder = try WorkFolder()
        let reports = try Self.thousand()
        let store = try FilledStore.empty(in: folder)
        let once = try folder.write(reports.joined(separator: "\n") + "\n", to: "once.jsonl")
        try Self.expectDone(Command.run(["ingest", store, once, "--receipts", folder.file("first.jsonl")]))
        let figures = try Tally.of(store)
        #expect(figures.seq == 1_000)

        var chance = SeededChance(state: 100)
        let many = (0..<20).flatMap { _ in reports.shuffled(using: &chance) }.joined(separator: "\n") + "\n"
        let file = try folder.write(many, to: "many.jsonl")
        let table = try folder.write(Self.table(reports, times: 20, using: &chance), to: "many.csv")
        let packed = try Self.pack(file)
        let spool = try Self.spool(file, packed, in: folder)
        let runs = [
            Command.Delivery(words: ["ingest", store, file]),
            Command.Delivery(words: ["ingest", store, "-"], input: file),
            Command.Delivery(words: ["ingest", store, table, "--format", "csv"]),
            Command.Delivery(words: ["ingest", store, packed]),
            Command.Delivery(words: ["ingest", store, spool]),
        ]
        let first = try Self.places(of: folder.text(of: "first.jsonl"))
        var repeats = 0
        for run in runs {
            let answers = folder.file("answers.jsonl")
            try Self.expectDone(
                Command.run(run.words + ["--receipts", answers], input: run.input, limit: 90)
            )
            let receipts = try folder.text(of: "answers.jsonl").split(separator: "\n")
            #expect(receipts.allSatisfy { $0.contains("\"verdict\":\"repeat\"") })
            #expect(try Self.places(of: folder.text(of: "answers.jsonl")).isSubset(of: first))
            repeats += receipts.count
        }
        #expect(repeats == 120_000)
        #expect(try FileManager.default.contentsOfDirectory(atPath: spool).isEmpty)
        #expect(try Tally.of(store) == figures)
        #expect(try Command.run(["verify", store]).status == 0)
    }

    /// A file packed beside itself.
    private static func pack(_ file: String) throws -> String {
        let words = ["zstd", "-q", file, "-o", file + ".zst"]
        let packing = try Command.run(program: "/usr/bin/env", words, limit: 30)
        #expect(packing.status == 0, "\(packing.errors)")
        return file + ".zst"
    }

    /// A folder with copies of files in it.
    private static func spool(_ files: String..., in folder: WorkFolder) throws -> String {
        let spool = folder.file("spool")
        try FileManager.default.createDirectory(atPath: spool, withIntermediateDirectories: true)
        for file in files {
            let name = file.split(separator: "/").last ?? ""
            try FileManager.default.copyItem(atPath: file, toPath: spool + "/" + name)
        }
        return spool
    }

    /// Position and hash in the receipts: a repeat is answered with those of the first.
    private static func places(of receipts: String) -> Set<String> {
        Set(
            receipts.split(separator: "\n").compactMap { line in
                line.range(of: "\"seq\":").map { String(line[$0.lowerBound...]) }
            }.map { $0.components(separatedBy: ",\"flags\"")[0].replacingOccurrences(of: "}", with: "") }
        )
    }

    /// Turnout reports and list protocols of the made-up night, one identity each.
    private static func thousand() throws -> [String] {
        let log = try Command.run(["log", FilledStore.shared().store, "--format", "jsonl"])
        let turnout = log.lines.filter { $0.hasPrefix("{\"kind\":\"turnout\"") }.prefix(500)
        let counts = log.lines.filter { $0.hasPrefix("{\"kind\":\"count\"") && $0.contains("\"list\"") }
        return (turnout + counts.prefix(500)).map(String.init)
    }

    /// The reports as rows, so many times, in any order.
    private static func table(
        _ reports: [String],
        times: Int,
        using chance: inout SeededChance
    ) throws -> String {
        let objects = try reports.map { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        }
        let rows = objects.map { object in
            object.reduce(into: [String: String]()) { row, member in
                if let votes = member.value as? [String: Int] {
                    for (id, count) in votes { row["votes." + id] = String(count) }
                } else {
                    row[member.key] = "\(member.value)"
                }
            }
        }
        let names = Set(rows.flatMap(\.keys)).sorted()
        let lines = rows.map { row in names.map { row[$0] ?? "" }.joined(separator: ",") }
        let body = (0..<times).flatMap { _ in lines.shuffled(using: &chance) }
        return ([names.joined(separator: ",")] + body).joined(separator: "\r\n") + "\r\n"
    }

    private static func expectDone(_ outcome: Outcome) {
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    }
}

extension Command {
    /// What is handed to the program, and on which inlet.
    fileprivate struct Delivery {
        let words: [String]
        var input = "/dev/null"
    }
}
