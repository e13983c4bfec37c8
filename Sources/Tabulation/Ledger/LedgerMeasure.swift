package import ElectionModel

/// What a published figure says it is, read from its measure and contest.
///
/// Figures of one list, candidate or answer end in its id: `votes-amanat`, `seats-independent`.
package enum LedgerMeasure: Hashable, Sendable {
    /// Which stations are meant.
    package enum Place: Hashable, Sendable, CaseIterable {
        case all, home, abroad
    }

    /// What is counted of candidates.
    package enum Persons: Hashable, Sendable {
        case all, women, men, selfNominated, ofParties, quota
        case under(Int)
    }

    case votersListed(Place)
    /// *More than* so many are listed.
    case votersListedMoreThan
    case ballotsIssued(Place)
    case turnoutPercent(Place)
    case stations(Place)
    /// Stations open at the figure's time.
    case stationsOpen(Place)
    /// Lists on the ballot.
    case parties
    case validBallots, invalidBallots, ballotsFound
    /// Ballots received by the commissions, which are those printed for them.
    case ballotsReceived
    /// Votes of a line of the ballot.
    case votes(line: Int)
    case votePercent(line: Int)
    /// Seats of a contest, or of the house.
    case seats
    /// Seats of a contest in percent of the house.
    case seatsPercent
    /// Seats of a party; nil = independents.
    case seatsOf(party: Int?)
    /// Persons of the quota among the seats of a list, in percent.
    case quotaSeatsPercent(party: Int)
    case candidates(Persons, party: Int?)
    case candidatesPercent(Persons, party: Int?)
    case averageAge, earliestBirthYear, latestBirthYear
    case thresholdPercent, quotaPercent
    case pollsOpen, pollsClose
    case exitPoll(line: Int)
    case exitPollTurnout
    /// Persons asked.
    case exitPollSample
    /// Lists that a poll has at or over the threshold.
    case exitPollOverThreshold
    /// How many polls were published.
    case exitPolls
    /// What nothing here can give, and why not.
    case unknown(LedgerGap)
}

extension LedgerMeasure {
    /// Whether it is what pollsters asked, to be held against the newest count.
    var isOfPoll: Bool {
        switch self {
        case .exitPoll, .exitPollTurnout, .exitPollSample, .exitPollOverThreshold, .exitPolls: true
        default: false
        }
    }

    /// Whether it tells of the count, so that it is not known beforehand.
    var isOfReports: Bool {
        switch self {
        case .stations, .stationsOpen, .parties, .seats, .seatsPercent, .candidates, .candidatesPercent,
            .averageAge, .earliestBirthYear, .latestBirthYear, .thresholdPercent, .quotaPercent, .pollsOpen,
            .pollsClose:
            false
        case .unknown(let gap): gap == .elected || gap == .measure || gap == .respondents
        default: true
        }
    }
}

/// What is missing to compute a figure.
package enum LedgerGap: String, Error, Hashable, Sendable, CaseIterable {
    /// The register of another day than election day.
    case register
    /// Which country each station abroad is in.
    case countries
    /// Who was nominated and did not stand.
    case nominations
    /// Who received the seats.
    case elected
    /// Who was accredited.
    case accreditations
    /// The elections of local councils on the same day.
    case councils
    /// The law before this edition.
    case lawBefore = "law-before"
    /// Who was asked in a poll, and how many.
    case respondents
    /// Voters are listed, ballots issued or votes counted for such a unit by nobody.
    case unit
    /// The polls do not agree.
    case polls
    /// Nothing has been counted, or nobody stands.
    case nothing
    /// The value is not a number.
    case number
    /// The measure is not known.
    case measure
}

extension LedgerMeasure {
    /// Reads a figure's measure.
    ///
    /// - Parameters:
    ///   - figure: The figure; its contest chooses the ballot.
    ///   - election: The election.
    package init(_ figure: PublishedFigure, in election: Election) {
        if let plain = LedgerMeasure.plain[figure.measure] {
            self = plain
            return
        }
        for (prefix, make) in LedgerMeasure.families where figure.measure.hasPrefix(prefix) {
            let rest = String(figure.measure.dropFirst(prefix.count))
            if let made = make(rest, figure, election) {
                self = made
                return
            }
        }
        self = .unknown(LedgerMeasure.gap(of: figure.measure))
    }

