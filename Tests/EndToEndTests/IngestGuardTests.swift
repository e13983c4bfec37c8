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
