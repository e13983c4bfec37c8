import CellGrid
import DashboardView
import ElectionLaw
import ElectionModel
import Tabulation
import TestSupport
import Testing

@Suite struct `The threshold on the bars` {
    /// Two lists: the first with so many of 100,000 votes and a standing.
    private func row(votes: UInt64, status: ThresholdStatus, isNear: Bool, columns: Int) -> String? {
        let election = Builders.election(precincts: 2, parties: 2)
        var country = UnitFigures(unit: 0)
        country.ballotsFound = 100_000
        country.votes = [votes, 100_000 - votes, 0]
        let snapshot = NightSnapshot(
            election: election,
            seq: 1,
            asOf: Builders.time(),
            country: country,
            regions: [],
            districts: [],
            stations: StationTable(count: 2, contests: 2),
            outcome: NightOutcome(
                thresholds: [status, .certainIn],
                allocation: nil,
                districts: [],
                districtParty: [],
                seats: [],
                quota: [],
                outstandingListVotes: 0
            ),
            events: [],
            timeline: []
        )
        var state = ScreenState()
        state.isNearThreshold = isNear
        let grid = screenful(
            snapshot,
            play: PlayState(mode: .still),
            state: state,
            look: Look(),
            rows: columns == 48 ? 14 : 40,
            columns: columns
        )
        return Picture.glyphs(grid).first { $0.contains("P1  ") }
    }

    @Test(arguments: [48, 80, 120, 200], [false, true])
    func `the mark stands before a list that is out and is covered by one that is in`(
        columns: Int,
        isNear: Bool
    ) {
        for votes in [UInt64(1), 2_000, 4_999, 5_000, 5_001, 9_000] {
            for status in [ThresholdStatus.in, .certainIn] {
                let text = row(votes: votes, status: status, isNear: isNear, columns: columns)
                #expect(text?.contains("┊") == false, "\(votes) \(columns)")
            }
            for status in [ThresholdStatus.out, .certainOut] {
                let text = row(votes: votes, status: status, isNear: isNear, columns: columns)
                #expect(text?.contains("┊") == true, "\(votes) \(columns)")
            }
        }
    }

    @Test func `a bar longer than its scale says so`() {
        #expect(row(votes: 13_000, status: .in, isNear: true, columns: 80)?.contains("»") == true)
        #expect(row(votes: 11_000, status: .in, isNear: true, columns: 80)?.contains("»") == false)
    }
}
