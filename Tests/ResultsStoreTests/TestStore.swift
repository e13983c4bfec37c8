import ElectionModel
import PosixIO
import ReportFormat
import ResultsStore
import TestSupport

/// A store in a folder of its own, with short ways to what the tests do.
struct TestStore: ~Copyable {
    let folder: TemporaryFolder
    let path: String

    init(recorded: Bool = true, precincts: Int = 4) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("night.store")
        let files = SmallScenario.files(precincts: precincts)
        try ReportLog.create(path: path, files: files, isRecorded: recorded)
        self.folder = folder
        self.path = path
    }

    /// Opens the writer, hands in lines numbered from 1, commits, and closes.
    @discardableResult
    func ingest(_ lines: [UInt8]..., now: Timestamp = Builders.time()) throws -> [Receipt] {
        try ingest(lines, now: now)
    }

    @discardableResult
    func ingest(_ lines: [[UInt8]], now: Timestamp = Builders.time()) throws -> [Receipt] {
        var log = try ReportLog.open(path: path)
        for (index, line) in lines.enumerated() {
            try log.append(RawLine(line, number: index + 1, of: "night.jsonl"), now: now)
        }
        return try log.commit()
    }

    /// Everything in the log.
    func entries() throws -> [LogEntry] {
        var reader = try LogReader.open(path: path)
        return try reader.entries(after: 0)
    }

    func head() throws -> LogHead { try LogReader.open(path: path).head() }

    func bytes(_ name: String = "night.store") throws -> [UInt8] {
        try FileReader.bytes(of: folder.file(name), limit: 1 << 26)
    }
}

/// The error that a piece of work ends with; nil when it does not.
func storeError(_ work: () throws -> Void) -> StoreError? {
    do {
        try work()
        return nil
    } catch {
        return error as? StoreError
    }
}

extension Receipt {
    /// The verdict in short: `accepted 1`, `repeat 1`, `refused V01`.
    var short: String {
        switch verdict {
        case .accepted(let head, _): "accepted \(head.seq)"
        case .repeat(let head): "repeat \(head.seq)"
        case .refused(let finding): "refused \(finding.code.rawValue)"
        }
    }
}