    private static let plain: [String: LedgerMeasure] = [
        "voters-listed": .votersListed(.all), "voters-listed-abroad": .votersListed(.abroad),
        "voters-listed-home": .votersListed(.home), "voters-listed-more-than": .votersListedMoreThan,
        "ballots-issued": .ballotsIssued(.all), "ballots-issued-abroad": .ballotsIssued(.abroad),
        "ballots-issued-home": .ballotsIssued(.home), "turnout-percent": .turnoutPercent(.all),
        "turnout-percent-abroad": .turnoutPercent(.abroad), "turnout-percent-home": .turnoutPercent(.home),
        "stations": .stations(.all), "stations-home": .stations(.home), "stations-abroad": .stations(.abroad),
        "stations-open": .stationsOpen(.all), "stations-home-open": .stationsOpen(.home),
        "stations-abroad-open": .stationsOpen(.abroad), "parties": .parties,
        "valid-ballots": .validBallots, "invalid-ballots": .invalidBallots, "ballots-found": .ballotsFound,
        "ballots-received": .ballotsReceived, "ballots-printed": .ballotsReceived,
        "seats": .seats, "seats-percent": .seatsPercent,
        "seats-independent": .seatsOf(party: nil),
        "candidates-average-age": .averageAge, "candidates-earliest-birth-year": .earliestBirthYear,
        "candidates-latest-birth-year": .latestBirthYear,
        "threshold-percent": .thresholdPercent, "quota-percent": .quotaPercent,
        "polls-open": .pollsOpen, "polls-close": .pollsClose,
        "exit-poll-turnout-percent": .exitPollTurnout, "exit-poll-sample": .exitPollSample,
        "exit-poll-lists-over-threshold": .exitPollOverThreshold, "exit-polls": .exitPolls,
    ]

    private typealias Maker = @Sendable (String, PublishedFigure, Election) -> LedgerMeasure?

    /// Measures that end in an id or a group, the longest beginning first.
    private static let families: [(String, Maker)] = [
        (
            "exit-poll-percent-",
            { rest, figure, election in
                line(rest, of: figure, in: election).map { .exitPoll(line: $0) }
            }
        ),
        (
            "quota-seats-percent-",
            { rest, _, election in
                party(rest, in: election).map { .quotaSeatsPercent(party: $0) }
            }
        ),
        (
            "vote-percent-",
            { rest, figure, election in
                line(rest, of: figure, in: election).map { .votePercent(line: $0) }
            }
        ),
        (
            "votes-",
            { rest, figure, election in
                line(rest, of: figure, in: election).map { .votes(line: $0) }
            }
        ),
        ("seats-", { rest, _, election in party(rest, in: election).map { .seatsOf(party: $0) } }),
        ("candidates", { rest, _, election in persons(rest, in: election) }),
    ]

    /// `-women`, `-quota-percent-aqjol`, `-amanat`, or nothing for all.
    private static func persons(_ rest: String, in election: Election) -> LedgerMeasure? {
        var words = rest.split(separator: "-").map { String($0) }
        var group: Persons = .all
        if let (length, known) = self.group(words) {
            group = known
            words.removeFirst(length)
        }
        let isPercent = words.first == "percent"
        if isPercent { words.removeFirst() }
        var party: Int?
        if !words.isEmpty {
            guard let known = self.party(words.joined(separator: "-"), in: election) else { return nil }
            party = known
        }
        return isPercent ? .candidatesPercent(group, party: party) : .candidates(group, party: party)
    }

    /// The group that words begin with, and how many words name it.
    private static func group(_ words: [String]) -> (length: Int, group: Persons)? {
        if words.starts(with: ["self", "nominated"]) { return (2, .selfNominated) }
        if words.first == "under", words.count > 1, let age = Int(words[1]) { return (2, .under(age)) }
        switch words.first {
        case "women": return (1, .women)
        case "men": return (1, .men)
        case "party": return (1, .ofParties)
        case "quota": return (1, .quota)
        default: return nil
        }
    }

    private static func party(_ id: String, in election: Election) -> Int? {
        election.parties.firstIndex { $0.id == id }
    }

    private static func line(_ id: String, of figure: PublishedFigure, in election: Election) -> Int? {
        election.ballot(of: figure).flatMap { election.ballots[$0].ids.firstIndex(of: id) }
    }

    private static let gaps: [(String, LedgerGap)] = [
        ("voters-registered", .register), ("stations-abroad-countries", .countries),
        ("candidates-nominated", .nominations), ("candidates-withdrawn", .nominations),
        ("candidates-refused", .nominations), ("candidates-cancelled", .nominations),
        ("women-elected", .elected), ("observers", .accreditations), ("journalists", .accreditations),
        ("council", .councils), ("threshold-percent-before", .lawBefore), ("exit-poll", .respondents),
    ]

    private static func gap(of measure: String) -> LedgerGap {
        gaps.first { measure.hasPrefix($0.0) }?.1 ?? .measure
    }
}

extension Election {
    /// Index in ``ballots`` of what a published figure is about: that of its contest in its scope.
    ///
    /// Without a contest, or in a unit that is only a part of an electorate, the first of the contest.
    func ballot(of figure: PublishedFigure) -> Int? {
        let contest = contests.firstIndex { $0.id == figure.contest } ?? mainContest
        let unit = unitIndex(of: figure.scope)
        return ballots.firstIndex { $0.contest == contest && $0.unit == unit }
            ?? ballots.firstIndex { $0.contest == contest }
    }
}
