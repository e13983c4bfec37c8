package import ElectionModel

/// The text that an operator gives for a decision.
package enum DecisionReason {
    /// What is wrong with a reason: characters outside the allowed set, more than 200, or nothing said.
    ///
    /// - Returns: S04 with what and where; nil when nothing is.
    package static func finding(_ text: String) -> Finding? {
        ReasonText.finding(Array(text.utf8).span) ?? ReasonText.emptyFinding(text)
    }
}

extension ReasonText {
    /// A reason of blanks says nothing: S04.
    static func emptyFinding(_ text: String) -> Finding? {
        guard text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) else { return nil }
        return Finding(code: .text, message: "reason: nothing said")
    }
}
