import CellGrid
import DashboardView
import ElectionLaw
import ElectionModel
import Tabulation
import Testing

/// What the pages say of stations in doubt and of notes.
@Suite struct `Pages in doubt` {
    private static func snapshot(
        _ doubt: Doubt?,
        notes: [StationNote] = [],
        alarms: NightAlarms? = nil
    ) -> NightSnapshot {
        let night = FinalNight.final.snapshot
        return NightSnapshot(
            election: night.election,
            seq: night.seq,
            asOf: night.asOf,
            country: night.country,
            regions: night.regions,
            districts: night.districts,
            stations: night.stations,
            outcome: night.outcome,
            prospects: night.prospects,
            events: night.events,
            timeline: night.timeline,
            ballots: night.ballots,
            notes: NightNotes(notes: notes, compared: 50, tests: 400),
            alarms: alarms,
            doubt: doubt
        )
    }

    private static func doubt(_ subject: Doubt.Subject, on stations: [Int], annulled: [Int] = []) -> Doubt {
        Doubt(
            stations: [1, 2, 3],
            verdicts: [Doubt.Verdict(subject: subject, dependsOn: stations, annulledBy: annulled)],
            annulled: nil
        )
    }

    private static func why(_ doubt: Doubt?) -> Desk {
        var desk = Desk(rows: 90, snapshot: snapshot(doubt))
        desk.press(.character("w"))
        return desk
    }

    @Test func `why says whether a threshold or seats hang on stations in doubt`() {
        let firm = Self.why(Self.doubt(.threshold(party: 0), on: []))
        #expect(firm.shows("✓ firm, whatever the 3 stations in doubt hold"))
        let open = Self.why(Self.doubt(.seats(party: 0), on: [2, 1]))
        #expect(open.shows("? depends on 2 of 3 stations in doubt, or fewer "))
        let exact = Self.why(Self.doubt(.threshold(party: 0), on: [2, 1]))
        #expect(exact.shows("? depends on 2 of 3 stations in doubt") && !exact.shows("or fewer"))
        let gone = Self.why(Self.doubt(.seats(party: 0), on: [2, 1], annulled: [2]))
        #expect(gone.shows("or fewer; changes when all are annulled"))
        #expect(!Self.why(nil).shows("in doubt"))
    }

    @Test func `without a station in doubt that is said`() {
        let verdict = Doubt.Verdict(subject: .threshold(party: 0), dependsOn: [], annulledBy: [])
        let doubt = Doubt(stations: [], verdicts: [verdict], annulled: nil)
        #expect(Self.why(doubt).shows("firm: no station in doubt"))
    }

    @Test func `the page of a list says the same`() {
        var desk = Desk(rows: 90, snapshot: Self.snapshot(Self.doubt(.seats(party: 0), on: [2, 1])))
        desk.press(.character("1"), .enter)
        #expect(desk.shows("? depends on 2 of 3"))
    }

    @Test func `why names the command that lists the reports of the chosen figure`() {
        var desk = Self.why(nil)
        #expect(desk.shows("its reports: election-night explain STORE list.amanat "))
        desk.press(.backTab)
        #expect(desk.shows("its reports: election-night explain STORE list.amanat.seats "))
    }

    @Test func `what is open is counted for the country and said at its station`() {
        var night = Night(election: FinalNight.final.snapshot.election)
        let when = Timestamp(instant: 1_679_240_000, offsetMinutes: 360)
        night.noteRefusal(at: when, code: .voteSum, precinct: 0)
        night.noteRefusal(at: when, code: .voteSum, precinct: 1)
        let open = Self.snapshot(nil, alarms: night.alarms(notes: NightNotes()))
        var desk = Desk(rows: 90, snapshot: open)
        desk.press(.character("5"), .character("w"))
        #expect(desk.shows("open at stations: alarms 0, disputes 0, refused lines 2, warnings 0"))
        var page = Desk(rows: 60, snapshot: open)
        page.state.path = [DrillStep(place: .station(0))]
        page.press(.character("2"), .character("z"))
        #expect(page.shows("✗ a line of this station was refused"))
    }

    @Test func `a station says what is unlike its neighbours, with how often that is said`() {
        let note = StationNote(
            precinct: 0,
            contest: 0,
            code: .turnoutUnlike,
            own: Share(97, of: 100),
            usual: Share(50, of: 100)
        )
        var desk = Desk(rows: 60, snapshot: Self.snapshot(nil, notes: [note]))
        desk.state.path = [DrillStep(place: .station(0))]
        desk.press(.character("2"), .character("z"))
        #expect(desk.shows("· F01 turnout unlike its neighbours: 97.00 % here, 50.00 % around"))
        #expect(desk.shows("so noted at 1 of "))
    }
}
