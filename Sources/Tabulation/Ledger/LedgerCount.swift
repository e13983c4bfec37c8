import ElectionLaw
import ElectionModel

/// Works out one published figure from what was counted, or from the scenario.
struct LedgerCount {
    let snapshot: NightSnapshot
    let figure: PublishedFigure
    /// Figures of the figure's moment.
    let page: LedgerBook.Page

    var election: Election { snapshot.election }
    private var unit: Int? { election.unitIndex(of: figure.scope) }
    var contest: Int? { election.contests.firstIndex { $0.id == figure.contest } }

    /// The value, or what is missing for it.
    func value(of measure: LedgerMeasure) -> Result<LedgerValue, LedgerGap> {
        switch measure {
        case .votersListed(let place): paper(place) { ExactValue($0.votersListed) }
        case .votersListedMoreThan: paper(.all) { ExactValue($0.votersListed) }
        case .ballotsIssued(let place): paper(place) { ExactValue($0.ballotsIssued) }
        case .turnoutPercent(let place):
            paper(place) { ExactValue(percent: $0.ballotsIssued, of: $0.votersListed) }
        case .stations(let place): stations { place.holds($0) }
        case .stationsOpen(let place): stationsOpen(place)
        case .parties: number(election.parties.count)
        case .validBallots: ballotValue { ExactValue($0.validBallots) }
        case .invalidBallots: ballotValue { ExactValue($0.invalidBallots) }
        case .ballotsFound: ballotValue { ExactValue($0.ballotsFound) }
        case .ballotsReceived: received()
        case .votes(let line): ballotValue { ExactValue($0.votes[line]) }
        case .votePercent(let line), .exitPoll(let line):
            ballotValue { ExactValue(percent: $0.votes[line], of: $0.validBallots) }
        case .exitPollTurnout: paper(.all) { ExactValue(percent: $0.ballotsIssued, of: $0.votersListed) }
        case .seats: number(seats(of: contest))
        case .seatsPercent: share(seats(of: contest), of: election.card.seatsTotal)
        case .seatsOf(let party): seats(ofParty: party)
        case .quotaSeatsPercent(let party): quotaSeats(ofParty: party)
        case .candidates(let group, let party): persons(group, party: party, isPercent: false)
        case .candidatesPercent(let group, let party): persons(group, party: party, isPercent: true)
        case .averageAge, .earliestBirthYear, .latestBirthYear: ages(measure)
        case .thresholdPercent: share(election.thresholds.first)
        case .quotaPercent: share(election.card.quota?.value)
        case .pollsOpen: clock(of: \.pollsOpen)
        case .pollsClose: clock(of: \.pollsClose)
        case .exitPollOverThreshold: listsOverThreshold()
        case .exitPolls: number(election.pollsters.count)
        case .exitPollSample: .failure(.respondents)
        case .unknown(let gap): .failure(gap)
        }
    }

    /// The running figures of the scope at the moment; nil where it is no country, region or district.
    var unitFigures: UnitFigures? {
        guard let unit else { return nil }
        let place = election.placeOfUnit[unit]
        return switch election.units[unit].kind {
        case .country: page.country
        case .region: page.regions.indices.contains(place) ? page.regions[place] : nil
        case .district: page.districts.indices.contains(place) ? page.districts[place] : nil
        case .precinct: snapshot.figures(ofPrecinct: place)
        }
    }

    /// What was counted of the ballots of the figure's contest in its scope; nil where nobody adds that up.
    var ballotFigures: BallotFigures? {
        guard let unit, let contest = contest ?? election.mainContest else { return nil }
        let own = page.ballots.filter { election.ballots[$0.ballot].contest == contest }
        if let exact = own.first(where: { election.ballots[$0.ballot].unit == unit }) { return exact }
        guard contest == election.commonContest, let first = own.first, let units = unitFigures else {
            return nil
        }
        var figures = BallotFigures(ballot: first.ballot, selections: first.votes.count)
        (figures.votes, figures.ballotsFound, figures.invalidBallots) = (
            units.votes, units.ballotsFound, units.invalidBallots
        )
        return figures
    }

