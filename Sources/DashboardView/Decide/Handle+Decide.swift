import CellGrid
import Tabulation

/// Deciding about a station: choosing what, typing why, and saying so once more.
extension KeyDesk {
    /// Opens the menu of decisions about the station at hand; says where none can be made.
    mutating func beginDecision() {
        guard scene.canDecide else {
            state.notice = .noDecision
            return
        }
        guard let precinct = stationAtHand else {
            state.notice = .noStation
            return
        }
        guard !scene.decisionOffers(precinct).isEmpty else {
            state.notice = .nothingToDecide
            return
        }
        state.menu = Menu(kind: .decisions(precinct: precinct))
    }

    /// Asks why.
    mutating func askReason(_ draft: DecisionDraft) {
        state.draft = draft
        var entry = TextEntry(purpose: .reason)
        entry.text = draft.reason
        state.entry = entry
    }

    /// Takes the typed reason; an empty one is asked for again.
    mutating func takeReason(_ text: String) {
        guard let draft = state.draft else { return }
        let reason = KeyDesk.trimmed(text)
        guard !reason.isEmpty else {
            state.notice = .reasonMissing
            return askReason(draft)
        }
        state.draft?.reason = reason
        state.draft?.isReady = true
    }

    private static func trimmed(_ text: String) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        return words.joined(separator: " ")
    }

    /// A key over the last question: Enter decides, Escape goes back to the reason.
    mutating func settle(_ key: Key, _ draft: DecisionDraft) -> [DashboardCommand] {
        switch key {
        case .enter:
            state.draft = nil
            state.notice = .deciding
            return [.decide(draft)]
        case .escape, .backspace:
            state.draft?.isReady = false
            askReason(draft)
        case .character("q"): return [.quit]
        default: break
        }
        return []
    }
}
