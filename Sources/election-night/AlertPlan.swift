import ElectionModel
import PosixIO
import ReportFormat
import Tabulation

/// Which conditions to tell of, and where to besides the screen.
struct AlertPlan: Sendable {
    let conditions: [AlertCondition]
    /// The file that alerts are added to.
    let log: String?
    /// The program that is run for each.
    let command: String?

    /// The most bytes of a file of conditions.
    private static let limit = 1 << 20

    /// Reads `--alerts`, `--alert-log` and `--alert-command`; without the first there is nothing to tell.
    ///
    /// A line is a condition; empty lines and those that begin with `#` say nothing.
    ///
    /// - Parameters:
    ///   - line: The options.
    ///   - election: Knows what conditions name; asked only where there are some.
    /// - Throws: ``Failure`` with status 2 for a line that is no condition, for a place to tell without
    ///   conditions, and for one that is the store's own; 66 for a file that cannot be read; what `election` throws.
    init(_ line: ParsedCommandLine, in election: () throws(Failure) -> Election) throws(Failure) {
        (log, command) = (line.value(OptionTable.alertLog), line.value(OptionTable.alertCommand))
        if let log, line.command.readsStore, StoreFiles(of: line.operands[0]).isOne(log) {
            let text = "\(Sanitiser.safe(log)): the store or a file beside it; name another file"
            throw Failure(line: text, status: ExitStatus.usage)
        }
        guard let path = line.value(OptionTable.alerts) else {
            if log != nil || command != nil {
                throw Failure(line: "--alerts FILE is missing: which conditions?", status: ExitStatus.usage)
            }
            conditions = []
            return
        }
        let bytes: [UInt8]
        do { bytes = try FileReader.bytes(of: path, limit: AlertPlan.limit) } catch {
            throw Failure(line: error.description, status: ExitStatus.noInput)
        }
        conditions = try AlertPlan.read(bytes, of: Sanitiser.safe(path), in: try election())
    }

    private static func read(
        _ bytes: [UInt8],
        of path: String,
        in election: Election
    ) throws(Failure) -> [AlertCondition] {
        var conditions: [AlertCondition] = []
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() {
            let text = Sanitiser.safe(String(decoding: line, as: UTF8.self))
            let first = text.first { $0 != " " && $0 != "\t" }
            guard let first, first != "#" else { continue }
            do { conditions.append(try AlertCondition(text, in: election)) } catch {
                throw Failure(line: "\(path):\(place + 1): \(error)", status: ExitStatus.usage)
            }
        }
        return conditions
    }
}
