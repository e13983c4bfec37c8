package import ElectionModel

/// An election night as counted so far: apply log entries, ask for figures.
///
/// A value without clock or file. What counts does not hang on the order of entries; events and the
/// timeline tell how the night went and do. A report costs the depth of the unit tree.
///
/// What is decided here, beyond the formats:
/// - A source of rank 0 never counts and never disputes; its annulments neither.
/// - An admitted protocol competes as a count does, a withdrawal acts as an annulment; a confirmation
///   takes the mark from what stands, and lets an empty protocol count as reported.
/// - Sources *differ* when a figure both state differs, or any vote; see ``CellHistory``.
/// - A lower newer turnout figure is marked on the station (``StandingTurnout/isLower``); it has no
///   rule code and makes no alarm.
/// - A recount has no rank of its own: it counts by its revision like any other.
/// - Precincts report by the protocol of the main contest (``Election/mainContest``), and voters listed
///   and ballots issued are its: the list contest, else the first question, else the first of candidates.
/// - Seats of a list contest held by regions or districts are shared out in each, then added up.
/// - Entries that name no precinct, contest or ballot of the election, or another number of votes,
///   do nothing; reception has refused them long before.
package struct Night: Sendable {
    package let election: Election
    /// Highest log position applied; 0 when empty.
    package internal(set) var seq = 0
    /// Latest arrival applied; nil when empty.
    package internal(set) var asOf: Timestamp?

    let map: PrecinctMap
    let opening: [UInt32]
    var stations: StationTable
    /// By precinct · contests + contest; only cells that saw more than one protocol.
    var histories: [Int: PackedHistory] = [:]
    var units: UnitRows
    /// In the order of ``Election/ballots``.
    var ballots: [BallotFigures]
    /// The part of ``ballots`` that stands on disputed protocols.
    var disputedBallots: [BallotFigures]
    /// Most ballots that a precinct can bring while it is not counted.
    var caps: [UInt64]
    /// By precinct · contests + contest: a protocol stands and is not disputed.
    var isFirm: [Bool]
    /// Precincts that have a mark at all, as block 1 of ``units`` says: few, however many there are.
    var marked: Set<Int> = []
    /// Most ballots issued that any turnout report of a precinct states.
    var turnoutPeaks: [UInt32]
    var events = EventBook()
    var calendar: NightCalendar
    var watch: OutcomeWatch
    var timeline = Timeline()
    let strata: Strata
    /// By precinct; the sums over each stratum are in ``stratumSums``.
    var stratumRows: ContiguousArray<StratumSums.Row>
    var stratumSums: StratumSums
    let lateTurnout: LateTurnout
    /// Latest instant the night was told of, by an entry or by the clock.
    var latest = Int64.min
    var hours: TurnoutHours
    /// Figures at the moments of published ones.
    var book: LedgerBook
    /// Conditions that somebody wants to be told of; none by itself.
    var alertBook = AlertBook()
    var trend = RegionTrend()
    /// Numbers that sources gave their reports.
    var numbers = SourceNumbers()
    /// The last refused line of a station's ballot.
    var refusedAfter: [RefusedCell: RefusedLine] = [:]
    /// Pairs of protocols that wait before they are an alarm.
    var pairs = PairWatch()
    /// How often something happened that a snapshot shows, other than that time went on.
    package internal(set) var changes = 0
    /// What the clock shows while the night goes on; nil where no clock was told, or the night is over.
    var shown: Int64?
    let lists: ListFacts
    /// Most list votes that could come before the first report.
    private(set) var outstandingAtStart: UInt64 = 0

    /// The night before its first report: voters listed as at opening, nothing else.
    ///
    /// - Parameters:
    ///   - election: The election.
    ///   - conditions: What to tell of when it becomes true.
    package init(election: Election, conditions: [AlertCondition] = []) {
        self.election = election
        alertBook = AlertBook(conditions: conditions)
        map = PrecinctMap(election: election)
        opening = election.precincts.map { election.units[$0].votersListed }
        stations = StationTable(count: election.precincts.count, contests: election.contests.count)
        units = UnitRows(map: map, regions: election.regions.count, districts: election.districts.count)
        ballots = election.ballots.indices.map {
            BallotFigures(ballot: $0, selections: election.ballots[$0].selections.count)
        }
        disputedBallots = ballots
        caps = [UInt64](repeating: 0, count: opening.count)
        isFirm = [Bool](repeating: false, count: opening.count * map.contests)
        turnoutPeaks = [UInt32](repeating: 0, count: opening.count)
        calendar = NightCalendar(election: election)
        hours = TurnoutHours(election: election)
        book = LedgerBook(election: election)
        watch = OutcomeWatch(election: election)
        lists = ListFacts(election: election)
        strata = Strata(election: election)
        stratumRows = ContiguousArray(repeating: .zero, count: opening.count)
        stratumSums = StratumSums(strata: strata)
        lateTurnout = LateTurnout(election: election, strata: strata)
        for precinct in opening.indices { open(precinct) }
        outstandingAtStart = outstandingListVotes
    }

    private mutating func open(_ precinct: Int) {
        for contest in 0..<map.contests {
            guard let ballot = map.ballotIndex(contest: contest, precinct: precinct) else { continue }
            ballots[ballot].unitsTotal += 1
        }
        settlePaper(ofPrecinct: precinct)
    }

    /// Counts one entry; the same entries in any order leave the same figures.
    ///
    /// Entries come by rising position; events due before its arrival are noted first.
    ///
    /// - Complexity: O(units above the precinct × selections).
    @discardableResult
    package mutating func apply(_ entry: LogEntry) -> Change {
        // Most entries are not marked, and a copy costs as much as some rules.
        entry.flags.isEmpty ? count(entry) : count(entry.withoutPairCodes)
    }

    private mutating func count(_ entry: LogEntry) -> Change {
        changes &+= 1
        passTime(to: entry.receivedAt.instant)
        closeHours(before: entry.receivedAt)
        closeLedger(before: entry.receivedAt)
        closeTrend(before: entry.receivedAt)
        noteArrival(entry.receivedAt)
        seq = max(seq, entry.seq)
        if let number = entry.report.sourceSeq { numbers.note(number, of: entry.report.source) }
        let change =
            switch entry.report {
            case .turnout(let report): applyTurnout(report, entry: entry)
            case .count(let report): applyCount(report, entry: entry)
            case .annul: applyWord(entry)
            case .decide(.admit(let admission)): applyCount(admission.report, entry: entry)
            case .decide: applyWord(entry)
            }
        lookIfDue(at: entry.receivedAt)
        if !alertBook.conditions.isEmpty { checkAlerts(after: entry) }
        return change
    }

    /// Figures of the country.
    package var country: UnitFigures { figures(row: 0, unit: election.country) }

    /// Figures in the order of ``Election/regions``.
    package var regions: [UnitFigures] {
        election.regions.indices.map { figures(row: 1 + $0, unit: election.regions[$0]) }
    }

    /// Figures in the order of ``Election/districts``.
    package var districts: [UnitFigures] {
        let first = 1 + election.regions.count
        return election.districts.indices.map { figures(row: first + $0, unit: election.districts[$0]) }
    }

    /// Figures of one precinct by its index in ``Election/precincts``.
    package func figures(ofPrecinct precinct: Int) -> UnitFigures {
        units.figures(ofPrecinct: precinct, unit: election.precincts[precinct])
    }

    private func figures(row: Int, unit: Int) -> UnitFigures {
        units.figures(row: row, unit: unit, precincts: units.precinctCounts[row])
    }
}
