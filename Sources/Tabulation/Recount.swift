package import ElectionModel

/// A full count from the reports themselves, by other code than the running one.
///
/// Nothing is taken over from running figures: what stands is chosen anew from all that was kept, and
/// every total is added up from nothing. `verify` and the tests hold the two against each other.
package struct Recount: Sendable {
    /// A place where the recount and the running figures differ.
    package enum Mismatch: Hashable, Sendable {
        case country
        /// Place in ``Election/regions``.
        case region(Int)
        /// Place in ``Election/districts``.
        case district(Int)
        /// Index in ``Election/ballots``.
        case ballot(Int)
        case standing(precinct: Int, contest: Int)
        case turnout(precinct: Int)
        /// How far the count is, by stations or by expected votes.
        case progress
    }

    package let election: Election
    package private(set) var country: UnitFigures
    package private(set) var regions: [UnitFigures]
    package private(set) var districts: [UnitFigures]
    /// In the order of ``Election/ballots``.
    package private(set) var ballots: [BallotFigures]
    package private(set) var stations: StationTable
    /// Differences from the night the recount was made of; empty for one made of entries.
    package private(set) var mismatches: [Mismatch] = []

    /// Counts again what a night has kept; of turnout reports it keeps the newest only.
    ///
    /// - Complexity: O(precincts × selections).
    package init(of night: Night) {
        self.init(election: night.election) { night.material(ofPrecinct: $0) }
        mismatches = mismatches(with: night)
    }

    /// Counts the entries of a log, in any order.
    ///
    /// - Complexity: O(entries + precincts × selections).
    package init(election: Election, entries: some Sequence<LogEntry>) {
        var materials = [PrecinctMaterial](repeating: PrecinctMaterial(), count: election.precincts.count)
        for entry in entries where materials.indices.contains(entry.report.precinct) {
            materials[entry.report.precinct].add(entry)
        }
        self.init(election: election) { precinct in
            var material = materials[precinct]
            material.chooseTurnout(election: election)
            return material
        }
    }

    private init(election: Election, material: (Int) -> PrecinctMaterial) {
        self.election = election
        country = UnitFigures(unit: election.country)
        regions = election.regions.map { UnitFigures(unit: $0) }
        districts = election.districts.map { UnitFigures(unit: $0) }
        ballots = election.ballots.indices.map {
            BallotFigures(ballot: $0, selections: election.ballots[$0].selections.count)
        }
        stations = StationTable(count: election.precincts.count, contests: election.contests.count)
        let lines = election.mainBallot.map { election.ballots[$0].selections.count }
        country.votes = [UInt64](repeating: 0, count: lines ?? 0)
        for place in regions.indices { regions[place].votes = country.votes }
        for place in districts.indices { districts[place].votes = country.votes }
        for precinct in election.precincts.indices { count(precinct, material(precinct)) }
    }

    private mutating func count(_ precinct: Int, _ material: PrecinctMaterial) {
        for contest in election.contests.indices {
            let standing = material.standing(contest: contest, precinct: precinct, election: election)
            stations.setStanding(standing, contest: contest, precinct: precinct)
        }
        if let turnout = material.turnout { stations.setTurnout(turnout, precinct: precinct) }
        let row = stations[precinct]
        let paper = PrecinctPaper(row: row, precinct: precinct, election: election)
        country.add(row, paper: paper, election: election)
        if let region = election.regionPlace(ofPrecinct: precinct) {
            regions[region].add(row, paper: paper, election: election)
        }
        if let district = election.districtPlace(ofPrecinct: precinct) {
            districts[district].add(row, paper: paper, election: election)
        }
        for contest in election.contests.indices {
            guard let ballot = election.ballotIndex(contest: contest, precinct: precinct) else { continue }
            ballots[ballot].unitsTotal += 1
            if let standing = row.protocols[contest] { ballots[ballot].add(standing) }
            let isFirm = row.protocols[contest].map { !$0.isDisputed && $0.isReported } ?? false
            if !isFirm { ballots[ballot].outstanding += paper.cap }
        }
    }

    /// Every place where a night's running figures differ from this count; empty when they agree.
    package func mismatches(with night: Night) -> [Mismatch] {
        var found: [Mismatch] = country == night.country ? [] : [.country]
        found += zip(regions, night.regions).enumerated().filter { $1.0 != $1.1 }.map { .region($0.offset) }
        found += zip(districts, night.districts).enumerated().filter { $1.0 != $1.1 }
            .map { .district($0.offset) }
        found += ballots.indices.filter { ballots[$0] != night.ballots[$0] }.map { .ballot($0) }
        for precinct in election.precincts.indices {
            let ours = stations[precinct]
            let theirs = night.stations[precinct]
            guard ours != theirs else { continue }
            found += election.contests.indices.filter { ours.protocols[$0] != theirs.protocols[$0] }
                .map { .standing(precinct: precinct, contest: $0) }
            if ours.turnout != theirs.turnout { found.append(.turnout(precinct: precinct)) }
        }
        if progress(at: night.latest) != night.progress { found.append(.progress) }
        return found
    }
}

/// Listed, issued and the cap of one precinct, worked out from its row.
struct PrecinctPaper {
    let votersListed: UInt64
    let ballotsIssued: UInt64
    let cap: UInt64

    init(row: StationRow, precinct: Int, election: Election) {
        let main = row.reported(contest: election.mainContest)?.report.ballots
        let opening = UInt64(election.precinct(precinct).votersListed)
        let turnout = row.turnout?.report
        votersListed =
            main.map { UInt64($0.votersListed) } ?? turnout.map { UInt64($0.votersListed) } ?? opening
        ballotsIssued = main.map { UInt64($0.ballotsIssued) } ?? turnout.map { UInt64($0.ballotsIssued) } ?? 0
        let reserve = election.card.limits.ballotReserve
        let below = UInt128(reserve?.denominator ?? 1)
        let raised = UInt128(votersListed) * (below + UInt128(reserve?.numerator ?? 0))
        cap = min(PrecinctMap.largestCap, max(UInt64(clamping: (raised + below - 1) / below), ballotsIssued))
    }
}

extension StationRow {
    /// The protocol of a contest by which the precinct counts as reported.
    func reported(contest: Int?) -> StandingProtocol? {
        guard let contest, let standing = protocols[contest], standing.isReported else { return nil }
        return standing
    }
}

extension UnitFigures {
    /// Adds one precinct.
    mutating func add(_ row: StationRow, paper: PrecinctPaper, election: Election) {
        unitsTotal += 1
        votersListed += paper.votersListed
        ballotsIssued += paper.ballotsIssued
        if let main = row.reported(contest: election.mainContest)?.report {
            unitsReported += 1
            countedVotersListed += UInt64(main.ballots.votersListed)
            countedBallotsIssued += UInt64(main.ballots.ballotsIssued)
            ballotsFound += UInt64(main.ballots.ballotsFound)
            invalidBallots += UInt64(main.ballots.invalidBallots)
            for (index, count) in zip(votes.indices, main.votes) { votes[index] += UInt64(count) }
        }
        let isTurnoutMarked = row.turnout?.flags.contains { $0.severity == .alarm } ?? false
        let isPairMarked = row.openPairCodes(in: election).contains { $0.severity == .alarm }
        let isMarked = row.protocols.contains { $0?.hasOpenAlarm == true }
        if isTurnoutMarked || isMarked || isPairMarked { alarms += 1 }
        if row.protocols.contains(where: { $0?.isDisputed == true }) { disputed += 1 }
    }
}
