import CellGrid
import DashboardView
import ElectionModel
import Foundation
import Tabulation
import TestSupport
import Testing

/// Deciding about a station from the screen, in two steps.
@Suite struct `Decisions on the screen` {
    /// Station 2 with an alarm, station 5 disputed, a line of station 8 refused that could be admitted.
    static let snapshot: NightSnapshot = {
        var night = Night(election: Builders.election(precincts: 10))
        let entries: [(CountReport, [RuleCode])] = [
            (Builders.count(precinct: 1, votes: [9, 9, 9, 9]), [.foundOverIssued]),
            (Builders.count(precinct: 4, votes: [1, 2, 3, 4], source: "a"), []),
            (Builders.count(precinct: 4, votes: [4, 3, 2, 1], source: "b"), []),
        ]
        for (place, (report, flags)) in entries.enumerated() {
            night.apply(Builders.entry(place + 1, .count(report), flags: flags))
        }
        night.noteRefusal(at: Builders.time(9), code: .voteSum, precinct: 7, contest: 0, number: 3)
        night.noteRefusal(at: Builders.time(9), code: .selection, precinct: 8, contest: 0, number: 4)
        return night.snapshot()
    }()

    private func desk(rows: Int = 40, columns: Int = 120, mode: PlayState.Mode = .live) -> Desk {
        var desk = Desk(rows: rows, columns: columns, snapshot: Self.snapshot)
        desk.play = PlayState(mode: mode, clock: Builders.time(60))
        desk.press(.character("a"))
        return desk
    }

    @Test(arguments: [(14, 48), (24, 80), (40, 120), (60, 200)])
    func `an alarm is confirmed with a reason and once more`(rows: Int, columns: Int) {
        var desk = desk(rows: rows, columns: columns)
        desk.press(.character("D"))
        #expect(desk.shows("confirm seq 1") && desk.shows("withdraw seq 1"))
        #expect(desk.press(.enter).isEmpty)
        #expect(desk.shows("reason:"))
        desk.type("Seen on paper, q and z are letters")
        #expect(desk.press(.enter).isEmpty)
        #expect(desk.shows("Write it into the log") && desk.shows("Seen on paper"))
        let commands = desk.press(.enter)
        var draft = DecisionDraft(act: .confirm(seq: 1), precinct: 1, contest: 0)
        draft.reason = "Seen on paper, q and z are letters"
        draft.isReady = true
        #expect(commands == [.decide(draft)])
        #expect(desk.shows("being decided") && desk.state.draft == nil)
        desk.state.notice = .decided(seq: 4, isRepeat: false)
        #expect(desk.shows("decided, position 4"))
        desk.state.notice = .undecided("position 1 is no protocol")
        #expect(desk.shows("not decided: position 1"))
    }

    @Test func `Escape goes back a step at a time and nothing is decided`() {
        var desk = desk()
        desk.press(.character("D"), .down, .enter)
        desk.type("because")
        desk.press(.enter, .escape)
        #expect(desk.shows("reason: because"))
        desk.press(.enter, .character("x"), .down, .character(" "))
        #expect(desk.state.draft?.isReady == true)
        desk.press(.escape, .escape, .escape)
        #expect(desk.state.draft == nil && desk.state.entry == nil)
        #expect(desk.state.path.map(\.place) == [.alarms])
    }

    @Test func `without a reason nothing goes on`() {
        var desk = desk()
        desk.press(.character("D"), .enter, .character(" "), .enter)
        #expect(desk.state.draft?.isReady == false && desk.state.entry?.purpose == .reason)
    }

    @Test func `each side of a dispute can be withdrawn, and a refused line admitted where its rule allows`()
    {
        var desk = desk()
        desk.press(.down, .character("D"))
        #expect(desk.shows("confirm seq 2") && desk.shows("withdraw seq 2") && desk.shows("withdraw seq 3"))
        desk.press(.escape, .down, .character("D"))
        #expect(desk.shows("admit refused line 3"))
        desk.press(.enter)
        #expect(desk.state.draft?.act == .admit(refusal: 3))
        desk.press(.escape, .down, .character("D"))
        #expect(desk.state.menu == nil && desk.shows("nothing to decide"))
    }

    @Test func `a decision begins at the station's own page and at an event too`() {
        var desk = desk()
        desk.press(.enter, .character("D"))
        #expect(desk.state.menu?.kind == .decisions(precinct: 1))
        desk.press(.escape, .character("6"))
        desk.press(.end, .character("D"))
        #expect(desk.state.menu != nil || desk.state.notice != nil)
    }

    @Test(arguments: [PlayState.Mode.replay, .still])
    func `a replay and a still frame say that they cannot`(mode: PlayState.Mode) {
        var desk = desk(mode: mode)
        desk.press(.character("D"))
        #expect(desk.state.menu == nil && desk.shows("decisions are made on the screen of watch"))
        #expect(!(desk.glyphs.last ?? "").contains("D decide"))
    }

    @Test func `a night that is played into a store cannot either`() {
        var desk = desk()
        desk.play.isFed = true
        desk.press(.character("D"))
        #expect(desk.state.menu == nil && desk.state.notice == .noDecision)
    }
}
