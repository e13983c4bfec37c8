package import CellGrid
import ElectionModel
package import Tabulation

/// Draws the whole screen: a pure function of the night, the play state, the choices and the size.
///
/// Any size is drawn; below 48 columns or 14 rows it is a line that says so.
///
/// - Parameters:
///   - snapshot: The night so far.
///   - play: Where the screen stands in time.
///   - state: What is chosen to be seen.
///   - look: Characters, colours and language.
///   - reports: The page of reports drawn before, so that it is not worked out anew for each frame.
///   - receipts: Hashes of the log that pages show.
///   - rows: Rows of the screen; negative is 0.
///   - columns: Columns of the screen; negative is 0.
/// - Returns: A grid of exactly that size.
package func screenful(
    _ snapshot: NightSnapshot,
    play: PlayState,
    state: ScreenState,
    look: Look,
    reports: ReportsPage? = nil,
    receipts: Receipts = Receipts(),
    rows: Int,
    columns: Int
) -> Grid {
    let scene = Scene(
        snapshot: snapshot,
        play: play,
        state: state,
        look: look,
        kept: reports,
        receipts: receipts
    )
    var grid = Grid(rows: rows, columns: columns)
    let layout = scene.layout(rows: grid.rows, columns: grid.columns)
    if layout.sizeClass == .tooSmall {
        TooSmallPanel(scene: scene).draw(into: &grid, region: grid.bounds)
    } else {
        scene.draw(layout, into: &grid)
    }
    grid.mendWideCharacters()
    switch look.glyphs {
    case .unicode: break
    case .console: grid.becomeConsole()
    case .ascii: grid.becomeASCII()
    }
    return grid
}

/// The line of a screen too small for anything else.
struct TooSmallPanel: Panel {
    let scene: Scene

    func draw(into grid: inout Grid, region: Region) {
        let size = "\(region.columns)×\(region.rows)"
        let least = "\(Layout.minimumColumns)×\(Layout.minimumRows)"
        let sentences = [Word.tooSmall, .tooSmallShort, .tooSmallLeast].map {
            scene.words.sentence($0, size, least)
        }
        let text = sentences.first { TextWidth.columns(of: $0) <= region.columns } ?? least
        let width = TextWidth.columns(of: text)
        let column = max(0, (region.columns - width) / 2)
        grid.write(
            text,
            row: max(0, (region.rows - 1) / 2),
            column: column,
            in: region,
            style: scene.ink(.text)
        )
    }
}

extension Scene {
    func layout(rows: Int, columns: Int) -> Layout {
        let lists = election.parties.count + (hasAgainstAll ? 1 : 0)
        return Layout(rows: rows, columns: columns, state: state, lists: lists)
    }

    func draw(_ layout: Layout, into grid: inout Grid) {
        HeaderPanel(scene: self, sizeClass: layout.sizeClass).draw(into: &grid, region: layout.header)
        for place in layout.places {
            panel(place.pane, layout).draw(into: &grid, region: place.region)
        }
        if let strip = layout.strip { TimeStrip(scene: self).draw(into: &grid, region: strip) }
        if let info = layout.info { InfoLine(scene: self).draw(into: &grid, region: info) }
        if let ticker = layout.ticker, let event = snapshot.events.last {
            EventLine(scene: self, event: event).draw(into: &grid, row: 0, region: ticker)
        }
        if let top = state.whyTop, state.helpTop == nil {
            WhyPanel(scene: self, table: table(layout), top: top).draw(into: &grid, region: layout.overlay)
        }
        if let top = state.helpTop {
            HelpPanel(scene: self, table: table(layout), top: top).draw(into: &grid, region: layout.overlay)
        }
        if let menu = state.menu {
            MenuPanel(scene: self, menu: menu, table: table(layout))
                .draw(into: &grid, region: layout.overlay)
        }
        if let draft = state.draft, draft.isReady {
            DecidePanel(scene: self, draft: draft).draw(into: &grid, region: layout.overlay)
        }
        FooterPanel(scene: self, sizeClass: layout.sizeClass, focus: layout.focus)
            .draw(into: &grid, region: layout.footer)
    }

    /// What draws a pane of the screen.
    func panel(_ pane: Pane, _ layout: Layout) -> any Panel {
        let isFocused = pane == layout.focus
        switch pane {
        case .parties where layout.sizeClass == .compact: return CompactPanel(scene: self)
        case .parties:
            let hasHouse = layout.region(of: .house) != nil
            return PartiesPanel(scene: self, isFocused: isFocused, hasHouseBar: !hasHouse)
        case .regions where isDrilled(layout):
            return DetailPanel(scene: self, pane: .regions, isFocused: isFocused)
        case .regions: return RegionsPanel(scene: self, isFocused: isFocused)
        case .detail: return DetailPanel(scene: self, pane: .detail, isFocused: isFocused)
        case .quota: return QuotaPanel(scene: self, isFocused: isFocused)
        case .house: return HousePanel(scene: self, isFocused: isFocused)
        case .timeline: return TimelinePanel(scene: self, isFocused: isFocused)
        case .events: return EventsPanel(scene: self, isFocused: isFocused)
        }
    }

    /// The table that the focused pane shows.
    func table(_ layout: Layout) -> Pane {
        layout.focus == .regions && isDrilled(layout) ? .detail : layout.focus
    }

    /// Whether what is drilled into stands in the place of the regions.
    func isDrilled(_ layout: Layout) -> Bool {
        !state.path.isEmpty && layout.sizeClass != .extraLarge
    }
}
