import ElectionModel
import Tabulation
import TestSupport

/// A seeded generator of random numbers (SplitMix64).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Everything of a night that must not hang on the order of arrival, by content.
struct OrderFree: Hashable {
    struct Cell: Hashable {
        let report: CountReport?
        let isDisputed: Bool
        let turnout: TurnoutReport?
        let isLower: Bool
    }

    let country: UnitFigures
    let regions: [UnitFigures]
    let districts: [UnitFigures]
    let ballots: [BallotFigures]
    let outcome: NightOutcome
    let cells: [Cell]

    init(_ night: Night) {
        let snapshot = night.snapshot()
        country = snapshot.country
        regions = snapshot.regions
        districts = snapshot.districts
        ballots = snapshot.ballots
        outcome = snapshot.outcome
        cells = night.stateRows().map { row in
            let station = snapshot.stations[row.precinct]
            return Cell(
                report: station.protocols[row.contest]?.report,
                isDisputed: row.isDisputed,
                turnout: station.turnout?.report,
                isLower: station.turnout?.isLower ?? false
            )
        }
    }
}

/// Reports put into a log: position and arrival by their place.
func log(_ reports: [Report], flags: [RuleCode] = []) -> [LogEntry] {
    reports.enumerated().map { Builders.entry($0.offset + 1, $0.element, flags: flags) }
}

/// The night after some reports.
func night(_ election: Election, _ reports: [Report]) -> Night {
    var night = Night(election: election)
    for entry in log(reports) { night.apply(entry) }
    return night
}

/// A turnout report of a precinct.
func turnout(
    precinct: Int = 0,
    issued: UInt32,
    listed: UInt32 = 100,
    source: String = "s1",
    at seconds: Int = 0
) -> Report {
    .turnout(
        TurnoutReport(
            precinct: precinct,
            source: source,
            reportedAt: Builders.time(seconds),
            votersListed: listed,
            ballotsIssued: issued
        )
    )
}

/// An annulment of a revision.
func annul(precinct: Int = 0, contest: Int = 0, source: String = "s1", revision: UInt16 = 1) -> Report {
    .annul(
        Annulment(
            contest: contest,
            precinct: precinct,
            source: source,
            revision: revision,
            reportedAt: Builders.time(),
            reason: "test"
        )
    )
}

/// A list protocol by default: three lists and against all.
func count(
    precinct: Int = 0,
    _ votes: [UInt32],
    contest: Int = 0,
    revision: UInt16 = 1,
    source: String = "s1",
    invalid: UInt32 = 0,
    listed: UInt32 = 100
) -> Report {
    .count(
        Builders.count(
            precinct: precinct,
            votes: votes,
            contest: contest,
            revision: revision,
            source: source,
            invalid: invalid,
            listed: listed
        )
    )
}

extension Election {
    /// The same election with some of its parts exchanged.
    func with(
        sources: [ReportSource]? = nil,
        limits: Limits? = nil,
        contests: [Contest]? = nil,
        units: [GpUnit]? = nil,
        published: [PublishedFigure] = []
    ) -> Election {
        let card = ElectionCard(
            id: card.id,
            date: card.date,
            offsetMinutes: card.offsetMinutes,
            name: card.name,
            isReconstructed: card.isReconstructed,
            law: card.law,
            contests: contests ?? card.contests,
            quota: card.quota,
            limits: limits ?? card.limits,
            sources: sources ?? card.sources,
            seatsTotal: card.seatsTotal,
            majorities: card.majorities
        )
        return Election(
            card: card,
            units: units ?? self.units,
            parties: parties,
            candidates: candidates,
            published: published
        )
    }
}
