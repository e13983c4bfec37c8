import NightDesk
import ReportFormat
import ResultsStore
import Tabulation

/// `verify STORE`: whether the store is whole, unchanged, and counted right.
struct VerifyCommand {
    private let line: ParsedCommandLine

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Checks the store and prints a line for each check.
    ///
    /// - Returns: 0, or 1 when a check failed.
    /// - Throws: ``Failure`` when the store, its head or the anchor cannot be opened.
    func run() throws(Failure) -> Int32 {
        let store = line.operands[0]
        let verification: Verification
        do { verification = try Verification.run(path: store, anchor: line.value(OptionTable.anchor)) } catch
        {
            throw Failure(error)
        }
        for check in verification.checks {
            try print(check.item.title, check.outcome, isLog: check.item != .quarantine)
        }
        let recount =
            verification.isSound ? VerifyCommand.recount(store) : .notChecked("the store is not sound")
        try print("recount", recount)
        let isSound = verification.isSound && !recount.isFailure
        let end = "entry \(verification.head.seq), head \(verification.head.hash.hex)"
        try Console.write("\(isSound ? "sound" : "NOT SOUND")    \(end)\n")
        return isSound ? ExitStatus.done : ExitStatus.checkFailed
    }

    /// Counts the night as it runs and again from its reports, and compares every figure.
    ///
    /// - Parameters:
    ///   - store: The store's file.
    ///   - isStill: Whether nobody writes it, as a copy that is not published.
    /// - Returns: The first figure that differs, if one does.
    static func recount(_ store: String, isStill: Bool = false) -> Verification.Outcome {
        do {
            let recording = try Recording(store: store, isStill: isStill)
            let night = recording.night(at: recording.entries.count, clock: nil)
            let mismatches = Recount(election: recording.election, entries: recording.entries)
                .mismatches(with: night)
            guard let first = mismatches.first else { return .passed }
            return .failed(position: nil, "\(mismatches.count) figures differ, first: \(first)")
        } catch {
            return .failed(position: nil, error.description)
        }
    }

    /// Prints a check; a position is an entry's where it is the log that was checked.
    private func print(
        _ name: String,
        _ outcome: Verification.Outcome,
        isLog: Bool = true
    ) throws(Failure) {
        let padded = name + String(repeating: " ", count: max(1, 12 - name.count))
        switch outcome {
        case .passed: try Console.write("\(padded) ok\n")
        case .notChecked(let why): try Console.write("\(padded) –   \(Sanitiser.safe(why))\n")
        case .failed(let position, let what):
            let place = isLog ? position.map { "at entry \($0): " } ?? "" : ""
            try Console.write("\(padded) FAILED  \(place)\(Sanitiser.safe(what))\n")
        }
    }
}

extension Verification.Item {
    /// The word that `verify` prints for the check.
    var title: String {
        switch self {
        case .pages: "pages"
        case .positions: "positions"
        case .chain: "chain"
        case .entries: "entries"
        case .arrival: "arrival"
        case .quarantine: "quarantine"
        case .head: "head"
        case .anchor: "anchor"
        }
    }
}

extension Verification.Outcome {
    /// Whether something is wrong.
    var isFailure: Bool {
        if case .failed = self { true } else { false }
    }
}
