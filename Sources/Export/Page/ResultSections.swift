import DashboardView
import ElectionLaw
import ElectionModel
import Tabulation

/// The parts of a page about the whole country: overview, House, lists, timeline, quota.
struct ResultSections {
    let page: NightPage

    private var words: PageWording { page.words }
    private var numbers: NumberText { page.numbers }
    private var snapshot: NightSnapshot { page.snapshot }
    private var election: Election { page.election }

    var overview: Section {
        let country = snapshot.country
        let stations = Share(UInt64(country.unitsReported), of: UInt64(country.unitsTotal))
        let done = words.sentence(
            .ofAll,
            numbers.count(country.unitsReported),
            numbers.count(country.unitsTotal)
        )
        let issued = words.sentence(
            .turnoutNote,
            numbers.count(country.ballotsIssued),
            numbers.count(country.votersListed)
        )
        let counted = words.sentence(.countedNote, numbers.count(country.countedBallotsIssued))
        var figures = [
            percent(stations, words[.stationsReported], done, "units.percent"),
            percent(country.turnout, words[.turnout], issued, "turnout.percent"),
            percent(country.counted, words[.counted], counted, "counted.percent"),
        ]
        if let majority { figures.append(majority) }
        if let open { figures.append(open) }
        return Section(id: "overview", title: words[.overview], blocks: [.figures(figures)])
    }

    private func percent(_ share: Share, _ label: String, _ note: String, _ key: String) -> KeyFigure {
        KeyFigure(
            label: label,
            value: numbers.percent(share) + " %",
            note: note,
            key: key,
            raw: share.percent() ?? "",
            part: share.approximate
        )
    }

    /// Who has the majority now, and whether that is certain.
    private var majority: KeyFigure? {
        guard let needed = election.card.majorities.first else { return nil }
        let total = election.card.seatsTotal
        let holder = snapshot.outcome.seats.first { $0.party != nil && ($0.total ?? 0) >= needed }
        guard let holder, let party = holder.party, let seats = holder.total else {
            let note = words.sentence(.noMajority, numbers.count(needed), numbers.count(total))
            return KeyFigure(
                label: words[.majorityLabel],
                value: NumberText.open,
                note: note,
                key: "majority",
                raw: ""
            )
        }
        let row = snapshot.prospects?.majorities.first { $0.needed == needed }
        let outlook = row.flatMap { $0.outlooks.indices.contains(party) ? $0.outlooks[party] : nil }
        let note = words.sentence(
            .majorityOf,
            outlook.map { words[$0.word] } ?? words[.possible],
            numbers.count(seats),
            numbers.count(total),
            numbers.count(needed)
        )
        return KeyFigure(
            label: words[.majorityLabel],
            value: page.signs.short(party),
            note: note,
            key: "majority",
            raw: election.parties[party].id
        )
    }

    /// Stations with something open, and whether an outcome hangs on them.
    private var open: KeyFigure? {
        guard let open = snapshot.alarms?.country else { return nil }
        let count = open.alarms + open.disputed + open.quarantined
        let hanging = snapshot.doubt?.verdicts.count { !$0.isFirm } ?? 0
        let outcome = hanging == 0 ? words[.firmAll] : words.sentence(.hangsOn, numbers.count(hanging))
        let parts = words.sentence(
            .openNote,
            numbers.count(open.alarms),
            numbers.count(open.disputed),
            numbers.count(open.quarantined)
        )
        return KeyFigure(
            label: words[.openLabel],
            value: numbers.count(count),
            note: parts + ". " + outcome,
            key: "open",
            raw: String(count)
        )
    }

    var house: Section? {
        guard election.card.seatsTotal > 0 else { return nil }
        let picture = HousePicture(
            subject: page.subject,
            signs: page.signs,
            words: words,
            numbers: numbers
        ).picture(id: "house-picture")
        return Section(
            id: "house",
            title: words[.house],
            blocks: [.picture(picture), .table(SeatTable(page: page).table)]
        )
    }

    var lists: Section? {
        guard let ballot = page.subject.listBallot else { return nil }
        return Section(
            id: "lists",
            title: words[.lists],
            blocks: [.table(ListTable(page: page, ballot: ballot).table), .note(note(ballot))]
        )
    }

    private func note(_ ballot: Ballot) -> String {
        let valid = numbers.count(snapshot.country.validBallots)
        let invalid = numbers.count(snapshot.country.invalidBallots)
        guard let bar = election.contests[ballot.contest].partyRules?.threshold?.value else {
            return words.sentence(.listsNote, valid, invalid)
        }
        return words.sentence(.thresholdNote, numbers.percent(bar.share, decimals: 0), valid, invalid)
    }

    var timeline: Section? {
        guard let picture = TimelinePicture(subject: page.subject, words: words, numbers: numbers) else {
            return nil
        }
        return Section(
            id: "timeline",
            title: words[.timeline],
            blocks: [.picture(picture.picture(id: "timeline-picture"))]
        )
    }

    var quota: Section? {
        let rows = snapshot.outcome.quota
        guard !rows.isEmpty else { return nil }
        let columns = [
            DataTable.Column(title: words[.party], kind: .text), .init(title: words[.inList], kind: .text),
            .init(title: words[.inSeats], kind: .text),
        ]
        let cells = rows.map { row in
            [
                Cell(page.signs.short(row.party)).with(page.signs.swatch(row.party)), quotaCell(row.list),
                row.seats.map { quotaCell($0) } ?? Cell(NumberText.open),
            ]
        }
        let table = DataTable(
            id: "quota-table",
            caption: words[.quotaCaption],
            columns: columns,
            rows: cells
        )
        return Section(id: "quota", title: words[.quota], blocks: [.table(table)])
    }

    private func quotaCell(_ count: QuotaCount) -> Cell {
        guard count.persons > 0 else { return Cell(NumberText.open) }
        let persons =
            count.maximum > count.minimum
            ? numbers.count(count.minimum) + "–" + numbers.count(count.maximum) : numbers.count(count.minimum)
        let (sign, word): (String, PageWord) =
            switch count.verdict {
            case .yes: ("✓", .met)
            case .no: ("✗", .missed)
            case .unknown: ("?", .unknown)
            }
        let sum = words.sentence(.needs, persons, numbers.count(count.persons), numbers.count(count.required))
        return Cell(sign + " " + words[word] + ": " + sum)
    }
}

extension MajorityOutlook {
    /// The word of a page for it.
    var word: PageWord {
        switch self {
        case .certain: .certain
        case .possible: .possible
        case .outOfReach: .outOfReach
        }
    }
}
