import NightDesk
import PosixIO

/// Why nothing was measured.
enum BenchError: Error, CustomStringConvertible {
    case usage(word: String)
    case desk(DeskError)
    case io(IOError)
    case ended(program: String, status: Int32)
    case notUnderstood(program: String, output: String)
    /// Two contestants do not say the same, so that their times mean nothing.
    case answersDiffer(row: String)
    /// A store that holds too little of a night to be measured.
    case tooFewReports(store: String, least: Int)

    var description: String {
        switch self {
        case .usage(let word):
            "\(word): not understood; usage: election-night-bench [--json FILE] [--runs N] [--row ID]..."
        case .desk(let error): error.description
        case .io(let error): error.description
        case .ended(let program, let status): "\(program): ended with status \(status); see above"
        case .notUnderstood(let program, let output): "\(program): said \"\(output)\", which is no figure"
        case .answersDiffer(let row): "\(row): the two sides give different results; nothing is compared"
        case .tooFewReports(let store, let least): "\(store): fewer than \(least) reports, which is no night"
        }
    }
}
