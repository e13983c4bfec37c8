import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import TestSupport
import Testing

/// Published figures, exit polls and sources on the screen.
@Suite struct `Pages of what others published` {
    /// A night of 24 stations with published figures, two polls and three conflicts.
    private struct Night24 {
        static let published: [PublishedFigure] =
            [
                Builders.figure("turnout-eight", "turnout-percent", "50.00", at: 0),
                Builders.figure("issued-eight", "ballots-issued", "1203", at: 0),
                Builders.figure("issued-late", "ballots-issued", "1210", at: 3_000),
                Builders.figure(
                    "turnout-misprint",
                    "turnout-percent",
                    "55.00",
                    at: 0,
                    source: "A paper",
                    .disputed
                ),
                Builders.figure(
                    "turnout-valid",
                    "turnout-percent",
                    "48.33",
                    source: "An encyclopedia",
                    .disputed
                ),
                Builders.figure("stations", "stations", "24"),
                Builders.figure("observers", "observers", "793", source: "article", .article),
                Builders.figure("votes-p1", "votes-p1", "600", at: 9_000, contest: "list", .final),
                Builders.figure("votes-p2", "votes-p2", "360", at: 9_000, contest: "list", .final),
            ] + poll("North Institute", ["51.2", "31.0", "4.9", "12.9"])
            + poll("Street poll", ["49.0", "30.1", "5.2", "15.7"])

        static func poll(_ name: String, _ shares: [String]) -> [PublishedFigure] {
            let slug = name.lowercased().replacing(" ", with: "-") + "-"
            let lines = ["p1", "p2", "p3", "against-all"]
            let measures = [
                ("exit-poll-sample", "12000"), ("exit-poll-stations", "1"),
                ("exit-poll-margin-points", "1.1"),
            ]
            return zip(lines, shares).map {
                Builders.figure(
                    slug + $0,
                    "exit-poll-percent-" + $0,
                    $1,
                    at: 600,
                    contest: "list",
                    source: name
                )
            } + measures.map { Builders.figure(slug + $0.0, $0.0, $0.1, at: 600, source: name) }
        }

        static let election = Election(
            card: Builders.election(precincts: 24).card,
            units: Builders.election(precincts: 24).units,
            parties: Builders.election(precincts: 24).parties,
            candidates: Builders.election(precincts: 24).candidates,
            published: published
        )

        /// All stations but one, and other sources about three of them.
        static let snapshot: NightSnapshot = {
            var night = Night(election: election)
            var seq = 0
            func add(_ precinct: Int, _ votes: [UInt32], _ source: String, at seconds: Int) {
                seq += 1
                let report = Builders.count(precinct: precinct, votes: votes, source: source, invalid: 2)
                night.apply(
                    LogEntry(seq: seq, receivedAt: Builders.time(seconds), report: .count(report), flags: [])
                )
            }
            for precinct in 0..<23 { add(precinct, [26, 15, 3, 4], "s1", at: 60 + 60 * precinct) }
            add(4, [20, 21, 3, 4], "s0", at: 2_000)
            add(7, [20, 21, 3, 4], "s0", at: 2_400)
            add(7, [26, 15, 3, 4], "s2", at: 2_500)
            add(11, [16, 25, 3, 4], "s2", at: 2_600)
            night.advanceClock(to: Builders.time(7_200))
            return night.snapshot()
        }()

        static func play(_ seconds: Int) -> PlayState {
            PlayState(
                mode: .replay,
                clock: Builders.time(seconds),
                begin: Builders.time(-46_800),
                end: Builders.time(9_000)
            )
        }
    }

    struct Shot: Sendable, CustomTestStringConvertible {
        let name: String
        let key: Character
        let rows: Int
        let columns: Int
        var look = Look()
        var seconds = 7_200
        var more: [Key] = []

        var testDescription: String { name }
    }

    private static let ascii = Look(glyphs: .ascii, theme: .mono, language: .kk)

