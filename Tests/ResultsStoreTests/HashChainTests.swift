import ElectionModel
import Foundation
import PosixIO
import ReportFormat
import ResultsStore
import TestSupport
import Testing

@Suite struct HashChainTests {
    /// The same sum by another program.
    private func sha256sum(_ text: String, in folder: borrowing TemporaryFolder) throws -> String {
        let file = folder.file("text")
        try AtomicFile.replace(file, with: Array(text.utf8))
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
        process.arguments = [file]
        process.standardOutput = output
        try process.run()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: answer.prefix(64), as: UTF8.self)
    }

    @Test func `sha256sum finds the same hashes from the text alone`() throws {
        let store = try TestStore()
        let receipts = try store.ingest(
            SmallScenario.turnout(1),
            SmallScenario.count(1),
            SmallScenario.annul(1)
        )
        var previous = String(repeating: "0", count: 64)
        let texts = try LogReader.open(path: store.path).texts(after: 0, limit: 10)
        for (text, receipt) in zip(texts, receipts) {
            let line = String(decoding: text.canonical, as: UTF8.self)
            let body = "\(previous)\n\(text.seq)\n\(text.receivedAt.iso8601)\n\(line)\n"
            previous = try sha256sum(body, in: store.folder)
            #expect(text.hash.hex == previous)
            #expect(receipt.verdict == .accepted(LogHead(seq: text.seq, hash: text.hash), flags: []))
        }
        #expect(texts.count == 3)
        #expect(try store.head().hash.hex == previous)
    }

    @Test func `the exported log makes a store with the same head`() throws {
        let store = try TestStore()
        try store.ingest(
            SmallScenario.turnout(1, at: "18:00:00"),
            SmallScenario.turnout(2, at: "12:00:00", more: ",\"receivedAt\":\"2023-03-19T12:00:05+05:00\""),
            SmallScenario.count(2)
        )
        let reader = try LogReader.open(path: store.path)
        let canonical = CanonicalLine(election: reader.election)
        let lines = try store.entries().map { entry in
            var line: [UInt8] = []
            canonical.append(entry.report, receivedAt: entry.receivedAt, to: &line)
            return line
        }
        let copy = try TestStore()
        try copy.ingest(lines)
        #expect(try copy.head() == store.head())
    }

    @Test(arguments: [
        "0 \(String(repeating: "0", count: 64))\n", "512 \(String(repeating: "af", count: 32))\n",
    ])
    func `a head reads back as it was written`(text: String) {
        #expect(LogHead(text: Array(text.utf8))?.text == text)
    }

    @Test(arguments: [
        "", "1", "1 ab", "-1 \(String(repeating: "0", count: 64))", "01 \(String(repeating: "0", count: 64))",
        "1 \(String(repeating: "A", count: 64))", "99999999999999999999 \(String(repeating: "0", count: 64))",
        " \(String(repeating: "0", count: 64))",
    ])
    func `a head of another form is none`(text: String) {
        #expect(LogHead(text: Array(text.utf8)) == nil)
    }
}
