import DashboardView
import ElectionLaw
import ElectionModel
import Tabulation

/// Seats of each party: list, districts, all.
struct SeatTable {
    let page: NightPage

    var table: DataTable {
        let words = page.words
        let hasDistricts = page.election.districtContest != nil
        var columns = [
            DataTable.Column(title: words[.party], kind: .text), .init(title: words[.allSeats]),
        ]
        if hasDistricts {
            columns += [
                .init(title: words[.listSeats], isWide: true),
                .init(title: words[.districtSeats], isWide: true),
            ]
        }
        let rows = page.snapshot.outcome.seats.filter { $0.party != nil || hasDistricts }
        return DataTable(
            id: "seat-table",
            caption: words[.houseLegend],
            columns: columns,
            rows: rows.map { row(of: $0, hasDistricts: hasDistricts) }
        )
    }

    private func row(of seats: SeatRow, hasDistricts: Bool) -> [Cell] {
        let id = seats.party.map { page.election.parties[$0].id } ?? "independent"
        let house = Double(max(1, page.election.card.seatsTotal))
        let bar = Cell.Bar(
            part: Double(seats.total ?? 0) / house,
            mark: page.election.card.majorities.first.map { Double($0) / house },
            colour: page.signs.swatch(seats.party).colour
        )
        let cells = [
            Cell(page.signs.short(seats.party)).with(page.signs.swatch(seats.party)),
            cell(seats.total, "seats." + id + ".total").with(bar),
        ]
        guard hasDistricts else { return cells }
        return cells + [
            cell(seats.list, "seats." + id + ".list"), cell(seats.district, "seats." + id + ".district"),
        ]
    }

    private func cell(_ seats: Int?, _ key: String) -> Cell {
        Cell(page.numbers.count(seats), key: key, value: seats.map { String($0) })
    }
}

/// Votes, shares and prospects of the lists, in ballot order.
struct ListTable {
    let page: NightPage
    let ballot: Ballot

    private var snapshot: NightSnapshot { page.snapshot }
    private var threshold: Threshold? {
        page.election.contests[ballot.contest].partyRules?.threshold
    }

    var table: DataTable {
        let words = page.words
        var columns: [DataTable.Column] = [
            .init(title: words[.party], kind: .text), .init(title: words[.share]),
            .init(title: words[.votes], isWide: true),
        ]
        if threshold != nil { columns.append(.init(title: words[.status], kind: .text)) }
        columns += [
            .init(title: words[.allSeats]), .init(title: words[.guaranteed], isWide: true),
            .init(title: words[.toGain], isWide: true), .init(title: words[.toLose], isWide: true),
        ]
        return DataTable(
            id: "list-table",
            caption: words[.listsCaption],
            columns: columns,
            rows: ballot.selections.indices.map { row($0) }
        )
    }

    /// The length of the bars: the largest share.
    private var scale: Double {
        let country = snapshot.country
        return max(0.1, (0..<ballot.selections.count).map { share($0, of: country).approximate }.max() ?? 0)
    }

    private func share(_ line: Int, of figures: UnitFigures) -> Share {
        Share(votes(line), of: figures.validBallots)
    }

    private func votes(_ line: Int) -> UInt64 {
        snapshot.country.votes.indices.contains(line) ? snapshot.country.votes[line] : 0
    }

    private func row(_ line: Int) -> [Cell] {
        let (numbers, id) = (page.numbers, "list." + ballot.ids[line])
        let selection = ballot.selections[line]
        let share = share(line, of: snapshot.country)
        let swatch = page.signs.swatch(of: selection)
        let bar = Cell.Bar(
            part: share.approximate / scale,
            mark: threshold.map { $0.value.share.approximate / scale },
            colour: swatch?.colour ?? PartySigns.grey
        )
        var cells = [
            Cell(page.signs.name(selection)).with(swatch),
            Cell(numbers.percent(share), key: id + ".percent", value: share.percent()).with(bar),
            Cell(numbers.count(votes(line)), key: id + ".votes", value: String(votes(line))),
        ]
        if threshold != nil { cells.append(status(line, id)) }
        guard case .party(let party) = selection else {
            return cells + [Cell](repeating: Cell("", sort: ""), count: 4)
        }
        let seats = snapshot.outcome.seats.first { $0.party == party }?.list
        cells.append(Cell(numbers.count(seats), key: id + ".seats", value: seats.map { String($0) }))
        return cells + prospects(party)
    }

    private func status(_ line: Int, _ id: String) -> Cell {
        let statuses = snapshot.outcome.thresholds
        guard statuses.indices.contains(line) else { return Cell("", sort: "") }
        let catalogue = Wording(look: page.look)
        let status = statuses[line]
        let text = status.pageSign + " " + catalogue[status.word]
        return Cell(text, key: id + ".status", value: status.rawValue, sort: status.order)
    }

    private func prospects(_ party: Int) -> [Cell] {
        let numbers = page.numbers
        guard let prospects = snapshot.prospects, prospects.ranges.indices.contains(party) else {
            return [Cell](repeating: Cell(NumberText.open, sort: ""), count: 3)
        }
        let range = prospects.ranges[party]
        let span =
            range.minimum == range.maximum
            ? numbers.count(range.minimum)
            : numbers.count(range.minimum) + "–" + numbers.count(range.maximum)
        let margin = prospects.margins.indices.contains(party) ? prospects.margins[party] : nil
        return [
            Cell(span, sort: String(range.minimum)), votes(margin?.toGain, "+"), votes(margin?.toLose, "−"),
        ]
    }

    private func votes(_ count: UInt64?, _ sign: String) -> Cell {
        Cell(
            count.map { sign + page.numbers.count($0) } ?? NumberText.open,
            sort: count.map { String($0) } ?? ""
        )
    }
}

extension ThresholdStatus {
    /// The dashboard's word for it.
    var word: Word {
        switch self {
        case .certainIn: .certainIn
        case .in: .statusIn
        case .out: .statusOut
        case .certainOut: .certainOut
        case .noVotes: .noVotes
        }
    }

    var pageSign: String {
        switch self {
        case .certainIn, .in: "✓"
        case .out, .certainOut: "✗"
        case .noVotes: "·"
        }
    }

    /// From the surest list to the one that is surely out.
    var order: String {
        switch self {
        case .certainIn: "4"
        case .in: "3"
        case .out: "2"
        case .certainOut: "1"
        case .noVotes: "0"
        }
    }
}
