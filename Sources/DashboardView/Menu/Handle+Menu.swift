import CellGrid
import ElectionModel
import Tabulation

/// Opening menus, and choosing in them.
extension KeyDesk {
    /// Opens the menu of pages.
    mutating func showPages() { state.menu = Menu(kind: .pages) }

    /// Opens the menu of columns, on the column that holds.
    mutating func showColumns() {
        let items = scene.items(of: .columns, table: table)
        guard !items.isEmpty else {
            state.notice = .oneOrder
            return
        }
        var menu = Menu(kind: .columns)
        menu.choice = items.firstIndex { $0.isOn } ?? 0
        state.menu = menu
    }

    /// A key over a menu.
    mutating func choose(_ key: Key, in menu: Menu) -> [DashboardCommand] {
        let items = scene.items(of: menu.kind, table: table)
        let choice = min(max(0, menu.choice), max(0, items.count - 1))
        switch key {
        case .escape, .backspace: state.menu = nil
        case .enter: return take(items.element(choice))
        case .character(" ") where menu.kind == .kinds: toggle(items.element(choice))
        case .character("!") where menu.kind == .kinds:
            state.hiddenEvents = Set(EventGroup.allCases).subtracting(state.hiddenEvents)
        case .up, .character("k"): state.menu?.choice = max(0, choice - 1)
        case .down, .character("j"): state.menu?.choice = min(items.count - 1, choice + 1)
        case .home, .character("g"): state.menu?.choice = 0
        case .end, .character("G"): state.menu?.choice = items.count - 1
        case .character("q"): return [.quit]
        case .character(" "): return [.togglePause]
        case .character(let character):
            guard let digit = character.wholeNumberValue, digit > 0 else { break }
            return take(items.element(digit - 1))
        case .mouse(let event): return point(event, in: menu, items)
        default: break
        }
        return []
    }

    private mutating func point(_ event: MouseEvent, in menu: Menu, _ items: [MenuItem]) -> [DashboardCommand]
    {
        let panel = MenuPanel(scene: scene, menu: menu, table: table)
        switch event.action {
        case .press:
            guard let place = panel.place(row: event.row, column: event.column, in: layout.overlay) else {
                state.menu = nil
                break
            }
            return take(items.element(place))
        case .rightPress: state.menu = nil
        case .wheelUp: state.menu?.choice = max(0, panel.choice - 1)
        case .wheelDown: state.menu?.choice = min(items.count - 1, panel.choice + 1)
        case .release, .drag: break
        }
        return []
    }

    /// Does what a line says and closes the menu.
    private mutating func take(_ item: MenuItem?) -> [DashboardCommand] {
        state.menu = nil
        switch item?.action {
        case .open(let page)?: open(page)
        case .sort(let column)?: sort(by: column)
        case .keep(let group)?: state.hiddenEvents = Set(EventGroup.allCases).subtracting([group])
        case .keepAll?: state.hiddenEvents = []
        case .decide(let draft)?: askReason(draft)
        case nil: break
        }
        return []
    }

    /// Keeps or hides one kind of events and leaves the menu open.
    private mutating func toggle(_ item: MenuItem?) {
        switch item?.action {
        case .keep(let group)?: state.hiddenEvents.formSymmetricDifference([group])
        case .keepAll?: state.hiddenEvents = []
        default: break
        }
    }

    /// Sorts the focused table by a column; by the same again, the other way round.
    mutating func sort(by column: SortOrder.Column) {
        guard let sorting = scene.sorting(of: table), sorting.columns.contains(column) else { return }
        if state[keyPath: sorting.order].column == column {
            state[keyPath: sorting.order].isReversed.toggle()
        } else {
            state[keyPath: sorting.order] = SortOrder(column: column, isReversed: false)
        }
    }

    /// Opens a page, or goes back to it.
    mutating func open(_ page: Page) {
        switch page {
        case .regions:
            state.path = []
            focus(.regions)
        case .districts: showDistricts()
        case .hours: showHours()
        case .alarms: showAlarms()
        case .compare: compareChosen()
        case .nation, .seats, .swing, .watched, .ledger, .polls, .sources: page.place.map { show(page: $0) }
        }
    }

    /// Opens a page over the whole screen, to come back to what is seen now.
    private mutating func show(page place: RowID) {
        if state.path.first?.place == place {
            cutPath()
            focus(.detail)
        } else {
            let whence = state.path.first?.whence ?? self.whence
            state.path = []
            descend(to: DrillStep(place: place, whence: whence))
        }
        state.isZoomed = true
    }
}
