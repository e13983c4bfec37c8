import DashboardView
import ElectionLaw
import ElectionModel
import Tabulation

/// The tables of a page by place: regions with the shares of the lists, districts with who is ahead.
struct UnitSections {
    let page: NightPage

    private var words: PageWording { page.words }
    private var numbers: NumberText { page.numbers }
    private var snapshot: NightSnapshot { page.snapshot }
    private var election: Election { page.election }

    var regions: Section? {
        guard !snapshot.regions.isEmpty else { return nil }
        var columns: [DataTable.Column] = [
            .init(title: words[.region], kind: .text), .init(title: words[.stations]),
            .init(title: words[.turnout] + ", %"), .init(title: words[.counted] + ", %", isWide: true),
        ]
        let ballot = page.subject.listBallot
        if let ballot {
            columns.append(.init(title: words[.leader], kind: .text))
            columns += ballot.selections.map {
                .init(title: words.sentence(.shareOf, page.signs.tableName($0)), isWide: true)
            }
        }
        let table = DataTable(
            id: "region-table",
            caption: words[.regionsCaption],
            columns: columns,
            rows: snapshot.regions.map { row(of: $0, ballot) }
        )
        return Section(id: "regions", title: words[.regions], blocks: [.table(table)])
    }

    private func row(of region: UnitFigures, _ ballot: Ballot?) -> [Cell] {
        let id = "region." + election.units[region.unit].id
        let stations = numbers.count(region.unitsReported) + " / " + numbers.count(region.unitsTotal)
        let part = Share(UInt64(region.unitsReported), of: UInt64(region.unitsTotal)).approximate
        var cells = [
            Cell(election.units[region.unit].name[page.look.language]),
            Cell(
                stations,
                key: id + ".reported",
                value: String(region.unitsReported),
                sort: SVGNumber.text(part * 100)
            ),
            percent(region.turnout, id + ".turnout"), percent(region.counted, id + ".counted"),
        ]
        guard let ballot else { return cells }
        let leader = region.leader(amongFirst: election.parties.count)
        if let leader {
            cells.append(
                Cell(page.signs.code(leader)).with(page.signs.swatch(leader))
            )
        } else {
            cells.append(Cell(NumberText.open, sort: ""))
        }
        for line in ballot.selections.indices {
            let votes = region.votes.indices.contains(line) ? region.votes[line] : 0
            cells.append(percent(Share(votes, of: region.validBallots), id + "." + ballot.ids[line]))
        }
        return cells
    }

    private func percent(_ share: Share, _ key: String) -> Cell {
        Cell(numbers.percent(share), key: key, value: share.percent())
    }

    var districts: Section? {
        guard election.districtContest != nil, !snapshot.outcome.districts.isEmpty else { return nil }
        let columns: [DataTable.Column] = [
            .init(title: words[.district], kind: .text), .init(title: words[.stations], isWide: true),
            .init(title: words[.candidate], kind: .text), .init(title: words[.lead]),
            .init(title: words[.toCome], isWide: true), .init(title: words[.outcome], kind: .text),
        ]
        let table = DataTable(
            id: "district-table",
            caption: words[.districtsCaption],
            columns: columns,
            rows: snapshot.outcome.districts.indices.map { row(ofDistrict: $0) }
        )
        return Section(id: "districts", title: words[.districts], blocks: [.table(table)])
    }

    private func row(ofDistrict place: Int) -> [Cell] {
        let outcome = snapshot.outcome.districts[place]
        let unit = election.units[election.districts[place]]
        let id = "district." + unit.id
        let ballot = election.ballots.first {
            $0.contest == election.districtContest && $0.unit == election.districts[place]
        }
        let count = snapshot.districtBallot(place)
        let stations = count.map { numbers.count($0.unitsReported) + " / " + numbers.count($0.unitsTotal) }
        return [
            Cell(unit.name[page.look.language], sort: String(place)), Cell(stations ?? NumberText.open),
            leader(outcome.leader, ballot, id + ".leader"),
            Cell(numbers.count(outcome.lead), key: id + ".lead", value: String(outcome.lead)),
            Cell(numbers.count(outcome.outstanding), sort: String(outcome.outstanding)),
            Cell(
                outcome.status.pageSign + " " + words[outcome.status.word],
                key: id + ".status",
                value: outcome.status.rawValue
            ),
        ]
    }

    private func leader(_ line: Int?, _ ballot: Ballot?, _ key: String) -> Cell {
        guard let line, let ballot else { return Cell(NumberText.open, key: key, value: nil, sort: "") }
        let selection = ballot.selections[line]
        let name = page.signs.name(selection)
        return Cell(name, key: key, value: ballot.ids[line], sort: name).with(
            page.signs.swatch(of: selection)
        )
    }
}

extension DistrictStatus {
    var word: PageWord {
        switch self {
        case .noVotes: .districtNone
        case .open: .districtOpen
        case .leading: .districtLeading
        case .won: .districtWon
        case .tie: .districtTie
        }
    }

    var pageSign: String {
        switch self {
        case .noVotes: "·"
        case .open: "○"
        case .leading: "▸"
        case .won: "✓"
        case .tie: "="
        }
    }
}

extension PartySigns {
    /// The head of a column about a line of the ballot.
    func tableName(_ selection: Selection) -> String {
        if case .party(let party) = selection { code(party) } else { name(selection) }
    }
}
