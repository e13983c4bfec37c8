import CellGrid
import ElectionModel
import Tabulation

/// Typing into the filter or the clock, and reading the help.
extension KeyDesk {
    /// A filter of more letters names nothing.
    private static let longestEntry = 40

    mutating func type(_ key: Key) -> [DashboardCommand] {
        guard var entry = state.entry else { return [] }
        switch key {
        case .enter:
            state.entry = nil
            return entry.purpose == .time ? goTo(entry.text) : []
        case .escape:
            // The first Escape clears, the second leaves.
            if entry.text.isEmpty { state.entry = nil } else { change(&entry, to: "") }
        case .backspace, .delete: change(&entry, to: String(entry.text.dropLast()))
        case .control("u"): change(&entry, to: "")
        case .character(let character) where isAllowed(character):
            if entry.text.count < KeyDesk.longestEntry { change(&entry, to: entry.text + String(character)) }
        default: break
        }
        return []
    }

    private mutating func change(_ entry: inout TextEntry, to text: String) {
        entry.text = text
        state.entry = entry
        guard entry.purpose == .filter else { return }
        if table == .detail { state.detailFilter = text } else { state.regionFilter = text }
    }

    private func isAllowed(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { TextWidth.columns(of: $0) == 1 }
    }

    /// The clock time `21:40` or `21:40:05` on the day of the playhead.
    private func goTo(_ text: String) -> [DashboardCommand] {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.map { Int($0) ?? -1 }
        guard (2...3).contains(numbers.count), (0..<24).contains(numbers[0]), (0..<60).contains(numbers[1]),
            numbers.count == 2 || (0..<60).contains(numbers[2])
        else { return [] }
        let offset = scene.election.card.offsetMinutes
        let now = (scene.play.clock ?? scene.play.begin ?? scene.snapshot.asOf)?.shifted(to: offset)
        guard let now else { return [] }
        let seconds = numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
        let midnight = now.instant - Int64(now.civil.secondOfDay)
        return [.goTo(Timestamp(instant: midnight + Int64(seconds), offsetMinutes: offset))]
    }

    mutating func readHelp(_ key: Key) -> [DashboardCommand] {
        let lines = HelpPanel(scene: scene, top: 0).lines.count
        let rows = min(layout.overlay.rows, lines + 2) - 2
        let top = HelpPanel.window(top: state.helpTop ?? 0, lines: lines, rows: rows).top
        switch key {
        case .escape, .enter, .backspace, .function(1), .character("?"), .character("h"): state.helpTop = nil
        case .character("q"): return [.quit]
        case .character(" "): return [.togglePause]
        case .up, .character("k"): state.helpTop = max(0, top - 1)
        case .down, .character("j"): state.helpTop = top + 1
        case .pageUp: state.helpTop = max(0, top - rows)
        case .pageDown: state.helpTop = top + rows
        case .home, .character("g"): state.helpTop = 0
        case .end, .character("G"): state.helpTop = lines
        case .mouse(let event): readHelp(event, top: top)
        default: break
        }
        if let helpTop = state.helpTop {
            state.helpTop = HelpPanel.window(top: helpTop, lines: lines, rows: rows).top
        }
        return []
    }

    private mutating func readHelp(_ event: MouseEvent, top: Int) {
        switch event.action {
        case .wheelUp: state.helpTop = max(0, top - 3)
        case .wheelDown: state.helpTop = top + 3
        case .press, .rightPress: state.helpTop = nil
        case .release, .drag: break
        }
    }
}
