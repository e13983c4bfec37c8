/// A decision in the making: what it is about, why, and then once more.
package struct DecisionDraft: Hashable, Sendable {
    package enum Act: Hashable, Sendable {
        /// A number of the quarantine.
        case admit(refusal: Int)
        /// A position of the log.
        case withdraw(seq: Int)
        case confirm(seq: Int)

        var word: Word {
            switch self {
            case .admit: .actAdmit
            case .withdraw: .actWithdraw
            case .confirm: .actConfirm
            }
        }

        /// What it does to the count, in words.
        var effect: Word {
            switch self {
            case .admit: .effectAdmit
            case .withdraw: .effectWithdraw
            case .confirm: .effectConfirm
            }
        }
    }

    package let act: Act
    /// Index in ``Election/precincts``.
    package let precinct: Int
    /// Index in ``Election/contests``; nil where a refused line does not say.
    package let contest: Int?
    /// Why, as it was typed.
    package var reason = ""
    /// Whether the reason is given and only the last word is missing.
    package var isReady = false

    package init(act: Act, precinct: Int, contest: Int?) {
        self.act = act
        self.precinct = precinct
        self.contest = contest
    }
}
