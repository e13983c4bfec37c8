import CellGrid
import ElectionLaw
import ElectionModel
import Tabulation

/// Which columns the table of districts has, and where they end.
struct DistrictColumns {
    let nameWidth: Int
    let regionStart: Int?
    let regionWidth: Int
    let reportedEnd: Int
    let leaderStart: Int
    let leaderWidth: Int
    let leadEnd: Int
    let toComeEnd: Int?
    let statusStart: Int
    /// Columns of a status without its sign.
    let statusWidth: Int
    let againstEnd: Int?

    init(width: Int) {
        let isNarrow = width < 54
        nameWidth = width >= 100 ? 14 : 11
        let hasAgainst = width >= 64
        let hasToCome = !isNarrow
        let fixed = 1 + nameWidth + 9 + 1 + 8 + (hasToCome ? 9 : 0) + 1 + (hasAgainst ? 19 : 10)
        var free = width - fixed
        leaderWidth = min(30, max(5, free >= 44 ? free - 24 : free))
        free -= leaderWidth
        regionWidth = free >= 12 ? min(26, free - 1) : 0
        regionStart = regionWidth > 0 ? nameWidth + 2 : nil
        reportedEnd = 1 + nameWidth + (regionWidth > 0 ? regionWidth + 1 : 0) + 9
        leaderStart = reportedEnd + 1
        leadEnd = leaderStart + leaderWidth + 8
        toComeEnd = hasToCome ? leadEnd + 9 : nil
        statusStart = leadEnd + (hasToCome ? 9 : 0) + 1
        statusWidth = hasAgainst ? 10 : max(0, min(10, width - statusStart - 2))
        againstEnd = hasAgainst ? min(width - 1, statusStart + 19) : nil
    }
}

/// Draws all districts: who leads by how much, what can still come, and whether it is decided.
struct DistrictTable {
    let scene: Scene
    let columns: DistrictColumns
    let isFocused: Bool

    func drawHead(into grid: inout Grid, region: Region) {
        let dim = scene.ink(.dim)
        func left(_ word: Word, _ start: Int, _ width: Int) {
            let text = TextWidth.cut(scene.words[word], to: width)
            grid.write(text, row: 0, column: start, in: region, style: dim)
        }
        func right(_ text: String, _ end: Int?, _ width: Int) {
            guard let end else { return }
            let text = TextWidth.cut(text, to: width)
            grid.writeRight(text, row: 0, endColumn: end, in: region, style: dim)
        }
        left(.districtBallot, 1, columns.nameWidth)
        if let start = columns.regionStart { left(.region, start, columns.regionWidth) }
        right(scene.words[.reported], columns.reportedEnd, 9)
        let leader = scene.fitting(.leaderColumn, .party, .listBallot, in: columns.leaderWidth)
        grid.write(leader, row: 0, column: columns.leaderStart, in: region, style: dim)
        right(scene.words[.aheadColumn], columns.leadEnd, 7)
        right(scene.words[.toComeColumn], columns.toComeEnd, 7)
        left(.status, columns.statusStart, columns.statusWidth + 2)
        right(scene.words[.againstAllCode] + " %", columns.againstEnd, 6)
    }

    func drawRows(_ list: RowList, _ window: Window, into grid: inout Grid, region: Region, row: Int) {
        for place in window.range {
            guard case .district(let district)? = list.id(at: place) else { continue }
            let line = row + place - window.top
            draw(district, into: &grid, region, line)
            if isFocused, place == window.selected { grid.select(row: line, in: region, scene: scene) }
            if scene.state.marked == .district(district) { grid.mark(row: line, in: region, scene: scene) }
        }
    }

    private func draw(_ district: Int, into grid: inout Grid, _ region: Region, _ row: Int) {
        let text = scene.ink(.text)
        let name = TextWidth.cut(scene.districtName(district), to: columns.nameWidth)
        grid.write(name, row: row, column: 1, in: region, style: text)
        if let start = columns.regionStart {
            let place = TextWidth.cut(scene.regionName(ofDistrict: district), to: columns.regionWidth)
            grid.write(place, row: row, column: start, in: region, style: scene.ink(.dim))
        }
        let (reported, total) = scene.reported(inDistrict: district)
        let stations = String(reported) + "/" + String(total)
        grid.writeRight(stations, row: row, endColumn: columns.reportedEnd, in: region, style: text)
        drawOutcome(district, into: &grid, region, row)
        guard let end = columns.againstEnd else { return }
        let share = scene.againstAllShare(inDistrict: district).map { scene.numbers.percent($0) }
        grid.writeRight(share ?? NumberText.open, row: row, endColumn: end, in: region, style: text)
    }

