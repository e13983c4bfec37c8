import DashboardView
import ElectionModel
import Tabulation

/// The parts of the closing report that follow the log: certainty, milestones, corrections, decisions.
struct LogSections {
    let page: NightPage
    let record: NightRecord

    private var words: PageWording { page.words }
    private var numbers: NumberText { page.numbers }
    private var election: Election { page.election }

    /// Rows shown of a long table at most.
    static let longest = 200

    var certain: Section {
        let certainties = record.chronicle.certainties
        guard !certainties.isEmpty else {
            return Section(
                id: "certain",
                title: words[.certainTitle],
                blocks: [.paragraph(words[.nothingCertain])]
            )
        }
        let columns: [DataTable.Column] = [
            .init(title: words[.what], kind: .text), .init(title: words[.since]),
            .init(title: words[.countedThen]), .init(title: words[.entry], isWide: true),
            .init(title: words[.before], isWide: true),
        ]
        let rows = certainties.enumerated().map { place, certainty in
            [
                Cell(sentence(certainty.fact), sort: String(place)),
                Cell(page.clock(certainty.since), sort: String(certainty.since.instant)),
                Cell(numbers.percent(certainty.counted), sort: certainty.counted.percent()),
                Cell(numbers.count(certainty.seq), sort: String(certainty.seq)),
                Cell(numbers.count(certainty.withdrawn), sort: String(certainty.withdrawn)),
            ]
        }
        let table = DataTable(
            id: "certain-table",
            caption: words[.certainCaption],
            columns: columns,
            rows: rows
        )
        var blocks: [Block] = [.table(table)]
        let lost = record.chronicle.withdrawn
        if !lost.isEmpty {
            let facts = lost.map { sentence($0.fact) }.joined(separator: "; ")
            blocks.append(.note(words.sentence(.withdrawnNote, facts)))
        }
        return Section(id: "certain", title: words[.certainTitle], blocks: blocks)
    }

    private func sentence(_ fact: CertainFact) -> String {
        switch fact {
        case .threshold(let party, let isIn):
            return words.sentence(isIn ? .factIn : .factOut, page.signs.short(party))
        case .listSeats(let party, let seats):
            return words.sentence(.factSeats, page.signs.short(party), numbers.count(seats))
        case .majority(let needed, let party):
            return words.sentence(.factMajority, page.signs.short(party), numbers.count(needed))
        case .district(let district, let leader):
            let unit = election.districts[district]
            let ballot = election.ballots.first {
                $0.contest == election.districtContest && $0.unit == unit
            }
            let name = ballot.map { page.signs.name($0.selections[leader]) } ?? NumberText.open
            return words.sentence(.factDistrict, election.units[unit].name[page.look.language], name)
        }
    }

    var milestones: Section {
        let events = record.chronicle.events.filter { $0.kind.isMilestone }
        let lines = ToldEvent.lines(events, in: page.snapshot, look: page.look)
        let blocks: [Block] =
            lines.isEmpty
            ? [.paragraph(words[.eventsNone])]
            : [.note(words.sentence(.milestonesNote, numbers.count(lines.count))), .events(lines)]
        return Section(id: "milestones", title: words[.milestones], blocks: blocks)
    }

    var corrections: Section {
        guard !record.corrected.isEmpty else {
            let none: Block = .paragraph(words[.nothingCorrected])
            return Section(id: "corrections", title: words[.corrections], blocks: [none])
        }
        let changes = record.corrected.map { (protocol: $0, change: ProtocolChange($0)) }
            .sorted { ($1.change.size, $0.protocol.precinct) < ($0.change.size, $1.protocol.precinct) }
        let columns: [DataTable.Column] = [
            .init(title: words[.station], kind: .text), .init(title: words[.ballot], kind: .text),
            .init(title: words[.lastWord], isWide: true), .init(title: words[.steps], isWide: true),
            .init(title: words[.moved], kind: .text),
        ]
        let rows = changes.prefix(LogSections.longest).enumerated().map { place, row in
            [
                Cell(page.stationName(row.protocol.precinct), sort: String(place)),
                Cell(page.ballotWord(row.protocol.contest)),
                Cell(page.clock(row.protocol.time), sort: String(row.protocol.time.instant)),
                Cell(numbers.count(row.protocol.steps), sort: String(row.protocol.steps)),
                Cell(moved(row.protocol, row.change), sort: String(row.change.size)),
            ]
        }
        let caption = words.sentence(.correctionsCaption, numbers.count(changes.count))
        let table = DataTable(id: "correction-table", caption: caption, columns: columns, rows: rows)
        return Section(
            id: "corrections",
            title: words[.corrections],
            blocks: [.table(table)] + more(than: LogSections.longest, changes.count)
        )
    }

