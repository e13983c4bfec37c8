package import PosixIO
package import ReportFormat
package import ResultsStore

/// Why a night cannot be opened, read or kept.
package enum DeskError: Error, CustomStringConvertible {
    case scenarioMissing(name: String, lookedIn: [String])
    case scenarioFileMissing(path: String)
    case reconstructionMissing(folder: String)
    case unreadable(FileReader.Failure)
    case format(FormatError)
    case store(StoreError)
    case io(IOError)
    /// A signal ended the wait for a store that could not be written; how many lines were taken and not
    /// answered.
    case interrupted(store: String, by: SignalNumber, lines: Int)
    /// A signal ended the wait for the receipts' file; how many lines are safe and have no whole receipt, 0
    /// before the first line is taken.
    case receiptsMissing(path: String, by: SignalNumber, lines: Int)

    /// Whether a store that is followed cannot be followed any further by this process.
    var endsFollowing: Bool {
        switch self {
        case .store(.otherHistory), .store(.fewerRefusals), .store(.replaced): true
        default: false
        }
    }

    package var description: String {
        switch self {
        case .scenarioMissing(let name, let places):
            "no scenario \(Sanitiser.safe(name)); looked in \(places.joined(separator: ", "))"
        case .scenarioFileMissing(let path):
            "\(Sanitiser.safe(path)): missing, and a scenario needs it"
        case .reconstructionMissing(let folder):
            "\(Sanitiser.safe(folder)): no reconstruction.json, so no night can be made up for it"
        case .unreadable(let failure): Sanitiser.safe(failure.description)
        case .format(let error): error.description
        case .store(let error): error.description
        case .io(let error): Sanitiser.safe(error.description)
        case .interrupted(let store, _, let lines):
            "\(Sanitiser.safe(store)): ended while it could not be written; \(DeskError.unanswered(lines))"
        case .receiptsMissing(let path, _, 0):
            "\(Sanitiser.safe(path)): ended before it could be written; nothing was taken"
        case .receiptsMissing(let path, _, let lines):
            "\(Sanitiser.safe(path)): ended while it could not be written; \(lines) lines are in the store "
                + "without a receipt; sent again they are answered the same"
        }
    }

    private static func unanswered(_ lines: Int) -> String {
        guard lines > 0 else { return "every line taken was acknowledged" }
        let count = lines == 1 ? "1 line was" : "\(lines) lines were"
        return "\(count) not acknowledged, send what has no receipt again"
    }

    /// The status a command ends with.
    package var exitStatus: Int32 {
        switch self {
        case .scenarioMissing, .scenarioFileMissing, .reconstructionMissing: 66
        case .unreadable(.io(let error)): error.isMissing ? 66 : 74
        case .unreadable(.notAFile), .unreadable(.noWriter): 66
        case .unreadable(.tooLarge), .format: 65
        case .store(let error): error.exitStatus
        case .io(let error): error.isMissing ? 66 : 74
        case .interrupted(_, let signal, _), .receiptsMissing(_, let signal, _): signal.exitStatus
        }
    }
}
