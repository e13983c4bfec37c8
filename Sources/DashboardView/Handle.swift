package import CellGrid
import ElectionModel
package import Tabulation

/// Changes what is chosen to be seen by a key, and says what the program has to do besides.
///
/// Keys outside of what the pane knows do nothing; below the minimum size only quitting, suspending and
/// redrawing work.
///
/// - Parameters:
///   - key: What came from the keyboard or the mouse.
///   - state: What is chosen to be seen; changed in place.
///   - snapshot: The night as it is on the screen.
///   - play: Where the screen stands in time.
///   - look: The look of the screen; names sort in its language.
///   - reports: The page of reports drawn before, if one is open.
///   - receipts: Hashes of the log that pages show.
///   - rows: Rows of the screen.
///   - columns: Columns of the screen.
/// - Returns: Commands in order; empty when the key concerns the screen alone.
package func handle(
    _ key: Key,
    state: inout ScreenState,
    snapshot: NightSnapshot,
    play: PlayState,
    look: Look = Look(),
    reports: ReportsPage? = nil,
    receipts: Receipts = Receipts(),
    rows: Int,
    columns: Int
) -> [DashboardCommand] {
    var desk = KeyDesk(
        scene: Scene(
            snapshot: snapshot,
            play: play,
            state: state,
            look: look,
            kept: reports,
            receipts: receipts
        ),
        rows: rows,
        columns: columns
    )
    let commands = desk.press(key)
    state = desk.state
    return commands
}

/// What a key means at the moment it is pressed.
struct KeyDesk {
    let scene: Scene
    let layout: Layout
    var state: ScreenState

    init(scene: Scene, rows: Int, columns: Int) {
        self.scene = scene
        state = scene.state
        layout = scene.layout(rows: max(0, rows), columns: max(0, columns))
    }

    /// Takes a key; of what the player cannot do a notice is left and no command.
    mutating func press(_ key: Key) -> [DashboardCommand] {
        if key == .focusIn || key == .focusOut {
            look(isAway: key == .focusOut)
            return []
        }
        state.notice = nil
        return take(key).filter { command in
            guard let notice = scene.play.refusal(of: command) else { return true }
            state.notice = notice
            return false
        }
    }

    private mutating func take(_ key: Key) -> [DashboardCommand] {
        if let command = always(key) { return [command] }
        if layout.sizeClass == .tooSmall { return key == .character("q") ? [.quit] : [] }
        if state.entry != nil { return type(key) }
        if let draft = state.draft, draft.isReady { return settle(key, draft) }
        if let menu = state.menu { return choose(key, in: menu) }
        if state.helpTop != nil || state.whyTop != nil { return read(key) }
        if case .mouse(let event) = key { return point(event) }
        if let commands = steer(key) ?? steerTimeline(key) { return commands }
        if move(key) { return [] }
        return choose(key)
    }

    /// Keys that mean the same everywhere.
    private func always(_ key: Key) -> DashboardCommand? {
        switch key {
        case .control("c"), .function(10): .quit
        case .control("z"): .suspend
        case .control("l"): .redraw
        default: nil
        }
    }

    mutating func focus(number: Int) {
        guard let pane = Pane.numbered(number) else { return }
        focus(pane)
    }

    /// Gives a pane the keys.
    mutating func focus(_ pane: Pane) {
        state.focus = pane
        if pane == .detail {
            if state.path.isEmpty { openSelectedRegion() }
            if layout.sizeClass != .extraLarge { state.focus = .regions }
        }
        if state.focus != .parties, state.focus != .detail { state.lower = state.focus }
    }

    private mutating func openSelectedRegion() {
        guard let region = scene.selectedRegion else { return }
        state.path = [DrillStep(place: .region(region))]
    }

    /// Keys that change what a pane shows.
    private mutating func choose(_ key: Key) -> [DashboardCommand] {
        switch key {
        case .tab: turn(by: 1)
        case .backTab: turn(by: -1)
        case .enter: return open()
        case .escape, .backspace: back()
        case .function(1), .character("?"), .character("h"): state.helpTop = 0
        case .function(4): beginFilter()
        case .function(6): showColumns()
        case .character(let character): return choose(character)
        default: break
        }
        return []
    }

    /// Letters that change what a pane shows.
    private mutating func choose(_ character: Character) -> [DashboardCommand] {
        switch character {
        case "z": state.isZoomed.toggle()
        case "s": sort { order, columns in order.advance(in: columns) }
        case "r": sort { order, _ in order.isReversed.toggle() }
        case "w": askWhy()
        case "S": showColumns()
        case "n": if state.search.isEmpty { showIdleReports() } else { find(by: 1) }
        case "N": find(by: -1)
        case "i": showIdleReports()
        case "p": showPages()
        case "d": showDistricts()
        case "a": showAlarms()
        case "u": showHours()
        case "c": markOrCompare()
        case "*": toggleWatch()
        case "D": beginDecision()
        case "y": return copyRow()
        case "Y": return copyCommand()
        case "x": return keepView()
        case "M": return turnMouse()
        case "W": open(.watched)
        case "P": open(.ledger)
        case "X": open(.polls)
        case "o": open(.sources)
        case "e": goToAlarm(by: 1)
        case "E": goToAlarm(by: -1)
        case "v": state.isNearThreshold.toggle()
        case "/": beginSearch()
        case "f": beginFilter()
        case "b": state.entry = TextEntry(purpose: .time)
        default: break
        }
        return []
    }

    /// Moves the focus through the panes in the order of their numbers.
    private mutating func turn(by step: Int) {
        let panes = Pane.allCases.filter { $0 != .detail || layout.sizeClass == .extraLarge }
        let place = panes.firstIndex(of: layout.focus) ?? 0
        focus(panes[(place + step + panes.count) % panes.count])
    }

    /// Sorts the focused table otherwise; says where there is one order only.
    private mutating func sort(_ change: (inout SortOrder, [SortOrder.Column]) -> Void) {
        guard let sorting = scene.sorting(of: table) else {
            state.notice = .oneOrder
            return
        }
        change(&state[keyPath: sorting.order], sorting.columns)
    }
}