    private func paper(
        _ place: LedgerMeasure.Place,
        _ value: (LedgerBook.PaperSum) -> ExactValue?
    ) -> Result<LedgerValue, LedgerGap> {
        guard let whole = unitFigures else { return .failure(.unit) }
        guard place == .all || unit == election.country else { return .failure(.unit) }
        var sum = LedgerBook.PaperSum(votersListed: whole.votersListed, ballotsIssued: whole.ballotsIssued)
        switch place {
        case .all: break
        case .abroad: sum = page.abroad
        case .home:
            sum.votersListed &-= page.abroad.votersListed
            sum.ballotsIssued &-= page.abroad.ballotsIssued
        }
        return value(sum).map { .success(.number($0)) } ?? .failure(.nothing)
    }

    private func ballotValue(_ value: (BallotFigures) -> ExactValue?) -> Result<LedgerValue, LedgerGap> {
        guard let figures = ballotFigures else { return .failure(.unit) }
        guard figures.validBallots + figures.invalidBallots > 0 else { return .failure(.nothing) }
        return value(figures).map { .success(.number($0)) } ?? .failure(.nothing)
    }

    /// Ballots received, over the protocols that stand now; they are in no running figure.
    private func received() -> Result<LedgerValue, LedgerGap> {
        guard let unit, let contest = contest ?? election.mainContest else { return .failure(.unit) }
        var sum: UInt64 = 0
        var stated = 0
        for precinct in election.precincts(of: unit) where precinct < snapshot.stations.count {
            let ballots = snapshot.stations.ballots(contest: contest, precinct: precinct)
            guard let received = ballots?.ballotsReceived else { continue }
            sum += UInt64(received)
            stated += 1
        }
        return stated == 0 ? .failure(.nothing) : .success(.number(ExactValue(sum)))
    }

    func number(_ count: Int) -> Result<LedgerValue, LedgerGap> { .success(.number(ExactValue(count))) }

    func share(_ part: Int, of whole: Int) -> Result<LedgerValue, LedgerGap> {
        ExactValue(percent: part, of: whole).map { .success(.number($0)) } ?? .failure(.nothing)
    }

    private func share(_ fraction: Fraction?) -> Result<LedgerValue, LedgerGap> {
        guard let fraction else { return .failure(.nothing) }
        return share(Int(fraction.numerator), of: Int(fraction.denominator))
    }

    private func seats(of contest: Int?) -> Int {
        guard let contest else { return election.card.seatsTotal }
        return election.ballots.indices.reduce(0) { sum, ballot in
            election.ballots[ballot].contest == contest ? sum + election.seats(ofBallot: ballot) : sum
        }
    }

    private func seats(ofParty party: Int?) -> Result<LedgerValue, LedgerGap> {
        let row = (page.outcome ?? snapshot.outcome).seats.first { $0.party == party }
        let isList = contest.map { election.contests[$0].partyRules != nil }
        let seats = isList.map { $0 ? row?.list : row?.district } ?? row?.total
        return seats.flatMap { $0 }.map { number($0) } ?? .failure(.nothing)
    }

    private func quotaSeats(ofParty party: Int) -> Result<LedgerValue, LedgerGap> {
        guard let row = (page.outcome ?? snapshot.outcome).quota.first(where: { $0.party == party }),
            let seats = row.seats, seats.minimum == seats.maximum
        else { return .failure(.nothing) }
        return share(seats.minimum, of: seats.persons)
    }
}

extension LedgerMeasure.Place {
    /// Whether a precinct is one of those that are meant.
    func holds(_ unit: GpUnit) -> Bool {
        switch self {
        case .all: true
        case .home: !unit.isAbroad
        case .abroad: unit.isAbroad
        }
    }
}

extension Election {
    /// Thresholds of the list contests.
    var thresholds: [Fraction] { contests.compactMap { $0.partyRules?.threshold?.value } }

    /// Who published an exit poll, in the order of the figures.
    package var pollsters: [String] {
        var found: [String] = []
        for figure in published
        where figure.measure.hasPrefix("exit-poll-percent-") && !found.contains(figure.source) {
            found.append(figure.source)
        }
        return found
    }
}
