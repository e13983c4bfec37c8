import CellGrid
import ElectionModel
import Tabulation

/// Typing into the filter or the clock, and reading the help.
extension KeyDesk {
    /// A filter of more letters names nothing.
    private static let longestEntry = 40
    /// The log keeps no longer reason.
    private static let longestReason = 200

    mutating func type(_ key: Key) -> [DashboardCommand] {
        guard var entry = state.entry else { return [] }
        switch key {
        case .enter:
            state.entry = nil
            if entry.purpose == .search { endSearch() }
            if entry.purpose == .reason { takeReason(entry.text) }
            return entry.purpose == .time ? goTo(entry.text) : []
        case .escape:
            // The first Escape clears, the second leaves.
            guard entry.text.isEmpty else {
                change(&entry, to: "")
                break
            }
            (state.entry, state.draft) = (nil, nil)
        case .backspace, .delete: change(&entry, to: String(entry.text.dropLast()))
        case .control("u"): change(&entry, to: "")
        case .character(let character) where isAllowed(character):
            let longest = entry.purpose == .reason ? KeyDesk.longestReason : KeyDesk.longestEntry
            if entry.text.count < longest { change(&entry, to: entry.text + String(character)) }
        default: break
        }
        return []
    }

    private mutating func change(_ entry: inout TextEntry, to text: String) {
        entry.text = text
        state.entry = entry
        switch entry.purpose {
        case .filter: filter = text
        case .search: seek(text)
        case .time, .reason: break
        }
    }

    /// What the rows of the focused table are filtered by; those of other tables are not.
    var filter: String {
        get {
            switch table {
            case .parties: state.partyFilter
            case .regions: state.regionFilter
            case .detail: state.detailFilter
            case .quota, .house, .timeline, .events: ""
            }
        }
        set {
            switch table {
            case .parties: state.partyFilter = newValue
            case .regions: state.regionFilter = newValue
            case .detail: state.detailFilter = newValue
            case .quota, .house, .timeline, .events: break
            }
        }
    }

    /// Begins to type a filter; in events the kinds to keep are chosen instead.
    mutating func beginFilter() {
        switch table {
        case .parties, .regions: break
        case .detail where !scene.isText(state.path.last?.place): break
        case .events:
            state.menu = Menu(kind: .kinds)
            return
        case .detail, .quota, .house, .timeline:
            state.notice = .noFilter
            return
        }
        var entry = TextEntry(purpose: .filter)
        entry.text = filter
        state.entry = entry
    }

    private func isAllowed(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { TextWidth.columns(of: $0) == 1 }
    }

    /// The clock time `21:40` or `21:40:05`, on the day of the playhead where the timeline has it.
    private mutating func goTo(_ text: String) -> [DashboardCommand] {
        guard !text.isEmpty else { return [] }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.map { Int($0) ?? -1 }
        guard (2...3).contains(numbers.count), (0..<24).contains(numbers[0]), (0..<60).contains(numbers[1]),
            numbers.count == 2 || (0..<60).contains(numbers[2])
        else {
            state.notice = .noSuchTime
            return []
        }
        let offset = scene.election.card.offsetMinutes
        let now = (scene.play.clock ?? scene.play.begin ?? scene.snapshot.asOf)?.shifted(to: offset)
        guard let now else { return [] }
        let seconds = numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
        let midnight = now.instant - Int64(now.civil.secondOfDay)
        guard let instant = day(of: midnight + Int64(seconds)) else {
            state.notice = .outsideNight
            return []
        }
        return [.goTo(Timestamp(instant: instant, offsetMinutes: offset))]
    }

    /// The same clock time on the first day that the timeline has it: this, the next or the one before; else
    /// on the first that a replay goes to after its timeline.
    ///
    /// nil where neither has it on any of them.
    private func day(of instant: Int64) -> Int64? {
        guard let begin = scene.play.begin?.instant, let end = scene.play.end?.instant, begin <= end else {
            return instant
        }
        let days = [instant, instant + 86_400, instant - 86_400]
        let last = max(end, scene.play.last?.instant ?? end)
        return days.first { (begin...end).contains($0) } ?? days.first { (begin...last).contains($0) }
    }

    /// A key over the help or over the overlay that says why.
    mutating func read(_ key: Key) -> [DashboardCommand] {
        let lines =
            state.helpTop != nil
            ? HelpPanel(scene: scene, table: table, top: 0).lines(columns: layout.overlay.columns).count
            : whyLines
        let rows = min(layout.overlay.rows, lines + 2) - 2
        let top = OverlayPanel.window(top: overlayTop ?? 0, lines: lines, rows: rows).top
        switch key {
        case .enter where state.helpTop == nil: openReports()
        case .tab where state.helpTop == nil: chooseFigure(by: 1, top: top, rows: rows)
        case .backTab where state.helpTop == nil: chooseFigure(by: -1, top: top, rows: rows)
        case .escape, .enter, .backspace: overlayTop = nil
        case .function(1), .character("?"), .character("h"):
            state.helpTop = state.helpTop == nil ? 0 : nil
            state.whyTop = nil
            return []
        case .character("w"): overlayTop = state.helpTop == nil ? nil : top
        case .character("q"): return [.quit]
        case .character(" "): return [.togglePause]
        case .up, .character("k"): overlayTop = max(0, top - 1)
        case .down, .character("j"): overlayTop = top + 1
        case .pageUp: overlayTop = max(0, top - rows)
        case .pageDown: overlayTop = top + rows
        case .home, .character("g"): overlayTop = 0
        case .end, .character("G"): overlayTop = lines
        case .mouse(let event):
            if let key = footerKey(event) { return press(key) }
            read(event, top: top)
        default: break
        }
        if let reached = overlayTop {
            overlayTop = OverlayPanel.window(top: reached, lines: lines, rows: rows).top
        }
        return []
    }

    /// What a click on the last row means over the page that says why, which names its keys there.
    private func footerKey(_ event: MouseEvent) -> Key? {
        guard state.helpTop == nil, event.action == .press,
            layout.footer.contains(row: event.row, column: event.column)
        else { return nil }
        return FooterPanel(scene: scene, sizeClass: layout.sizeClass, focus: layout.focus)
            .key(at: event.column, columns: layout.columns)
    }

    private var whyLines: Int {
        WhyPanel(scene: scene, table: table, top: 0).lines(columns: layout.overlay.columns).count
    }

    /// First line of whichever overlay is open; the help lies over the other.
    private var overlayTop: Int? {
        get { state.helpTop ?? state.whyTop }
        set { if state.helpTop != nil { state.helpTop = newValue } else { state.whyTop = newValue } }
    }

    private mutating func read(_ event: MouseEvent, top: Int) {
        switch event.action {
        case .wheelUp: overlayTop = max(0, top - 3)
        case .wheelDown: overlayTop = top + 3
        case .press, .rightPress: overlayTop = nil
        case .release, .drag: break
        }
    }
}
