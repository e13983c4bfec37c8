import CellGrid
import Tabulation

/// The keys of turnout by hour and of the comparison, which matter more there than those of the player.
extension FooterPanel {
    /// nil elsewhere.
    var ofPages: [Item]? {
        guard focus == .regions || focus == .detail else { return nil }
        let back = Item(label: "Esc", word: .back, key: .escape)
        switch scene.state.path.last?.place {
        case .hours?:
            let enter = scene.isASCII || sizeClass == .compact ? "Enter" : "↵"
            guard sizeClass > .compact else {
                return [Item(label: enter, word: .goToTime, key: .enter), back]
            }
            return [
                Item(label: enter, word: .open, key: .enter), back,
                Item(label: "f", word: .filter, key: .character("f")),
                Item(label: "s", word: .sort, key: .character("s")), compare,
                Item(label: "w", word: .why, key: .character("w")),
            ]
        case .comparison?: return [back]
        default: return nil
        }
    }

    /// Marks the first of two, then opens the two side by side.
    private var compare: Item {
        Item(label: "c", word: scene.state.marked == nil ? .markKey : .compareKey, key: .character("c"))
    }

    /// Named over the regions where there is room for them besides the way out.
    var unitPages: [Item] {
        guard sizeClass > .medium else { return [] }
        let hasHours = !scene.snapshot.hours.moments.isEmpty
        return (hasHours ? [Item(label: "u", word: .hoursKey, key: .character("u"))] : []) + [compare]
    }
}