    private static let shots: [Shot] = [
        Shot(name: "ledger", key: "P", rows: 40, columns: 120),
        Shot(
            name: "ledger-extra-large",
            key: "P",
            rows: 60,
            columns: 200,
            look: Look(language: .ru),
            seconds: 10_000
        ),
        Shot(name: "ledger-medium", key: "P", rows: 24, columns: 80, more: [.pageDown]),
        Shot(name: "ledger-compact-ascii", key: "P", rows: 14, columns: 48, look: ascii),
        Shot(name: "polls", key: "X", rows: 40, columns: 120),
        Shot(name: "polls-medium", key: "X", rows: 24, columns: 80, look: Look(language: .kk)),
        Shot(name: "polls-compact-ascii", key: "X", rows: 14, columns: 48, look: ascii, more: [.pageDown]),
        Shot(name: "polls-extra-large", key: "X", rows: 60, columns: 200, look: Look(language: .ru)),
        Shot(name: "polls-embargo", key: "X", rows: 24, columns: 80, seconds: -60),
        Shot(name: "sources", key: "o", rows: 40, columns: 120),
        Shot(name: "sources-medium", key: "o", rows: 24, columns: 80, look: Look(language: .ru)),
        Shot(name: "sources-compact-ascii", key: "o", rows: 14, columns: 48, look: ascii),
        Shot(name: "sources-extra-large", key: "o", rows: 60, columns: 200),
    ]

    @Test(arguments: shots)
    func `a page looks like its picture`(shot: Shot) {
        var state = ScreenState()
        let play = Night24.play(shot.seconds)
        for key in [Key.character(shot.key)] + shot.more {
            _ = handle(
                key,
                state: &state,
                snapshot: Night24.snapshot,
                play: play,
                look: shot.look,
                rows: shot.rows,
                columns: shot.columns
            )
        }
        let grid = screenful(
            Night24.snapshot,
            play: play,
            state: state,
            look: shot.look,
            rows: shot.rows,
            columns: shot.columns
        )
        Picture.expect(grid, named: shot.name)
    }

    @Test(arguments: [(24, 80, Look()), (14, 48, Look(glyphs: .ascii, theme: .mono, language: .kk))])
    func `a tour says where it rests, and an alert what came true`(rows: Int, columns: Int, look: Look) {
        var play = Night24.play(0)
        play.isPaused = true
        play.stop = TourStop(number: 2, of: 12)
        var night = Night(election: Night24.election)
        night.advanceClock(to: Builders.time(0))
        func foot(_ state: ScreenState) -> String {
            let grid = screenful(
                night.snapshot(),
                play: play,
                state: state,
                look: look,
                rows: rows,
                columns: columns
            )
            return Picture.glyphs(grid).last ?? ""
        }
        let isEnglish = look.language == .en
        let caption = foot(ScreenState())
        #expect(caption.contains("2/12") && caption.contains(isEnglish ? "· Space goes on" : "ari qarai"))
        #expect(!isEnglish || caption.contains("50.00"))
        var state = ScreenState()
        state.notice = .alert("list p1 in", more: 2, isReplay: true)
        let alert = foot(state)
        #expect(alert.contains("list p1 in +2") && (!isEnglish || alert.contains("* alert in the replay:")))
    }

    @Test(arguments: ["P", "X", "o"] as [Character])
    func `a page opens with its key and Escape goes back`(key: Character) {
        var state = ScreenState()
        let play = Night24.play(7_200)
        func press(_ key: Key) {
            _ = handle(key, state: &state, snapshot: Night24.snapshot, play: play, rows: 24, columns: 80)
        }
        let before = state
        press(.character(key))
        #expect(state.path.count == 1)
        press(.character(key))
        #expect(state.path.count == 1)
        press(.escape)
        #expect(state.path == before.path && state.isZoomed == before.isZoomed)
    }
}