    private func drawOutcome(_ district: Int, into grid: inout Grid, _ region: Region, _ row: Int) {
        let outcome = scene.snapshot.outcome.districts.element(district)
        let status = DistrictStatusText(outcome?.status ?? .noVotes)
        let word = status.sign + " " + TextWidth.cut(scene.words[status.word], to: columns.statusWidth)
        grid.write(word, row: row, column: columns.statusStart, in: region, style: scene.ink(status.ink))
        guard let outcome else { return }
        if let end = columns.toComeEnd {
            let rest = scene.numbers.count(outcome.outstanding)
            grid.writeRight(rest, row: row, endColumn: end, in: region, style: scene.ink(.dim))
        }
        guard let leader = outcome.leader else {
            grid.write(
                NumberText.open,
                row: row,
                column: columns.leaderStart,
                in: region,
                style: scene.ink(.dim)
            )
            return
        }
        drawLeader(leader, district, into: &grid, region, row)
        let lead = scene.numbers.count(outcome.lead)
        grid.writeRight(lead, row: row, endColumn: columns.leadEnd, in: region, style: scene.ink(.strong))
    }

    /// The party's sign and code, with the candidate after it where there is room.
    private func drawLeader(
        _ leader: Int,
        _ district: Int,
        into grid: inout Grid,
        _ region: Region,
        _ row: Int
    ) {
        let party = scene.snapshot.outcome.districtParty.element(district) ?? nil
        let column = grid.write(
            "● ",
            row: row,
            column: columns.leaderStart,
            in: region,
            style: scene.colour(party)
        )
        let next = grid.write(
            scene.code(party),
            row: row,
            column: column,
            in: region,
            style: scene.ink(.text)
        )
        let room = columns.leaderStart + columns.leaderWidth - next - 1
        guard room >= 8, let label = scene.candidateLabel(district: district, selection: leader) else {
            return
        }
        let text = TextWidth.cut(label, to: room)
        grid.write(text, row: row, column: next + 1, in: region, style: scene.ink(.dim))
    }
}

/// Sign, word and colour of a district's standing.
struct DistrictStatusText {
    let sign: String
    let word: Word
    let ink: Ink
    /// The nearer to a decision the higher.
    let rank: UInt64

    init(_ status: DistrictStatus) {
        switch status {
        case .noVotes: (sign, word, ink, rank) = ("·", .noVotes, .dim, 0)
        case .open: (sign, word, ink, rank) = ("○", .districtOpen, .warn, 1)
        case .leading: (sign, word, ink, rank) = ("▸", .districtLeading, .text, 2)
        case .won: (sign, word, ink, rank) = ("✓", .districtWon, .good, 4)
        case .tie: (sign, word, ink, rank) = ("=", .tie, .warn, 3)
        }
    }
}

extension Scene {
    /// All districts in the chosen order, as far as their names pass the filter.
    func districtRows() -> [RowID] {
        let filter = NameFilter(state.detailFilter, look: look)
        let places = election.districts.indices.filter {
            filter.keeps(election.units[election.districts[$0]].name)
        }
        let order = state.districtSort
        guard order.column == .lead || order.column == .status else {
            return (order.isDescending ? places.reversed() : places).map { .district($0) }
        }
        let keys = places.map { district in
            let outcome = snapshot.outcome.districts.element(district)
            let rank = DistrictStatusText(outcome?.status ?? .noVotes).rank
            return order.column == .lead ? outcome?.lead ?? 0 : rank
        }
        return permuted(places, order.isDescending) { keys[$0] < keys[$1] }.map { .district($0) }
    }

    /// The label of a candidate of a district; nil for a line that is none.
    func candidateLabel(district: Int, selection: Int) -> String? {
        guard case .candidate(let index)? = districtBallot(district)?.selections.element(selection) else {
            return nil
        }
        return election.candidates.element(index).map { plain($0.label) }
    }

    func regionName(ofDistrict district: Int) -> String {
        election.districts.element(district).flatMap { election.units[$0].parent }.map(unitName)
            ?? NumberText.open
    }

    /// The count of a district's candidates; nil where none is held or nothing was counted.
    func districtCount(_ district: Int) -> BallotFigures? {
        election.districts.indices.contains(district) ? snapshot.districtBallot(district) : nil
    }

    /// Stations with a standing protocol of the district's own contest, of how many.
    func reported(inDistrict district: Int) -> (reported: Int, total: Int) {
        if let count = districtCount(district) { return (count.unitsReported, count.unitsTotal) }
        let figures = districtFigures(district)
        return (figures.unitsReported, figures.unitsTotal)
    }

    /// Votes against all candidates of the district's valid ballots.
    func againstAllShare(inDistrict district: Int) -> Share? {
        guard let count = districtCount(district), let line = districtBallot(district)?.againstAll,
            let votes = count.votes.element(line)
        else { return nil }
        return Share(votes, of: count.validBallots)
    }
}
