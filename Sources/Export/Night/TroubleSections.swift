import DashboardView
import ElectionModel
import Tabulation

/// The parts of the closing report about what was not as it should be: alarms, conflicts, refused lines.
struct TroubleSections {
    let page: NightPage
    let record: NightRecord

    private var words: PageWording { page.words }
    private var numbers: NumberText { page.numbers }
    private var election: Election { page.election }

    var alarms: Section {
        let open = page.snapshot.alarms?.stations ?? []
        var raised: [RuleCode: Int] = [:]
        for event in record.chronicle.events {
            if case .alarm(_, _, let code) = event.kind { raised[code, default: 0] += 1 }
        }
        var openByRule: [RuleCode: Int] = [:]
        for station in open { for code in station.alarms { openByRule[code, default: 0] += 1 } }
        let codes = RuleCode.allCases.filter { raised[$0] != nil || openByRule[$0] != nil }
        let doubtful = open.filter(\.isDoubtful)
        guard !codes.isEmpty || !doubtful.isEmpty else {
            return Section(id: "alarms", title: words[.alarms], blocks: [.paragraph(words[.nothingOpen])])
        }
        let columns: [DataTable.Column] = [
            .init(title: words[.rule], kind: .text), .init(title: words[.raised]),
            .init(title: words[.openNow]),
        ]
        let rows = codes.map { code in
            [
                Cell(ruleText(code), sort: code.rawValue),
                Cell(numbers.count(raised[code] ?? 0), sort: String(raised[code] ?? 0)),
                Cell(numbers.count(openByRule[code] ?? 0), sort: String(openByRule[code] ?? 0)),
            ]
        }
        let table = DataTable(id: "alarm-table", caption: words[.alarmsCaption], columns: columns, rows: rows)
        return Section(
            id: "alarms",
            title: words[.alarms],
            blocks: [.table(table)] + stations(doubtful)
        )
    }

    /// The stations with something open, and what.
    private func stations(_ open: [NightAlarms.Station]) -> [Block] {
        guard !open.isEmpty else { return [.paragraph(words[.nothingOpen])] }
        let catalogue = Wording(look: page.look)
        let rows = open.prefix(LogSections.longest).map { station in
            var reasons = station.alarms.map { ruleText($0) }
            if station.isDisputed { reasons.append(catalogue[.disputed]) }
            if station.isQuarantined { reasons.append(catalogue[.refusedLine]) }
            return [Cell(page.stationName(station.precinct)), Cell(reasons.joined(separator: "; "))]
        }
        let table = DataTable(
            id: "open-table",
            caption: words[.openCaption],
            columns: [
                .init(title: words[.station], kind: .text), .init(title: words[.openReasons], kind: .text),
            ],
            rows: Array(rows)
        )
        return [.table(table)] + more(than: LogSections.longest, open.count)
    }

    private func more(than shown: Int, _ count: Int) -> [Block] {
        count > shown ? [.note(words.sentence(.moreRows, numbers.count(count - shown)))] : []
    }

    private func ruleText(_ code: RuleCode) -> String {
        code.rawValue + " " + Wording(look: page.look)[Word.rule(code)]
    }

    /// One line of the table of conflicts.
    private struct Conflict {
        let time: Timestamp
        let precinct: Int?
        let word: PageWord
    }

    var conflicts: Section {
        let refused = record.refusals.filter { $0.code == .conflict }
            .map { Conflict(time: $0.time, precinct: $0.precinct, word: .conflictRefused) }
        let disputed = record.chronicle.events.compactMap { event -> Conflict? in
            guard case .disputed(_, let precinct) = event.kind else { return nil }
            return Conflict(time: event.time, precinct: precinct, word: .conflictDisputed)
        }
        let all = (refused + disputed).enumerated()
            .sorted { ($0.element.time.instant, $0.offset) < ($1.element.time.instant, $1.offset) }
            .map(\.element)
        guard !all.isEmpty else {
            return Section(
                id: "conflicts",
                title: words[.conflicts],
                blocks: [.paragraph(words[.noConflicts])]
            )
        }
        let note = words.sentence(
            .conflictsNote,
            numbers.count(refused.count),
            numbers.count(disputed.count)
        )
        let rows = all.prefix(LogSections.longest).map { conflict in
            [
                Cell(page.clock(conflict.time), sort: String(conflict.time.instant)),
                Cell(conflict.precinct.map { page.stationName($0) } ?? NumberText.open),
                Cell(words[conflict.word]),
            ]
        }
        let columns: [DataTable.Column] = [
            .init(title: words[.time], kind: .text), .init(title: words[.station], kind: .text),
            .init(title: words[.what], kind: .text),
        ]
        let table = DataTable(
            id: "conflict-table",
            caption: words[.conflictsCaption],
            columns: columns,
            rows: Array(rows)
        )
        return Section(
            id: "conflicts",
            title: words[.conflicts],
            blocks: [.note(note), .table(table)] + more(than: LogSections.longest, all.count)
        )
    }

    var refusals: Section {
        var counts: [RuleCode: (count: Int, first: Timestamp)] = [:]
        for refusal in record.refusals {
            counts[refusal.code] = (
                (counts[refusal.code]?.count ?? 0) + 1, counts[refusal.code]?.first ?? refusal.time
            )
        }
        guard !counts.isEmpty else {
            return Section(id: "refused", title: words[.refused], blocks: [.paragraph(words[.noRefusals])])
        }
        let rows = RuleCode.allCases.compactMap { code -> [Cell]? in
            guard let entry = counts[code] else { return nil }
            return [
                Cell(ruleText(code), sort: code.rawValue),
                Cell(numbers.count(entry.count), sort: String(entry.count)),
                Cell(page.clock(entry.first), sort: String(entry.first.instant)),
            ]
        }
        let columns: [DataTable.Column] = [
            .init(title: words[.rule], kind: .text), .init(title: words[.lines]),
            .init(title: words[.firstTime]),
        ]
        let table = DataTable(
            id: "refused-table",
            caption: words[.refusedCaption],
            columns: columns,
            rows: rows
        )
        return Section(id: "refused", title: words[.refused], blocks: [.table(table)])
    }
}
