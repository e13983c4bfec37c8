import CellGrid
import DashboardView
import ElectionLaw
import ElectionModel
import ReportFormat
import Tabulation

/// The figures as a page of text for people, in fixed columns.
struct TallyText {
    let snapshot: NightSnapshot
    let context: TallyContext
    let look: Look

    var words: Wording { Wording(look: look) }
    var numbers: NumberText { NumberText(language: look.language) }

    /// The page, LF after each line.
    func text() -> String {
        let parts = [
            heading(), parties(), questions(), leaders(), seats(), electorates(), quota(), regions(), proof(),
        ]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
            + "\n"
    }

    private var election: Election { snapshot.election }

    private func heading() -> [String] {
        let country = snapshot.country
        var lines = [name(election.card.name)]
        if election.card.isReconstructed { lines.append(words[tally: .madeUp]) }
        let time = snapshot.asOf?.iso8601 ?? words[tally: .noReport]
        lines.append(label(.asOf) + time + ", " + words.sentence(tally: .entry, "\(snapshot.seq)"))
        if let silence = context.silence { lines.append(silence.line(words)) }
        let (reported, total) = (country.unitsReported, country.unitsTotal)
        let word = election.listContest == nil ? TallyWord.anyStationsIn : .stationsIn
        lines.append(label(.stations) + words.sentence(tally: word, "\(reported)", "\(total)"))
        lines += progress()
        lines.append(label(.turnout) + ratio(country.ballotsIssued, country.votersListed, country.turnout))
        let counted = country.countedBallotsIssued
        lines.append(label(.counted) + ratio(counted, country.votersListed, country.counted))
        return lines
    }

    /// The first column of the heading, as wide as its widest word.
    func label(_ word: TallyWord) -> String {
        let heads: [TallyWord] = [.asOf, .stations, .expected, .turnout, .counted]
        let width = heads.map { TextWidth.columns(of: words[tally: $0]) }.max() ?? 0
        let text = words[tally: word]
        return text + String(repeating: " ", count: width + 2 - TextWidth.columns(of: text))
    }

    private func ratio(_ issued: UInt64, _ listed: UInt64, _ share: Share) -> String {
        words.sentence(tally: .issuedOfListed, percent(share), "\(issued)", "\(listed)")
    }

    private func percent(_ share: Share) -> String { numbers.percent(share) }

    /// A name in the language of the page, safe for any terminal.
    private func name(_ text: LocalizedText) -> String { plain(text[look.language]) }

    private func plain(_ text: String) -> String {
        Sanitiser.safe(look.glyphs == .ascii ? Transliteration.ascii(text) : text)
    }

    private func short(_ party: Int) -> String { plain(election.parties[party].short) }

    private func parties() -> [String] {
        guard let list = election.listContest,
            let ballot = election.ballots.first(where: { $0.contest == list })
        else { return [] }
        var table = TextTable(columns: [.left, .right, .right, .left])
        table.add([words[tally: .list], words[tally: .votes], "%", words[tally: .status]])
        for (index, selection) in ballot.selections.enumerated() {
            let share = percent(snapshot.country.share(ofSelection: index))
            let votes = String(snapshot.country.votes[index])
            if case .party(let party) = selection {
                let status = words[tally: TallyText.word(snapshot.outcome.thresholds[index])]
                table.add([short(party), votes, share, status])
            } else {
                table.add([words[tally: .againstAll], votes, share, ""])
            }
        }
        table.add([words[tally: .valid], String(snapshot.country.validBallots), "", ""])
        table.add([words[tally: .invalid], String(snapshot.country.invalidBallots), "", ""])
        return table.lines
    }

    /// Answers of questions, one line an electorate.
    private func questions() -> [String] {
        let races = snapshot.outcome.races.filter { $0.answer != nil }
        guard !races.isEmpty else { return [] }
        var table = TextTable(columns: [.left, .left, .right, .right, .right, .left])
        table.add(["question", "unit", "yes", "no", "yes %", "status"])
        for race in races {
            guard case .question(let status, let yes) = race.standing,
                let count = snapshot.ballots.first(where: { $0.ballot == race.ballot })
            else { continue }
            let ballot = election.ballots[race.ballot]
            table.add([
                election.contests[ballot.contest].id, election.units[ballot.unit].name.en,
                String(count.votes[0]), String(count.votes[1]), yes.percent() ?? "–", status.rawValue,
            ])
        }
        return table.lines
    }

