import DashboardView
import ElectionLaw
import ElectionModel
import Tabulation

/// A night with the votes it is given, and everything the law says about them.
struct FinalNight {
    /// Of the lists in ballot order, against all last.
    var votes = ShapedElection.votes
    var invalid: UInt64 = 155_419
    var outstanding: UInt64 = 0
    /// Votes of one protocol that sources differ on; part of ``votes``.
    var disputed: [UInt32] = []

    /// The votes of 27 March 2023.
    static let final = FinalNight()
    /// Four fifths counted.
    static let late = FinalNight(votes: ShapedElection.votes.map { $0 * 4 / 5 }, outstanding: 1_400_000)

    private let election = ShapedElection.election

    init(votes: [UInt64] = ShapedElection.votes, outstanding: UInt64 = 0) {
        self.votes = votes
        self.outstanding = outstanding
    }

    var snapshot: NightSnapshot {
        let whole = outstanding == 0 ? ShapedNight.complete.snapshot() : ShapedNight.counting.snapshot()
        return NightSnapshot(
            election: election,
            seq: whole.seq,
            asOf: whole.asOf,
            country: country(whole.country),
            regions: whole.regions,
            districts: whole.districts,
            stations: stations(whole.stations),
            outcome: outcome(whole.outcome),
            prospects: prospects(whole.outcome),
            events: whole.events,
            timeline: whole.timeline,
            hours: whole.hours,
            ballots: whole.ballots
        )
    }

    private func stations(_ shaped: StationTable) -> StationTable {
        guard !disputed.isEmpty else { return shaped }
        var stations = shaped
        let found = disputed.reduce(0, +)
        let report = CountReport(
            contest: 0,
            precinct: 7,
            source: "s1",
            revision: 1,
            reportedAt: ShapedElection.time(21),
            ballots: BallotCounts(
                votersListed: found,
                ballotsIssued: found,
                ballotsFound: found,
                invalidBallots: 0
            ),
            votes: disputed
        )
        stations[7].protocols[0] = StandingProtocol(
            seq: 1,
            receivedAt: ShapedElection.time(21),
            report: report,
            flags: [],
            isDisputed: true
        )
        return stations
    }

    private func country(_ shaped: UnitFigures) -> UnitFigures {
        var country = shaped
        country.votes = votes
        country.invalidBallots = invalid
        country.ballotsFound = votes.reduce(invalid, +)
        country.ballotsIssued = country.ballotsFound + outstanding / 2
        country.countedBallotsIssued = country.ballotsFound
        country.votersListed = 12_035_578
        country.disputed = disputed.isEmpty ? 0 : 1
        return country
    }

    private var lists: [ListVotes] {
        zip(votes, election.parties).map { ListVotes(votes: $0, registrationRank: $1.registrationRank) }
    }

    private var base: UInt64 { votes.reduce(0, +) }
    private var rules: PartyContest? { election.contests[0].partyRules }

    private func allocation(_ rules: PartyContest) -> Allocation {
        allocate(lists, seats: 69, threshold: rules.threshold, baseVotes: base, rule: rules.allocation)
    }

    private func outcome(_ shaped: NightOutcome) -> NightOutcome {
        guard let rules else { return shaped }
        let allocation = allocation(rules)
        return NightOutcome(
            thresholds: lists.map {
                thresholdStatus(
                    votes: $0.votes,
                    base: base,
                    outstanding: outstanding,
                    threshold: rules.threshold
                )
            },
            allocation: allocation,
            districts: shaped.districts,
            districtParty: shaped.districtParty,
            seats: seats(allocation),
            quota: shaped.quota,
            outstandingListVotes: outstanding
        )
    }

    private func seats(_ allocation: Allocation) -> [SeatRow] {
        let lists = allocation.seats.enumerated().map { party, seats in
            let districts = party == 0 ? 22 : 0
            return SeatRow(
                party: party,
                list: seats,
                district: districts,
                districtWon: outstanding == 0 ? districts : districts / 7
            )
        }
        return lists + [SeatRow(party: nil, list: 0, district: 7, districtWon: outstanding == 0 ? 7 : 1)]
    }

    private func prospects(_ shaped: NightOutcome) -> NightProspects? {
        guard let rules, let threshold = rules.threshold else { return nil }
        let ranges = seatRanges(
            lists,
            seats: 69,
            threshold: threshold,
            baseVotes: base,
            rule: rules.allocation,
            outstanding: outstanding
        )
        return NightProspects(
            margins: margins(
                lists,
                seats: 69,
                threshold: threshold,
                baseVotes: base,
                rule: rules.allocation
            ),
            ranges: ranges,
            checks: votes.dropLast().map {
                ThresholdCheck(votes: $0, base: base, outstanding: outstanding, threshold: threshold)
            },
            certainFrom: votes.dropLast().map { certainty(votes: $0, threshold) },
            majorities: majorities(ranges, rows: seats(allocation(rules))),
            nextEligible: election.parties.indices.map { $0 == 6 ? 7 : nil }
        )
    }

    private func certainty(votes: UInt64, _ threshold: Threshold) -> CertaintyPoint? {
        CertaintyPoint(
            votes: votes,
            base: base,
            expectedBase: 6_366_441,
            outstandingAtStart: 12_155_934,
            threshold: threshold
        )
    }

    private func majorities(_ ranges: [SeatRange], rows: [SeatRow]) -> [MajorityRow] {
        [50, 66].map { needed in
            MajorityRow(
                needed: needed,
                outlooks: ranges.enumerated().map { party, range in
                    majorityOutlook(
                        needed: needed,
                        list: range,
                        districtsWon: rows[party].districtWon,
                        districtsPossible: party == 0 ? 29 : 0
                    )
                }
            )
        }
    }
}
