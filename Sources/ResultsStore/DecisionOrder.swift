package import ElectionModel

/// What an operator asks for: a decision about a refused line or an entry, with a reason.
package struct DecisionOrder: Hashable, Sendable {
    package enum About: Hashable, Sendable {
        /// A number of the quarantine.
        case admit(refusal: Int)
        /// A position of the log.
        case withdraw(seq: Int)
        case confirm(seq: Int)
    }

    package let about: About
    package let reason: String

    package init(_ about: About, reason: String) {
        self.about = about
        self.reason = reason
    }
}

/// A decision that stands in the log.
package struct DecisionAnswer: Hashable, Sendable {
    package let decision: Decision
    /// Where it stands.
    package let head: LogHead
    /// Whether it stood there before.
    package let isRepeat: Bool
}