    /// Who leads where candidates stand and no lists do.
    private func leaders() -> [String] {
        let races = snapshot.outcome.races.filter { $0.candidates != nil }
        guard election.listContest == nil, !races.isEmpty else { return [] }
        var table = TextTable(columns: [.left, .left, .right, .left])
        table.add(["unit", "leader", "lead", "status"])
        for race in races {
            guard let outcome = race.candidates else { continue }
            let ballot = election.ballots[race.ballot]
            let leader = outcome.leader.map { ballot.ids[$0] } ?? "–"
            table.add([
                election.units[ballot.unit].name.en, leader, String(outcome.lead), outcome.status.rawValue,
            ])
        }
        return table.lines
    }

    /// List seats of each electorate, where there are several.
    private func electorates() -> [String] {
        let electorates = snapshot.outcome.electorates
        guard electorates.count > 1 else { return [] }
        var table = TextTable(columns: [.left, .right, .left])
        table.add(["list seats in", "seats", ""])
        for electorate in electorates {
            let unit = election.units[election.ballots[electorate.ballot].unit]
            let taken = election.parties.indices.compactMap { party -> String? in
                guard let seats = electorate.listSeats(of: party) else {
                    return electorate.allocation.hasPassed[party] ? election.parties[party].short + " –" : nil
                }
                return seats > 0 ? "\(election.parties[party].short) \(seats)" : nil
            }
            let word = electorate.allocation.outcome.word
            table.add([
                unit.name.en, String(electorate.seats),
                word == "allocated"
                    ? taken.joined(separator: ", ") : word + ": " + taken.joined(separator: ", "),
            ])
        }
        return table.lines
    }

    private func seats() -> [String] {
        guard !election.parties.isEmpty || election.card.seatsTotal > 0 else { return [] }
        var table = TextTable(columns: [.left, .right, .right, .right])
        let heads: [TallyWord] = [.seats, .byList, .byDistrict, .total]
        table.add(heads.map { words[tally: $0] })
        let hasDistricts = election.districtContest != nil
        for row in snapshot.outcome.seats where row.party != nil || hasDistricts {
            let name = row.party.map { short($0) } ?? words[tally: .independents]
            table.add([name, open(row.list), open(row.district), open(row.total)])
        }
        return table.lines
    }

    private func quota() -> [String] {
        guard !snapshot.outcome.quota.isEmpty else { return [] }
        var table = TextTable(columns: [.left, .right, .left, .right, .left])
        table.add([words[tally: .quota], words[tally: .list], "", words[tally: .seats], ""])
        for row in snapshot.outcome.quota {
            let seats = row.seats
            table.add([
                short(row.party), of(row.list), words[tally: TallyText.word(row.list.verdict)],
                seats.map { of($0) } ?? NumberText.open,
                seats.map { words[tally: TallyText.word($0.verdict)] } ?? "",
            ])
        }
        return table.lines
    }

    private func regions() -> [String] {
        var table = TextTable(columns: [.left, .right, .right, .right])
        let heads: [TallyWord] = [.region, .reported, .turnoutPercent, .countedPercent]
        table.add(heads.map { words[tally: $0] })
        for region in snapshot.regions {
            table.add([
                name(election.units[region.unit].name), "\(region.unitsReported)/\(region.unitsTotal)",
                percent(region.turnout), percent(region.counted),
            ])
        }
        return table.lines
    }

    private func proof() -> [String] {
        ["head      \(context.head)", "state     \(context.state)"]
    }

    private func of(_ count: QuotaCount) -> String {
        words.sentence(tally: .of, "\(count.minimum)", "\(count.persons)")
    }

    private static func word(_ status: ThresholdStatus) -> TallyWord {
        switch status {
        case .certainIn: .certainIn
        case .in: .statusIn
        case .out: .out
        case .certainOut: .certainOut
        case .noVotes: .noVotes
        }
    }

    private static func word(_ verdict: QuotaVerdict) -> TallyWord {
        switch verdict {
        case .yes: .yes
        case .no: .no
        case .unknown: .unknown
        }
    }

    private func open(_ seats: Int?) -> String { seats.map { String($0) } ?? "–" }
}
