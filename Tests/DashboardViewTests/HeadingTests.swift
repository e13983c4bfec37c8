import CellGrid
import DashboardView
import ElectionModel
import Testing

/// A word that is too wide for its column would be cut, or run into its neighbour; either is seen here.
@Suite struct `Words have room in their columns` {
    static let sizes = [(14, 48), (24, 80), (40, 120), (60, 200)]
    static let states: [(String, @Sendable (inout ScreenState) -> Void)] = [
        ("parties", { $0.focus = .parties }), ("regions", { $0.focus = .regions }),
        ("quota", { $0.focus = .quota }), ("house", { $0.focus = .house }),
        ("region", { $0.descend(to: .region(14)) }),
        ("districts", { $0.descend(to: .allDistricts) }), ("alarms", { $0.descend(to: .alarms) }),
        ("hours", { $0.descend(to: .hours) }),
        (
            "zoomed",
            { state in
                state.focus = .regions
                state.isZoomed = true
            }
        ),
    ]

    /// Every piece of the catalogue between blanks, in the letters of a look.
    private func known(_ language: Language) -> Set<Substring> {
        let words = Wording(look: Look(language: language))
        var pieces: Set<Substring> = []
        for word in Word.allCases { pieces.formUnion(words[word].split(separator: " ")) }
        return pieces
    }

    /// The row of headings under the upper edge of each pane, cut at the pane's sides.
    private func headings(_ grid: Grid) -> [String] {
        let rows = Picture.glyphs(grid).map { Array($0) }
        var found: [String] = []
        for (row, next) in zip(rows, rows.dropFirst()) where row.count == next.count {
            // Events have no headings, and a sum is headed by its sign.
            for part in row.split(separator: "╮") where part.contains("╭") && !part.contains("⁶") {
                guard let start = part.firstIndex(of: "╭") else { continue }
                found.append(String(next[start..<min(next.count, part.endIndex)]))
            }
        }
        return found
    }

    /// The row over the stations of a district, which stands below a line about its lead.
    private func stationHeadings(_ grid: Grid, _ language: Language) -> [String] {
        let words = Wording(look: Look(language: language))
        return Picture.glyphs(grid).flatMap { $0.split(separator: "│").map(String.init) }
            .filter { $0.contains(words[.reportedShort] + " ") && $0.contains(words[.turnoutColumn]) }
    }

    @Test(arguments: Language.allCases, sizes)
    func `the headings over stations are whole words`(language: Language, size: (Int, Int)) {
        var state = ScreenState()
        state.descend(to: .region(14), .district(18))
        let grid = Shot(
            name: "",
            night: .counting,
            rows: size.0,
            columns: size.1,
            look: Look(language: language)
        ) { [state] in $0 = state }.grid()
        let rows = stationHeadings(grid, language)
        #expect(!rows.isEmpty)
        for row in rows { #expect(!row.contains("…"), "\(row)") }
    }

    @Test(arguments: Language.allCases, sizes)
    func `every heading is made of whole words`(language: Language, size: (Int, Int)) {
        let known = known(language)
        for (name, change) in Self.states {
            var state = ScreenState()
            change(&state)
            let grid = screenful(
                ShapedNight.counting.snapshot(),
                play: ShapedNight.counting.play,
                state: state,
                look: Look(language: language),
                rows: size.0,
                columns: size.1
            )
            for heading in headings(grid) {
                let pieces = heading.split { " │Σ".contains($0) }
                for piece in pieces where piece.contains(where: \.isLetter) && !known.contains(piece) {
                    Issue.record("\(name) \(size) \(language): \(piece) in \(heading)")
                }
            }
        }
    }
}

extension ScreenState {
    fileprivate mutating func descend(to places: RowID...) {
        focus = .detail
        isZoomed = true
        path = places.map { DrillStep(place: $0) }
    }
}
