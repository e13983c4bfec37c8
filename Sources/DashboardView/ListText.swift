import CellGrid
import ElectionLaw
import ElectionModel
import Tabulation

/// Everything about one list, line by line: votes, threshold, seats and what could change them, quota.
struct ListText {
    let scene: Scene
    let party: Int
    let columns: Int

    var lines: [TextLine] {
        guard scene.election.parties.indices.contains(party) else { return [] }
        var page = TextPage(columns: columns)
        name(&page)
        votes(&page)
        threshold(&page)
        seats(&page)
        house(&page)
        quota(&page)
        return page.lines
    }

    private func name(_ page: inout TextPage) {
        let party = scene.election.parties[party]
        page.text(scene.name(party.name), ink: .strong)
        let number = scene.words.sentence(.ballotNumber, scene.numbers.count(party.ballotNumber))
        page.text(number + " · " + scene.registration(of: self.party), ink: .dim)
    }

    private func votes(_ page: inout TextPage) {
        let country = scene.snapshot.country
        let votes = scene.numbers.count(scene.votes(party, in: country))
        let valid = scene.numbers.count(country.validBallots)
        let share = scene.numbers.percent(scene.share(party, in: country)) + " %"
        let text = scene.words.sentence(.ofValid, votes, valid) + ", " + share
        page.fact(scene.words[.votes], text, ink: .strong)
    }

    private func threshold(_ page: inout TextPage) {
        guard let status = scene.status(of: party) else { return }
        let text = StatusText(status)
        var parts = [text.sign + " " + scene.words[text.word]]
        if let check = scene.check(of: party), status != .noVotes {
            if let needed = check.votesNeeded, needed > 0 {
                parts.append(scene.words.sentence(.needsVotes, scene.numbers.count(needed)))
            }
            // The fewest that put it out are one more than it can do without.
            if let most = check.votesToLose, most > 0 {
                parts.append(scene.words.sentence(.sparesVotes, scene.numbers.count(most - 1)))
            }
        }
        page.fact(scene.words[.threshold], parts.joined(separator: ", "), ink: text.ink)
        doubt(on: .threshold(party: party), &page)
        guard status == .in || status == .out, let point = scene.certainty(of: party) else { return }
        let word: Word = point.side == .certainIn ? .certainInFrom : .certainOutFrom
        page.fact("", scene.words.sentence(word, scene.numbers.decimal(point.percent)))
    }

    private func seats(_ page: inout TextPage) {
        page.heading(scene.words[.listSeats])
        page.fact(scene.words[.now], scene.numbers.count(scene.seatRow(party)?.list), ink: .strong)
        doubt(on: .seats(party: party), &page)
        if let margin = scene.margin(of: party) {
            page.fact(scene.words[.toGain], signed(margin.toGain, "+"))
            page.fact(scene.words[.toLose], signed(margin.toLose, "−"))
            let isIn = scene.status(of: party) == .in || scene.status(of: party) == .certainIn
            if scene.threshold != nil {
                page.fact(scene.words[.toThreshold], signed(margin.toThreshold, isIn ? "−" : "+"))
            }
        }
        guard let range = scene.range(of: party), let total = scene.listSeats else { return }
        let text = scene.words.sentence(.ofTotal, scene.span(range), scene.numbers.count(total))
        page.fact(scene.words[.guaranteed], text, ink: .strong)
        page.add(
            RangeBar(scene: scene, range: range, now: scene.seatRow(party)?.list, total: total).line(columns)
        )
        page.text(RangeBar.legend(scene), ink: .dim)
        for sentence in WideningText(scene: scene, party: party).sentences {
            page.text(sentence, ink: .dim)
        }
    }

    private func doubt(on subject: Doubt.Subject, _ page: inout TextPage) {
        guard let doubt = scene.doubt(on: subject) else { return }
        page.fact(scene.words[.doubtLabel], doubt.text, ink: doubt.ink)
    }

    private func signed(_ votes: UInt64?, _ sign: String) -> String {
        votes.map { scene.words.sentence(.marginVotes, sign + scene.numbers.count($0)) } ?? NumberText.open
    }

