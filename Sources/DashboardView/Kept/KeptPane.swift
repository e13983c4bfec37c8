import CellGrid
import ElectionModel

/// The focused pane of a screen, drawn alone and as high as its rows need.
struct KeptPane {
    let scene: Scene
    let layout: Layout

    /// Rows that a picture has at most; what does not fit stands in the table.
    private static let highest = 4_000
    /// Rows of a pane that are no rows of its table: frame, titles, what stands above and below.
    private static let extra = 16

    /// The table that the pane shows.
    var table: Pane { scene.table(layout) }

    /// Columns inside of the pane.
    var inside: Int { max(1, layout.columns - 2) }

    /// The place that is open in the pane of what is drilled into.
    private var place: RowID? {
        guard table == .detail else { return nil }
        return scene.state.path.last?.place ?? scene.selectedRegion.map { .region($0) }
    }

    var title: String {
        guard table == .detail else { return scene.title(ofTable: table) }
        return place.map { scene.name(of: $0) } ?? scene.words[.detail]
    }

    /// The name of the pane or of the open place, in letters that any folder takes.
    var name: String {
        let name =
            switch table {
            case .parties: "parties"
            case .regions: "regions"
            case .quota: "quota"
            case .house: "house"
            case .timeline: "timeline"
            case .events: "events"
            case .detail: place.map(name(of:)) ?? "detail"
            }
        return String(String.UnicodeScalarView(name.unicodeScalars.map { KeptPane.isPlain($0) ? $0 : "-" }))
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": true
        default: false
        }
    }

    private func name(of place: RowID) -> String {
        let election = scene.election
        func unit(_ word: String, _ units: [Int], _ place: Int) -> String {
            word + "-" + (units.element(place).map { election.units[$0].id } ?? "none")
        }
        switch place {
        case .allDistricts: return "districts"
        case .alarms: return "alarms"
        case .hours: return "hours"
        case .nation: return "nation"
        case .seats: return "seats"
        case .swing: return "swing"
        case .watched: return "watched"
        case .comparison: return "compare"
        case .reports: return "reports"
        case .idleReports: return "idle"
        case .region(let region): return unit("region", election.regions, region)
        case .district(let district): return unit("district", election.districts, district)
        case .station(let precinct): return unit("station", election.precincts, precinct)
        case .party(let party): return "list-" + (election.parties.element(party)?.id ?? "none")
        default: return "detail"
        }
    }

    /// The pane as wide as the screen; rows that stayed empty are left out.
    var picture: String {
        let needed = (scene.rows(of: table, columns: inside)?.count ?? 0) + KeptPane.extra
        let shown = layout.region(of: layout.focus)?.rows ?? 0
        var grid = Grid(rows: min(KeptPane.highest, max(needed, shown)), columns: layout.columns)
        scene.panel(layout.focus, layout).draw(into: &grid, region: grid.bounds)
        grid.mendWideCharacters()
        if scene.isASCII { grid.becomeASCII() }
        let lines = grid.text(trimmed: true).split(separator: "\n")
        guard scene.rows(of: table, columns: inside) != nil else {
            return lines.joined(separator: "\n") + "\n"
        }
        return lines.filter { !KeptPane.isEmpty($0) }.joined(separator: "\n") + "\n"
    }

    /// Whether nothing stands between the sides of the frame.
    private static func isEmpty(_ line: Substring) -> Bool {
        line.unicodeScalars.allSatisfy { $0 == " " || $0 == "│" || $0 == "┃" || $0 == "|" }
    }
}
