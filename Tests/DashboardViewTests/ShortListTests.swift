import CellGrid
import DashboardView
import ElectionLaw
import ElectionModel
import Tabulation
import Testing

/// A list that wins more seats than it has names.
struct ShortListTests {
    @Test(arguments: [(90, false), (91, true)])
    func `a list says when it has more seats than names`(seats: Int, isTooShort: Bool) {
        var desk = Desk(rows: 90, snapshot: snapshot(seats: seats))
        desk.press(.enter)
        desk.press(.character("z"))
        let says = desk.glyphs.contains { $0.contains("\(seats) seats, 90 names: the list is too short") }
        #expect(says == isTooShort)
    }

    private func snapshot(seats: Int) -> NightSnapshot {
        let final = FinalNight.final.snapshot
        let outcome = final.outcome
        var quota = outcome.quota
        let count = QuotaCount(
            persons: seats,
            women: 20,
            youth: 10,
            disability: 1,
            minimum: 30,
            maximum: 31,
            required: 28
        )
        quota[0] = QuotaRow(party: 0, list: quota[0].list, seats: count)
        return NightSnapshot(
            election: final.election,
            seq: final.seq,
            asOf: final.asOf,
            country: final.country,
            regions: final.regions,
            districts: final.districts,
            stations: final.stations,
            outcome: NightOutcome(
                thresholds: outcome.thresholds,
                allocation: outcome.allocation,
                districts: outcome.districts,
                districtParty: outcome.districtParty,
                seats: outcome.seats,
                quota: quota,
                outstandingListVotes: outcome.outstandingListVotes
            ),
            prospects: final.prospects,
            events: final.events,
            timeline: final.timeline,
            ballots: final.ballots
        )
    }
}
