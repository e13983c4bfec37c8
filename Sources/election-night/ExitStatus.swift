import NightDesk
import ResultsStore

/// Statuses the program ends with, as scripts rely on them.
enum ExitStatus {
    static let done: Int32 = 0
    /// A check failed, or `--strict` and a line was refused.
    static let checkFailed: Int32 = 1
    /// The command line is wrong, or there is no usable terminal.
    static let usage: Int32 = 2
    /// The data is not what it says.
    static let badData: Int32 = 65
    static let noInput: Int32 = 66
    static let cannotCreate: Int32 = 73
    static let readOrWriteFailed: Int32 = 74
    static let heldByAnother: Int32 = 75
}

/// A command's failure: one line for the user and a status for the script.
struct Failure: Error {
    let line: String
    let status: Int32

    init(line: String, status: Int32) {
        self.line = line
        self.status = status
    }

    init(_ error: DeskError) {
        self.init(line: error.description, status: error.exitStatus)
    }

    init(_ error: StoreError) {
        self.init(line: error.description, status: error.exitStatus)
    }

    init(_ error: CommandLineError) {
        self.init(line: error.description, status: ExitStatus.usage)
    }
}
