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
        }
    }

    /// The status a command ends with.
    package var exitStatus: Int32 {
        switch self {
        case .scenarioMissing, .scenarioFileMissing, .reconstructionMissing: 66
        case .unreadable(.io(let error)): error.isMissing ? 66 : 74
        case .unreadable(.tooLarge), .format: 65
        case .store(let error): error.exitStatus
        case .io(let error): error.isMissing ? 66 : 74
        }
    }
}
