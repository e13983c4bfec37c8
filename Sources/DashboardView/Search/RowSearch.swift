import ElectionModel
import Tabulation

/// Finds the rows of a table that hold a text; case does not matter.
struct RowSearch {
    private let scene: Scene
    private let table: Pane
    private let columns: Int
    private let names: NameFilter
    private let wanted: String

    /// Looks for a text in a table.
    ///
    /// - Parameters:
    ///   - scene: The screen; its ``ScreenState/search`` is looked for.
    ///   - table: The table that has the keys.
    ///   - columns: Inside of its pane, for text that is wrapped to it.
    init(scene: Scene, table: Pane, columns: Int) {
        self.scene = scene
        self.table = table
        self.columns = columns
        names = NameFilter(scene.state.search, look: scene.look, canInvert: false)
        wanted = scene.plain(scene.state.search).lowercased()
    }

    /// Places of the rows that hold it, ascending; none for an empty text.
    func places(in list: RowList) -> [Int] {
        guard !names.isOpen else { return [] }
        let lines =
            table == .detail ? scene.pageLines(at: scene.state.path.last?.place, columns: columns) : nil
        return (0..<list.count).filter { place in
            if let line = lines?.element(place) {
                return holds(line.pieces.map(\.text).joined(separator: " "))
            }
            return list.id(at: place).map(finds) ?? false
        }
    }

    private func finds(_ id: RowID) -> Bool {
        let election = scene.election
        switch id {
        case .region(let place): return election.regions.element(place).map(keeps) ?? false
        case .district(let place): return election.districts.element(place).map(keeps) ?? false
        case .station(let place): return election.precincts.element(place).map(keepsWithParent) ?? false
        case .party(let party):
            guard let known = election.parties.element(party) else { return false }
            return names.keeps(known.name) || holds(known.short)
        case .report(let seq):
            return scene.reports?.precinct(ofIdle: seq).map { finds(.station($0)) } ?? false
        case .line(let line): return holds(text(ofLine: line))
        case .run(let oldest, let newest): return holds(scene.runText(oldest: oldest, newest: newest))
        default: return holds(scene.name(of: id))
        }
    }

    private func keeps(_ unit: Int) -> Bool { names.keeps(scene.election.units[unit].name) }

    /// A station is found by its region's name too, where rows of several regions stand together.
    private func keepsWithParent(_ unit: Int) -> Bool {
        if keeps(unit) { return true }
        switch scene.state.path.last?.place {
        case .region, .district: return false
        default: return scene.election.units[unit].parent.map(keeps) ?? false
        }
    }

    /// What a row that is no place of the map says.
    private func text(ofLine line: Int) -> String {
        if table == .events {
            return scene.snapshot.events.element(line).map { EventText(scene: scene, event: $0).text } ?? ""
        }
        switch scene.state.path.last?.place {
        case .alarms: return scene.gapSource(line) + " " + scene.gapText(line)
        case .hours: return scene.snapshot.hours.moments.element(line).map { scene.clock($0) } ?? ""
        default: return ""
        }
    }

    private func holds(_ text: String) -> Bool { scene.plain(text).lowercased().contains(wanted) }
}