    /// The lines whose votes changed, the largest change first, four at most.
    private func moved(_ corrected: CorrectedProtocol, _ change: ProtocolChange) -> String {
        guard corrected.last != nil else { return words[.nothingStands] }
        guard let ballot = election.ballot(contest: corrected.contest, precinct: corrected.precinct) else {
            return NumberText.open
        }
        let parts = change.lines.prefix(4).map { line in
            page.signs.name(ballot.selections[line.place]) + " " + numbers.count(line.before) + " → "
                + numbers.count(line.after)
        }
        return parts.isEmpty ? NumberText.open : parts.joined(separator: ", ")
    }

    private func more(than shown: Int, _ count: Int) -> [Block] {
        count > shown ? [.note(words.sentence(.moreRows, numbers.count(count - shown)))] : []
    }

    var decisions: Section {
        guard !record.decisions.isEmpty else {
            let none: Block = .paragraph(words[.noDecisions])
            return Section(id: "decisions", title: words[.decisions], blocks: [none])
        }
        let columns: [DataTable.Column] = [
            .init(title: words[.time], kind: .text), .init(title: words[.station], kind: .text),
            .init(title: words[.decision], kind: .text), .init(title: words[.reason], kind: .text),
        ]
        let rows = record.decisions.prefix(LogSections.longest).map { row in
            let word: PageWord =
                switch row.decision {
                case .admit: .admitted
                case .withdraw: .takenOut
                case .confirm: .confirmed
                }
            let place = page.stationName(row.decision.precinct) + ", " + page.ballotWord(row.decision.contest)
            return [
                Cell(page.clock(row.time), sort: String(row.time.instant)), Cell(place), Cell(words[word]),
                Cell(row.decision.reason),
            ]
        }
        let table = DataTable(
            id: "decision-table",
            caption: words[.decisionsCaption],
            columns: columns,
            rows: rows
        )
        return Section(
            id: "decisions",
            title: words[.decisions],
            blocks: [.table(table)] + more(than: LogSections.longest, record.decisions.count)
        )
    }

    var sources: Section? {
        guard !record.reports.isEmpty else { return nil }
        let columns: [DataTable.Column] = [
            .init(title: words[.source], kind: .text), .init(title: words[.reports]),
        ]
        let rows = record.reports.map {
            [Cell($0.source), Cell(numbers.count($0.count), sort: String($0.count))]
        }
        let table = DataTable(
            id: "source-table",
            caption: words[.sourcesCaption],
            columns: columns,
            rows: rows
        )
        return Section(id: "sources", title: words[.sources], blocks: [.table(table)])
    }
}

/// How the votes of a corrected protocol changed.
struct ProtocolChange {
    /// A line of the ballot with its first and its last votes.
    struct Line {
        let place: Int
        let before: UInt32
        let after: UInt32

        var size: UInt32 { max(before, after) - min(before, after) }
    }

    /// The lines that changed, the largest change first.
    let lines: [Line]
    /// Votes that changed, all lines together.
    let size: UInt64

    init(_ corrected: CorrectedProtocol) {
        let before = corrected.first.votes
        let after = corrected.last?.votes ?? before.map { _ in 0 }
        let all = zip(before, after).enumerated().map { Line(place: $0, before: $1.0, after: $1.1) }
        lines = all.filter { $0.size > 0 }.sorted { ($1.size, $0.place) < ($0.size, $1.place) }
        size = all.reduce(0) { $0 + UInt64($1.size) }
    }
}

extension NightEvent.Kind {
    /// Whether it is about more than one station.
    var isMilestone: Bool {
        switch self {
        case .corrected, .annulled, .decided, .alarm, .disputed, .refused: false
        default: true
        }
    }
}
