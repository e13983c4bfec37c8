import CellGrid
import ElectionModel
import Tabulation

/// What is held against each other of two regions or two districts, row by row.
struct UnitComparison {
    /// A figure of one unit: a count, a share, or both.
    struct Side {
        var count = ""
        var share: Share?
    }

    struct Row {
        let label: String
        let left: Side
        let right: Side
        /// The colour of the bars; nil = no bars.
        var bar: Style?

        var hasShare: Bool { left.share != nil || right.share != nil }
    }

    /// A line of the page: a whole row where it has room, otherwise its parts one under the other.
    enum Line {
        case whole(Row)
        case shares(Row)
        case counts(Row)
        case bars(Row)
        case text(String)
    }

    let scene: Scene
    let pair: UnitPair
    let columns: Int

    /// Below this width a row of the page takes up to three lines.
    static func isNarrow(_ width: Int) -> Bool { width < 72 }

    var lines: [Line] {
        let rows = self.rows
        let isNarrow = UnitComparison.isNarrow(columns)
        let lines = isNarrow ? rows.flatMap(UnitComparison.parts) : rows.map { Line.whole($0) }
        let note = TextWrap.lines(scene.words[.pointsNote], columns: max(1, columns - 2))
        return lines + note.map { .text($0) }
    }

    private static func parts(_ row: Row) -> [Line] {
        guard row.hasShare else { return [.whole(row)] }
        return [.shares(row), .counts(row)] + (row.bar == nil ? [] : [.bars(row)])
    }

    var left: UnitFigures { figures(pair.first) }
    var right: UnitFigures { figures(pair.second) }

    /// The name of the first or the second unit.
    func name(_ place: Int) -> String {
        pair.areDistricts ? scene.districtName(place) : scene.regionName(place)
    }

    /// Figures of a unit; those of none where the election has no such place.
    private func figures(_ place: Int) -> UnitFigures {
        let units = pair.areDistricts ? scene.election.districts : scene.election.regions
        guard units.indices.contains(place) else { return UnitFigures(unit: scene.election.country) }
        return pair.areDistricts ? scene.districtFigures(place) : scene.regionFigures(place)
    }

    var rows: [Row] {
        let lists = scene.election.parties.indices.map { votes($0, scene.partyName($0), scene.colour($0)) }
        let against = votes(scene.election.parties.count, scene.words[.againstAll], scene.palette.againstAll)
        return paper + lists + (scene.hasAgainstAll ? [against] : []) + outcome
    }

    private var paper: [Row] {
        [
            row(.reported) { figures in
                let total = UInt64(max(0, figures.unitsTotal))
                let share = Share(UInt64(max(0, figures.unitsReported)), of: total)
                return Side(count: "\(figures.unitsReported)/\(figures.unitsTotal)", share: share)
            },
            row(.listed) { Side(count: scene.numbers.count($0.votersListed)) },
            row(.issued) { Side(count: scene.numbers.count($0.ballotsIssued)) },
            row(.turnoutColumn, bar: scene.ink(.accent)) { Side(share: $0.turnout) },
        ]
    }

    private func votes(_ selection: Int, _ label: String, _ colour: Style) -> Row {
        func side(_ figures: UnitFigures) -> Side {
            Side(
                count: scene.numbers.count(scene.votes(selection, in: figures)),
                share: scene.share(selection, in: figures)
            )
        }
        return Row(label: label, left: side(left), right: side(right), bar: colour)
    }

    private var outcome: [Row] {
        [
            row(.leaderRow) { figures in
                let leader = figures.leader(amongFirst: scene.election.parties.count)
                return Side(count: leader.map { "● " + scene.code($0) } ?? NumberText.open)
            },
            row(.leadRow) { figures in
                let ranked = figures.votes.prefix(scene.election.parties.count).sorted(by: >)
                let lead = (ranked.first ?? 0) - (ranked.dropFirst().first ?? 0)
                return Side(count: scene.numbers.count(lead), share: Share(lead, of: figures.validBallots))
            },
            row(.invalidRow) { figures in
                let share = Share(figures.invalidBallots, of: figures.ballotsFound)
                return Side(count: scene.numbers.count(figures.invalidBallots), share: share)
            },
            row(.alarmRow) { figures in
                let open = scene.openCounts(ofUnit: figures.unit)?.alarms ?? figures.alarms
                return Side(count: scene.numbers.count(open))
            },
            row(.disputeRow) { Side(count: scene.numbers.count($0.disputed)) },
        ]
    }

    private func row(_ word: Word, bar: Style? = nil, _ side: (UnitFigures) -> Side) -> Row {
        Row(label: scene.words[word], left: side(left), right: side(right), bar: bar)
    }
}
