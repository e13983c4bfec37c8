import ElectionModel
import Tabulation

/// A night of a million stations, made up in memory: 20 regions, 300 districts, one list protocol a station.
///
/// Stations report in an order that jumps about; all of it is the same each time.
final class NationNight {
    static let stations = 1_000_000
    private static let districts = 300
    /// Has no divisor in common with the number of stations.
    private static let jump = 514_229

    private(set) var night: Night
    private var reported = 0
    private let begin: Timestamp
    private let selections: Int
    private let source: String

    /// Makes up the election from the rules and lists of another, and counts all stations but the last.
    ///
    /// - Parameters:
    ///   - origin: An election with regions and a list contest, which is its first.
    ///   - left: How many have not reported yet.
    init(like origin: Election, left: Int) {
        let election = NationNight.election(like: origin)
        night = Night(election: election)
        begin = election.units[election.country].pollsClose ?? Timestamp(instant: 0, offsetMinutes: 0)
        selections = election.ballots[0].selections.count
        source = election.card.sources.first?.id ?? ""
        for _ in 0..<(NationNight.stations - left) { applyNext() }
    }

    /// Counts the protocol of the next station.
    func applyNext() {
        night.apply(nextEntry())
    }

    /// The protocols of the next stations; they are to be counted before others are asked for.
    func nextEntries(_ count: Int) -> [LogEntry] { (0..<count).map { _ in nextEntry() } }

    /// Counts an entry of ``nextEntries(_:)``.
    func apply(_ entry: LogEntry) { night.apply(entry) }

    private func nextEntry() -> LogEntry {
        precondition(reported < NationNight.stations, "a station reports once")
        let precinct = reported * NationNight.jump % NationNight.stations
        reported += 1
        let moment = begin.moved(to: begin.instant + Int64(reported / 60))
        let listed = NationNight.listed(precinct)
        let issued = listed * UInt32(40 + precinct % 35) / 100
        let invalid = issued / 50
        let votes = NationNight.votes(issued - invalid, selections: selections, shift: precinct)
        let report = CountReport(
            contest: 0,
            precinct: precinct,
            source: source,
            revision: 1,
            reportedAt: moment,
            ballots: BallotCounts(
                votersListed: listed,
                ballotsIssued: issued,
                ballotsFound: issued,
                invalidBallots: invalid
            ),
            votes: votes
        )
        return LogEntry(seq: reported, receivedAt: moment, report: .count(report), flags: [])
    }

    /// 200 to 1,799 voters.
    private static func listed(_ precinct: Int) -> UInt32 { 200 + UInt32(precinct &* 7_919 % 1_600) }

    /// Ballots shared out, each selection half of what is left, a little more or less by station.
    private static func votes(_ ballots: UInt32, selections: Int, shift: Int) -> [UInt32] {
        var left = ballots
        var votes: [UInt32] = []
        for place in 0..<selections - 1 {
            let part = left * UInt32(35 + (shift + place) % 11) / 100
            votes.append(part)
            left -= part
        }
        return votes + [left]
    }
}

extension NationNight {
    private static func election(like origin: Election) -> Election {
        let country = origin.units[origin.country]
        var units = [unit(country.id, .country, in: nil, like: country)]
        units += origin.regions.map { unit(origin.units[$0].id, .region, in: 0, like: country) }
        let regions = origin.regions.count
        for district in 0..<districts {
            units.append(unit("district-\(district)", .district, in: 1 + district % regions, like: country))
        }
        for station in 0..<stations {
            let district = station % districts
            let region = 1 + district % regions
            let place = 1 + regions + district
            units.append(
                unit("s\(station)", .precinct, in: region, like: country, place, listed(station))
            )
        }
        return Election(
            card: card(like: origin),
            units: units,
            parties: origin.parties,
            candidates: [],
            published: []
        )
    }

    private static func unit(
        _ id: String,
        _ kind: GpUnit.Kind,
        in parent: Int?,
        like country: GpUnit,
        _ district: Int? = nil,
        _ listed: UInt32 = 0
    ) -> GpUnit {
        GpUnit(
            id: id,
            kind: kind,
            name: country.name,
            parent: parent,
            district: district,
            offsetMinutes: country.offsetMinutes,
            pollsOpen: country.pollsOpen,
            pollsClose: country.pollsClose,
            votersListed: listed
        )
    }

    private static func card(like origin: Election) -> ElectionCard {
        let card = origin.card
        let lists = card.contests.filter { $0.partyRules != nil }.prefix(1)
        return ElectionCard(
            id: card.id,
            date: card.date,
            offsetMinutes: card.offsetMinutes,
            name: card.name,
            isReconstructed: true,
            law: card.law,
            contests: lists.map {
                Contest(id: $0.id, kind: $0.kind, hasAgainstAll: $0.hasAgainstAll, scope: .unit(0))
            },
            quota: nil,
            limits: card.limits,
            sources: card.sources,
            seatsTotal: lists.first?.partyRules?.seats ?? 0,
            majorities: card.majorities
        )
    }
}
