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

    @Test(arguments: [
        (RangeWidening.singleList, "one list may end alone above the threshold"),
        (.nonePasses, "if no list passes, the law gives no rule"),
        (.exhausted(list: 0, names: 90), "more seats than its 90 names"),
        (.exhausted(list: 1, names: 20), "seats that others have no names for (Auyl)"),
    ])
    func `a list says what widens its range`(widening: RangeWidening, text: String) {
        func page(_ widenings: [RangeWidening]) -> String {
            var desk = Desk(rows: 90, snapshot: snapshot(seats: 40, widenings: widenings))
            desk.press(.enter)
            desk.press(.character("z"))
            return desk.glyphs.joined(separator: " ").split(separator: " ").joined(separator: " ")
        }
        #expect(page([widening]).contains(text))
        #expect(!page([]).contains("wider:"))
    }

    private func snapshot(seats: Int, widenings: [RangeWidening] = []) -> NightSnapshot {
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
            prospects: final.prospects.map { $0.with(widenings) },
            events: final.events,
            timeline: final.timeline,
            ballots: final.ballots
        )
    }
}

extension NightProspects {
    fileprivate func with(_ widenings: [RangeWidening]) -> NightProspects {
        NightProspects(
            margins: margins,
            ranges: ranges,
            widenings: widenings,
            checks: checks,
            certainFrom: certainFrom,
            majorities: majorities,
            nextEligible: nextEligible
        )
    }
}
