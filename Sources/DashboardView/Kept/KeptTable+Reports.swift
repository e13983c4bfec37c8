import ElectionModel
import Tabulation

/// The reports behind a figure, and those that do not count in it.
extension KeptTable {
    mutating func addReports(_ rows: [RowID], of scene: Scene) {
        begin(["report_seq", "unit", "place", "kind", "source", "revision", "value", "base"])
        guard let page = scene.reports else { return }
        let hasBase = page.reports.parts.base != nil
        for case .station(let precinct) in rows {
            guard let part = page.reports.part(ofPrecinct: precinct) else { continue }
            add([
                .init(part.seq), unit(precinct, in: scene), .text(scene.stationPlace(precinct)),
                .text(part.kind.rawValue), .init(part.source), .init(part.revision), .count(part.value),
                hasBase ? .count(part.base) : .open,
            ])
        }
    }

    mutating func addIdle(_ rows: [RowID], of scene: Scene) {
        begin(["report_seq", "unit", "place", "source", "revision", "why"])
        guard let page = scene.reports else { return }
        for case .report(let seq) in rows {
            guard let part = page.idle(seq) else { continue }
            let word: Word =
                switch part.reason {
                case .waits: .stepWaits
                case .step(let kind): StationHistory.word(of: kind).0
                }
            add([
                .init(part.seq), unit(part.precinct, in: scene), .text(scene.stationPlace(part.precinct)),
                .text(part.source), .init(part.revision), .text(scene.words[word]),
            ])
        }
    }

    private func unit(_ precinct: Int, in scene: Scene) -> KeptView.Value {
        .init(scene.election.precincts.element(precinct).map { scene.election.units[$0].id })
    }
}

extension RowList {
    /// Every row in the order of the screen.
    var all: [RowID] { (0..<count).compactMap { id(at: $0) } }
}