    private func house(_ page: inout TextPage) {
        guard let row = scene.seatRow(party) else { return }
        page.heading(scene.words[.house])
        if scene.election.districtContest != nil {
            let led = row.district.map { max(0, $0 - min($0, row.districtWon)) }
            let won = scene.numbers.count(row.districtWon)
            page.fact(
                scene.words[.districts],
                scene.words.sentence(.wonAndLed, won, scene.numbers.count(led))
            )
            page.fact(scene.words[.seatsAltogether], scene.numbers.count(row.total), ink: .strong)
        }
        for line in scene.snapshot.prospects?.majorities ?? [] where line.outlooks.indices.contains(party) {
            let outlook = OutlookText(line.outlooks[party])
            page.fact(
                scene.words.sentence(.majority, scene.numbers.count(line.needed)),
                outlook.sign + " " + scene.words[outlook.word],
                ink: outlook.ink
            )
        }
    }

    private func quota(_ page: inout TextPage) {
        guard let row = scene.snapshot.outcome.quota.first(where: { $0.party == party }) else { return }
        page.heading(scene.words[.quota])
        let text = QuotaText(scene: scene, row: row)
        for (word, count) in [(Word.quotaInList, row.list), (.quotaInSeats, row.seats)] {
            guard let count, count.persons > 0 else {
                page.fact(scene.words[word], NumberText.open)
                continue
            }
            page.fact(scene.words[word], text.verdict(count), ink: QuotaMark(count.verdict).ink)
            page.fact("", scene.words.sentence(.womenApart, scene.numbers.count(count.women)))
        }
        if let gap = text.gap { page.fact("", gap, ink: .warn) }
        guard let seats = row.seats?.persons, seats > row.list.persons else { return }
        let names = scene.numbers.count(row.list.persons)
        page.text(scene.words.sentence(.listTooShort, scene.numbers.count(seats), names), ink: .warn)
    }
}

/// What an outlook is called.
struct OutlookText {
    let sign: String
    let word: Word
    let ink: Ink

    init(_ outlook: MajorityOutlook) {
        switch outlook {
        case .certain: (sign, word, ink) = ("✓", .outlookCertain, .good)
        case .possible: (sign, word, ink) = ("?", .outlookPossible, .warn)
        case .outOfReach: (sign, word, ink) = ("✗", .outlookOut, .dim)
        }
    }
}

/// The words of a quota: what is counted, what is required, what is short.
struct QuotaText {
    let scene: Scene
    let row: QuotaRow

    /// Sign, persons counted, persons looked at, persons required.
    func verdict(_ count: QuotaCount) -> String {
        let persons =
            count.maximum > count.minimum
            ? scene.numbers.count(count.minimum) + "–" + scene.numbers.count(count.maximum)
            : scene.numbers.count(count.minimum)
        return QuotaMark(count.verdict).sign + " "
            + scene.words.sentence(
                .quotaCounted,
                persons,
                scene.numbers.count(count.persons),
                scene.numbers.count(count.required)
            )
    }

    /// What the seats are short of, and who below the line could make up for it; nil when nothing is.
    var gap: String? {
        guard let seats = row.seats, seats.persons > 0, seats.minimum < seats.required else { return nil }
        let short = scene.numbers.count(seats.required - seats.minimum)
        let next = scene.snapshot.prospects?.nextEligible ?? []
        guard next.indices.contains(row.party) else { return scene.words.sentence(.shortBy, short) }
        let place = next[row.party].map {
            scene.words.sentence(.firstBelow, scene.numbers.count($0))
        }
        return scene.words.sentence(.shortBy, short) + "; " + (place ?? scene.words[.nobodyBelow])
    }
}

extension Scene {
    /// Seats of the list contest; nil without one.
    var listSeats: Int? { election.listContest.flatMap { election.contests[$0].partyRules?.seats } }

    func check(of party: Int) -> ThresholdCheck? { snapshot.prospects?.checks.element(party) }
    func margin(of party: Int) -> ListMargin? { snapshot.prospects?.margins.element(party) }
    func range(of party: Int) -> SeatRange? { snapshot.prospects?.ranges.element(party) }
    func certainty(of party: Int) -> CertaintyPoint? { snapshot.prospects?.certainFrom.element(party) ?? nil }

    /// A range of seats, or their number when it is certain: `40–41`, `6`.
    func span(_ range: SeatRange) -> String {
        let least = numbers.count(range.minimum)
        return range.minimum == range.maximum ? least : least + "–" + numbers.count(range.maximum)
    }

    /// When a list was registered among the others, as far as it is known.
    func registration(of party: Int) -> String {
        guard let rank = election.parties.element(party)?.registrationRank else {
            return words[.registeredUnknown]
        }
        let isShared = election.parties.count { $0.registrationRank == rank } > 1
        return words.sentence(isShared ? .registeredShared : .registered, numbers.count(rank))
    }
}

extension Array {
    /// The element at a place; nil outside.
    func element(_ place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
