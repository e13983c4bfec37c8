/// Everything that is fixed before the night: units, contests, lists, candidates, rules.
///
/// Immutable, and an object that is shared: as a value of its many arrays it took each a count of its own
/// wherever it was handed on. Units, parties and candidates are named by their index in the arrays here;
/// ``precincts`` gives stations their own index from 0.
package final class Election: Sendable {
    package let card: ElectionCard
    /// In `units.csv` order.
    package let units: [GpUnit]
    /// In ballot order.
    package let parties: [Party]
    package let candidates: [Candidate]
    package let published: [PublishedFigure]
    /// What the lists got in the election before; nil where the scenario does not say.
    package let previous: PreviousResult?
    /// Indexes into ``units``, in `units.csv` order; a precinct's own index is its place here.
    package let precincts: [Int]
    package let regions: [Int]
    package let districts: [Int]
    /// For each unit its place in ``precincts``, ``regions`` or ``districts``; 0 for the country.
    package let placeOfUnit: [Int]
    /// Index of the country in ``units``.
    package let country: Int
    /// All ballots; for each contest the one of its unit, or those of its districts in order.
    package let ballots: [Ballot]

    private let unitIndexes: [String: Int]
    private let sourceRanks: [String: Int]
    private let ballotStarts: [Int]
    private let regionPrecincts: PrecinctGroups
    private let districtPrecincts: PrecinctGroups

    /// Joins the parts read from a scenario; the reader has checked that ids are unique and known.
    ///
    /// - Precondition: `units` holds exactly one country.
    package init(
        card: ElectionCard,
        units: [GpUnit],
        parties: [Party],
        candidates: [Candidate],
        published: [PublishedFigure],
        previous: PreviousResult? = nil
    ) {
        self.previous = previous
        self.card = card
        self.units = units
        self.parties = parties
        self.candidates = candidates
        self.published = published
        precincts = units.indices.filter { units[$0].kind == .precinct }
        regions = units.indices.filter { units[$0].kind == .region }
        districts = units.indices.filter { units[$0].kind == .district }
        var places = [Int](repeating: 0, count: units.count)
        for group in [precincts, regions, districts] {
            for (place, unit) in group.enumerated() { places[unit] = place }
        }
        placeOfUnit = places
        regionPrecincts = PrecinctGroups(of: precincts, in: regions, of: units) { $0.parent }
        districtPrecincts = PrecinctGroups(of: precincts, in: districts, of: units) { $0.district }
        let country = units.firstIndex { $0.kind == .country }
        precondition(country != nil, "an election without a country unit was built")
        self.country = country ?? 0
        var indexes = [String: Int](minimumCapacity: units.count)
        for (index, unit) in units.enumerated() { indexes[unit.id] = index }
        unitIndexes = indexes
        let ranks = card.sources.map { ($0.id, $0.rank) }
        sourceRanks = Dictionary(ranks, uniquingKeysWith: { first, _ in first })
        (ballots, ballotStarts) = BallotMaker(
            card: card,
            units: units,
            parties: parties,
            candidates: candidates
        ).ballots()
    }

    package var id: String { card.id }
    package var contests: [Contest] { card.contests }

    /// Index of the first party-list contest, nil when there is none.
    package var listContest: Int? {
        contests.firstIndex { $0.partyRules != nil }
    }

    /// Index of the first contest of candidates, nil when there is none.
    package var districtContest: Int? {
        contests.firstIndex { $0.kind == .candidate }
    }

    /// Index in ``units`` of an id, nil when there is none.
    package func unitIndex(of id: some StringProtocol) -> Int? {
        unitIndexes[String(id)]
    }

    /// Index of the contest by whose protocol a precinct counts as reported; nil without contests.
    ///
    /// The list contest; without one the first question, then the first contest of candidates. Voters
    /// listed and ballots issued of a precinct, too, are those of this protocol.
    package var mainContest: Int? {
        listContest ?? contests.firstIndex { $0.measureThreshold != nil } ?? contests.indices.first
    }

    /// The ballot whose lines the votes of units have: any one of the main contest's.
    ///
    /// nil where the electorates of the main contest have lines of their own: candidates of districts.
    package var mainBallot: Int? {
        guard let contest = mainContest, let first = ballots.firstIndex(where: { $0.contest == contest })
        else { return nil }
        guard contests[contest].kind == .candidate else { return first }
        return ballots.count { $0.contest == contest } == 1 ? first : nil
    }

    /// The main contest where all its ballots have the same lines, so that its votes add up over units.
    package var commonContest: Int? { mainBallot.map { ballots[$0].contest } }

    /// Seats that a ballot fills: those of its electorate in `units.csv`, else those of the card.
    ///
    /// - Returns: 0 for a question.
    package func seats(ofBallot ballot: Int) -> Int {
        let contest = contests[ballots[ballot].contest]
        switch (contest.kind, contest.scope) {
        case (.ballotMeasure, _): return 0
        case (.partyList(let rules), .unit): return rules.seats
        case (.candidate, _): return 1
        case (_, .eachUnit(_, let seats)): return units[ballots[ballot].unit].seats ?? seats
        }
    }

    /// The unit of a precinct by its own index; inlined, for a copy of a unit holds on to four names.
    @inlinable
    package func precinct(_ precinct: Int) -> GpUnit { units[precincts[precinct]] }

    /// Place in ``regions`` of a precinct's region; nil when it hangs directly under the country.
    package func regionPlace(ofPrecinct precinct: Int) -> Int? {
        let parent = units[precincts[precinct]].parent
        return parent.flatMap { units[$0].kind == .region ? placeOfUnit[$0] : nil }
    }

    /// Place in ``districts`` of a precinct's district; nil without districts.
    package func districtPlace(ofPrecinct precinct: Int) -> Int? {
        units[precincts[precinct]].district.map { placeOfUnit[$0] }
    }

    /// Precincts that hang under a region, by its place in ``regions``, ascending; none for a place outside.
    package func precincts(ofRegion place: Int) -> ArraySlice<UInt32> { regionPrecincts[place] }

    /// Precincts of a district, by its place in ``districts``, ascending; none for a place outside.
    package func precincts(ofDistrict place: Int) -> ArraySlice<UInt32> { districtPrecincts[place] }

    /// Rank of a source; 1 when it is not listed.
    package func rank(ofSource source: String) -> Int { sourceRanks[source] ?? 1 }

    /// Index in ``ballots`` of what voters of a precinct were given in a contest; nil when nothing was.
    package func ballotIndex(contest: Int, precinct: Int) -> Int? {
        switch contests[contest].scope {
        case .unit: return ballotStarts[contest]
        case .eachUnit(.district, _):
            return districtPlace(ofPrecinct: precinct).map { ballotStarts[contest] + $0 }
        case .eachUnit(.region, _):
            return regionPlace(ofPrecinct: precinct).map { ballotStarts[contest] + $0 }
        case .eachUnit: return nil
        }
    }

    /// What voters of a precinct were given in a contest; nil when the contest is not held there.
    package func ballot(contest: Int, precinct: Int) -> Ballot? {
        ballotIndex(contest: contest, precinct: precinct).map { ballots[$0] }
    }
}

/// What `election.json` says.
package struct ElectionCard: Hashable, Sendable {
    package let id: String
    package let date: CivilDate
    package let offsetMinutes: Int16
    package let name: LocalizedText
    /// Whether station figures are made up to add up to published totals; then every frame says so.
    package let isReconstructed: Bool
    package let law: String
    package let contests: [Contest]
    package let quota: QuotaRule?
    package let limits: Limits
    package let sources: [ReportSource]
    package let seatsTotal: Int
    /// Seats that decide something, ascending: 50 and 66 of 98.
    package let majorities: [Int]

    package init(
        id: String,
        date: CivilDate,
        offsetMinutes: Int16,
        name: LocalizedText,
        isReconstructed: Bool,
        law: String,
        contests: [Contest],
        quota: QuotaRule?,
        limits: Limits,
        sources: [ReportSource],
        seatsTotal: Int,
        majorities: [Int]
    ) {
        self.id = id
        self.date = date
        self.offsetMinutes = offsetMinutes
        self.name = name
        self.isReconstructed = isReconstructed
        self.law = law
        self.contests = contests
        self.quota = quota
        self.limits = limits
        self.sources = sources
        self.seatsTotal = seatsTotal
        self.majorities = majorities
    }
}
