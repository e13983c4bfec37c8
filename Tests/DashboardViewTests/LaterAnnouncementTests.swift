import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import TestSupport
import Testing

/// The clock of a replay that goes on to announcements after its timeline.
@Suite struct `Announcements after the timeline` {
    private static func header(
        at seconds: Int,
        mode: PlayState.Mode = .replay,
        columns: Int = 120
    ) -> String {
        let election = Builders.election(precincts: 4)
        var night = Night(election: election)
        night.apply(Builders.entry(1, .count(Builders.count(precinct: 0, votes: [9, 8, 7, 1]))))
        let play = PlayState(
            mode: mode,
            clock: Builders.time(seconds),
            begin: Builders.time(0),
            end: Builders.time(36_000),
            last: Builders.time(700_000)
        )
        let rows = columns == 48 ? 14 : 24
        let grid = screenful(
            night.snapshot(),
            play: play,
            state: ScreenState(),
            look: Look(),
            rows: rows,
            columns: columns
        )
        return Picture.glyphs(grid).first ?? ""
    }

    private static func day(_ seconds: Int) -> String {
        let civil = Builders.time(seconds).civil
        return civil.date.iso8601 + " " + civil.clock(withSeconds: false)
    }

    @Test(arguments: [48, 80, 120, 200])
    func `a clock a day or more after the beginning bears its day`(columns: Int) {
        let wanted = Self.day(90_000)
        #expect(Self.header(at: 90_000, columns: columns).contains(wanted))
        for within in [0, 36_000, 80_000] {
            #expect(!Self.header(at: within, columns: columns).contains(String(wanted.prefix(8))))
        }
    }

    @Test func `the clock of a live night shows seconds on any day`() {
        let clock = Builders.time(90_000).civil.clock(withSeconds: true)
        #expect(Self.header(at: 90_000, mode: .live).contains(" " + clock))
        #expect(!Self.header(at: 90_000, mode: .live).contains(Self.day(90_000)))
    }

    @Test func `a replay ends with the last announcement and not with the timeline`() {
        #expect(Self.header(at: 36_000).contains("▶"))
        #expect(Self.header(at: 699_999).contains("▶"))
        #expect(Self.header(at: 700_000).contains("■"))
    }
}
