import CellGrid
import ElectionModel
import Tabulation

/// A station in a few lines under the table it stands in: its paper, its rules, its receipts.
struct StationCard {
    let scene: Scene
    let precinct: Int
    let columns: Int

    /// Rows it takes, the line above it included.
    static let rows = 10

    /// The first lines of the page, the gravest first, as many as have room.
    var lines: [TextLine] {
        var page = TextPage(columns: columns)
        page.text(scene.stationName(precinct) + district, ink: .strong)
        if let open = scene.snapshot.alarms?.station(precinct) {
            let text = AlarmText(scene: scene, station: open)
            page.add(TextLine(text.sign + " " + text.text, ink: text.ink))
        }
        guard let standing else {
            page.text(scene.words[.noProtocol], ink: .dim)
            return page.lines
        }
        let report = standing.report
        page.add(TextLine(paper(report.ballots), ink: .dim))
        if let ballot = scene.election.ballot(contest: report.contest, precinct: precinct) {
            let checks = ProtocolChecks(scene: scene, report: report, ballot: ballot).lines(columns: columns)
            let broken = checks.filter { $0.pieces.first?.ink != .good }
            let sound = checks.filter { $0.pieces.first?.ink == .good }
            for line in (broken + sound).prefix(max(0, StationCard.rows - 2 - page.lines.count)) {
                page.add(line)
            }
        }
        let revision = scene.words.sentence(.revision, scene.numbers.count(report.revision))
        page.add(TextLine(revision + " · " + scene.receipt(standing.seq), ink: .dim))
        return page.lines
    }

    private var district: String {
        scene.election.precinct(precinct).district.map { " · " + scene.unitName($0) } ?? ""
    }

    /// The list protocol, else the first that stands.
    private var standing: StandingProtocol? {
        let protocols = scene.stationRow(precinct).protocols
        let list = scene.election.listContest.flatMap { protocols.element($0) ?? nil }
        return list ?? protocols.compactMap { $0 }.first
    }

    private func paper(_ ballots: BallotCounts) -> String {
        let valid = ballots.ballotsFound - min(ballots.ballotsFound, ballots.invalidBallots)
        let parts: [(Word, UInt32)] = [
            (.listed, ballots.votersListed), (.issued, ballots.ballotsIssued), (.validBallots, valid),
            (.invalidRow, ballots.invalidBallots),
        ]
        return parts.map { scene.words[$0] + " " + scene.numbers.count($1) }.joined(separator: "  ")
    }

    func draw(into grid: inout Grid, region: Region) {
        let first = region.rows - StationCard.rows
        grid.run("┈", count: region.columns, row: first, column: 0, in: region, style: scene.ink(.frame))
        for (place, line) in lines.prefix(StationCard.rows - 1).enumerated() {
            line.draw(into: &grid, row: first + 1 + place, region: region, scene: scene)
        }
    }
}

extension Scene {
    /// The station that a table of districts and stations shows below it: the chosen one, else one in doubt.
    func shownStation(_ list: RowList, _ window: Window) -> Int? {
        let chosen = list.id(at: window.selected)
        if case .station(let precinct)? = chosen { return precinct }
        let doubtful = snapshot.alarms?.stations.filter(\.isDoubtful).map(\.precinct) ?? []
        guard case .district(let district)? = chosen, election.districts.indices.contains(district) else {
            return list.firstStation(of: doubtful) ?? list.firstStation()
        }
        let own = doubtful.filter { election.districtPlace(ofPrecinct: $0) == district }
        return list.firstStation(of: own) ?? list.firstStation(ofDistrict: district, election)
    }
}

extension RowList {
    /// The one of these stations that stands first; nil where none is in the table.
    fileprivate func firstStation(of stations: [Int]) -> Int? {
        station(at: stations.compactMap { place(of: .station($0)) }.min())
    }

    fileprivate func firstStation() -> Int? { station(at: (0..<count).first { station(at: $0) != nil }) }

    fileprivate func firstStation(ofDistrict district: Int, _ election: Election) -> Int? {
        guard case .precincts(let rows) = self else {
            let place = (0..<count).first { place in
                station(at: place).map { election.districtPlace(ofPrecinct: $0) == district } ?? false
            }
            return station(at: place)
        }
        let own = election.precincts(ofDistrict: district).map { Int($0) }
        let inOrder = rows.isDescending ? own.reversed() : own
        return inOrder.first { rows.place(of: .station($0)) != nil }
    }

    private func station(at place: Int?) -> Int? {
        if let place, case .station(let precinct)? = id(at: place) { precinct } else { nil }
    }
}
