package import ElectionModel

/// Why a decision was not made; facts, with what to do instead in words.
package enum DecisionError: Error, Hashable, Sendable {
    /// The reason is missing or cannot be kept.
    case reason(Finding)
    /// A waiting file says nothing that is an order.
    case order
    case noRefusal(number: Int, last: Int)
    /// The refused line is no protocol that could be counted.
    case notAdmissible(number: Int, code: RuleCode)
    /// The protocol's identity was used for another; its position.
    case taken(number: Int, seq: Int)
    case noEntry(seq: Int, last: Int)
    /// The entry is a turnout report, an annulment or a decision about a revision.
    case notAProtocol(seq: Int)
    /// The line of the decision would be refused.
    case refused(Finding)
    /// What it is about is damaged; nothing was staged, and the store can be written on.
    case damaged(StoreError)
    case store(StoreError)

    /// What an error means that came when the store was read for a decision.
    init(reading error: StoreError) {
        if case .badRow = error { self = .damaged(error) } else { self = .store(error) }
    }

    /// What the program ends with.
    package var exitStatus: Int32 {
        switch self {
        case .reason, .order: 2
        case .noRefusal, .noEntry: 66
        case .notAdmissible, .taken, .notAProtocol, .refused: 65
        case .damaged(let error), .store(let error): error.exitStatus
        }
    }
}

extension DecisionError: CustomStringConvertible {
    /// One line: what, where, what next.
    package var description: String {
        switch self {
        case .reason(let finding): "\(finding.message); say in 1 to 200 letters, digits or signs why"
        case .order: "not an order; use admit, withdraw or confirm"
        case .noRefusal(let number, let last):
            "no refusal \(number), there are \(last); log STORE --refused numbers them"
        case .notAdmissible(let number, let code):
            "refusal \(number) (\(code.rawValue)) has no figures that could be counted; "
                + "have a corrected revision sent"
        case .taken(let number, let seq):
            "refusal \(number): position \(seq) has its source and revision; have a higher revision sent"
        case .noEntry(let seq, let last): "no position \(seq), the log ends at \(last); log STORE lists them"
        case .notAProtocol(let seq): "position \(seq) is no protocol; only protocols are decided about"
        case .refused(let finding):
            "\(finding.message) (\(finding.code.rawValue)); have a corrected revision sent"
        case .damaged(let error), .store(let error): error.description
        }
    }
}
