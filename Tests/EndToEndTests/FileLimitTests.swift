import Foundation
import Testing

/// Commands under a limit of what a file may hold, as a service has it, or a quota.
struct FileLimitTests {
    /// Begins a command that may make files of so many KiB; who runs the tests may have the signal ignored.
    private static func start(_ size: Int) -> String {
        "ulimit -f \(size); exec env --default-signal=XFSZ timeout -k 1 40 \"$night\" "
    }

    @Test(arguments: [
        "backup night.db copy.db", "log night.db --format jsonl", "reconstruct kz-2023",
        "init new.db --scenario kz-2023",
        "export night.db --format json --level precinct --out night.json",
        "report night.db --format html --out report.html", "demo small-night --plain",
    ])
    func `a file that may not grow is a failed write, not an end by a signal`(words: String) throws {
        let folder = try WorkFolder()
        _ = try FilledStore.copy(into: folder)
        let script = FileLimitTests.start(64) + "\(words) > out"
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.status == 74, "\(outcome.status) \(outcome.errors)")
        #expect(outcome.complaints.count == 1, "\(outcome.errors)")
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!left.contains { $0.hasSuffix("-tmp") || $0.hasSuffix("-new") }, "\(left)")
    }

    @Test func `where SQLite's own file may not grow, the night is read and not written`() throws {
        let folder = try WorkFolder()
        let store = try FilledStore.copy(into: folder)
        let figures = try Command.run(["tally", store]).text
        for end in ["-shm", "-wal"] { try? FileManager.default.removeItem(atPath: store + end) }
        let read = try Command.shell(FileLimitTests.start(16) + "tally night.db", in: folder.path)
        #expect(read.status == 0 && read.text == figures, "\(read.errors)")
        let words = "withdraw night.db 9000 --reason x"
        let written = try Command.shell(FileLimitTests.start(16) + words, in: folder.path)
        #expect(written.status == 74 && written.complaints.count == 1, "\(written.errors)")
    }
}
