import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import Testing

/// A picture to hold against the stored one.
struct Shot: Sendable, CustomTestStringConvertible {
    let name: String
    let night: ShapedNight
    let rows: Int
    let columns: Int
    var look = Look()
    var isTied = false
    var change: @Sendable (inout ScreenState) -> Void = { _ in }

    var testDescription: String { name }

    func grid() -> Grid {
        var state = ScreenState()
        change(&state)
        return screenful(
            night.snapshot(isTied: isTied),
            play: night.play,
            state: state,
            look: look,
            rows: rows,
            columns: columns
        )
    }
}

@Suite struct `Screens as pictures` {
    static let mono = Look(theme: .mono)
    static let ascii = Look(glyphs: .ascii, theme: .mono)

    static let sizes: [Shot] = [
        Shot(name: "compact", night: .counting, rows: 14, columns: 48),
        Shot(name: "medium", night: .counting, rows: 24, columns: 80),
        Shot(name: "large", night: .counting, rows: 40, columns: 120),
        Shot(name: "extra-large", night: .counting, rows: 60, columns: 200),
        Shot(name: "compact-ascii", night: .counting, rows: 14, columns: 48, look: ascii),
        Shot(name: "medium-ascii", night: .counting, rows: 24, columns: 80, look: ascii),
        Shot(name: "large-ascii", night: .counting, rows: 40, columns: 120, look: ascii),
        Shot(name: "extra-large-ascii", night: .counting, rows: 60, columns: 200, look: ascii),
        Shot(name: "large-mono", night: .counting, rows: 40, columns: 120, look: mono),
    ]

    static let nights: [Shot] = [
        Shot(name: "empty", night: .empty, rows: 40, columns: 120),
        Shot(name: "empty-medium", night: .empty, rows: 24, columns: 80),
        Shot(name: "noon", night: .noon, rows: 40, columns: 120),
        Shot(name: "complete", night: .complete, rows: 60, columns: 200),
        Shot(name: "complete-medium", night: .complete, rows: 24, columns: 80),
        Shot(name: "tie", night: .complete, rows: 40, columns: 120, isTied: true),
    ]

    static let levels: [Shot] = [
        Shot(name: "region", night: .counting, rows: 40, columns: 120) { $0.open(.region(14)) },
        Shot(name: "region-extra-large", night: .counting, rows: 60, columns: 200) { $0.open(.region(14)) },
        Shot(name: "region-compact", night: .counting, rows: 14, columns: 48) { $0.open(.region(14)) },
        Shot(name: "district", night: .counting, rows: 60, columns: 200) {
            $0.open(.region(14), .district(18))
        },
        Shot(name: "district-medium", night: .counting, rows: 24, columns: 80) {
            $0.open(.region(14), .district(18))
        },
        Shot(name: "station", night: .counting, rows: 60, columns: 200) {
            $0.open(.region(19), .district(27), .station(9_930))
        },
        Shot(name: "station-medium", night: .counting, rows: 24, columns: 80) {
            $0.open(.region(19), .district(27), .station(9_930))
            $0.isZoomed = true
        },
        Shot(name: "station-awaited", night: .counting, rows: 40, columns: 120) {
            $0.open(.region(19), .station(9_931))
        },
    ]

    static let views: [Shot] = [
        Shot(name: "help", night: .counting, rows: 24, columns: 80) { $0.helpTop = 0 },
        Shot(name: "help-large", night: .counting, rows: 40, columns: 120) { $0.helpTop = 0 },
        Shot(name: "help-compact-ascii", night: .counting, rows: 14, columns: 48, look: ascii) {
            $0.helpTop = 4
        },
        Shot(name: "filter", night: .counting, rows: 24, columns: 80) { state in
            state.focus = .regions
            state.regionFilter = "turk"
            var entry = TextEntry(purpose: .filter)
            entry.text = "turk"
            state.entry = entry
        },
        Shot(name: "sorted", night: .counting, rows: 40, columns: 120) { state in
            state.focus = .regions
            state.regionSort = SortOrder(column: .turnout, isReversed: false)
            state.regionCursor.selected = .region(18)
        },
        Shot(name: "house-medium", night: .counting, rows: 24, columns: 80) { $0.focus = .house },
        Shot(name: "house-zoomed", night: .counting, rows: 40, columns: 120) { state in
            state.focus = .house
            state.isZoomed = true
        },
        Shot(name: "quota-medium", night: .counting, rows: 24, columns: 80) { $0.focus = .quota },
        Shot(name: "timeline-zoomed", night: .counting, rows: 40, columns: 120) { state in
            state.focus = .timeline
            state.isZoomed = true
        },
        Shot(name: "timeline-zoomed-ascii", night: .counting, rows: 24, columns: 80, look: ascii) { state in
            state.focus = .timeline
            state.isZoomed = true
        },
        Shot(name: "events-compact", night: .counting, rows: 14, columns: 48) { $0.focus = .events },
        Shot(name: "near-threshold", night: .counting, rows: 24, columns: 80) { $0.isNearThreshold = true },
        Shot(name: "high", night: .counting, rows: 50, columns: 90),
        Shot(name: "light", night: .counting, rows: 40, columns: 120, look: Look(theme: .light256)),
        Shot(name: "colour8", night: .counting, rows: 24, columns: 80, look: Look(theme: .colour8)),
        Shot(name: "russian", night: .counting, rows: 40, columns: 120, look: Look(language: .ru)),
        Shot(name: "kazakh", night: .counting, rows: 24, columns: 80, look: Look(language: .kk)),
        Shot(
            name: "kazakh-ascii",
            night: .counting,
            rows: 24,
            columns: 80,
            look: Look(glyphs: .ascii, theme: .mono, language: .kk)
        ),
        Shot(name: "too-small", night: .counting, rows: 9, columns: 34),
        Shot(name: "flat", night: .counting, rows: 10, columns: 500),
        Shot(name: "tiny", night: .counting, rows: 5, columns: 20),
    ]

    @Test(arguments: sizes + nights + levels + views)
    func `a screen looks like its picture`(shot: Shot) {
        Picture.expect(shot.grid(), named: shot.name)
    }
}

extension ScreenState {
    /// Goes down to the last of these places.
    fileprivate mutating func open(_ places: RowID...) {
        focus = .detail
        path = places.map { DrillStep(place: $0) }
    }
}
