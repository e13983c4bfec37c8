import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import Testing

@Suite struct `The timeline as pictures` {
    private static let sizes = [
        ("compact", 14, 48), ("medium", 24, 80), ("large", 40, 120), ("extra-large", 60, 200),
    ]

    static let shots: [TimeShot] = sizes.flatMap { name, rows, columns in
        [Glyphs.unicode, .ascii].map { glyphs in
            TimeShot(name: "timeline-\(name)-\(glyphs)", rows: rows, columns: columns, glyphs: glyphs)
        }
    }

    @Test(arguments: shots)
    func `the focused timeline looks like its picture`(shot: TimeShot) {
        Picture.expect(shot.grid { _ in }, named: shot.name)
    }

    @Test(arguments: [
        ("behind-live", 24, 80), ("behind-live-compact", 14, 48), ("behind-live-large", 40, 120),
    ])
    func `a live night seen from before its edge looks like its picture`(
        name: String,
        rows: Int,
        columns: Int
    ) {
        let shot = TimeShot(name: name, rows: rows, columns: columns, glyphs: .unicode)
        let grid = shot.grid { play in
            play.mode = .live
            play.speed = 1
            play.edge = ShapedElection.time(22, 17)
            play.isPaused = true
        }
        Picture.expect(grid, named: name)
    }

    @Test func `what comes after is drawn quietly where it was asked for`() {
        let shot = TimeShot(name: "spoilers", rows: 40, columns: 120, glyphs: .unicode)
        let whole = ShapedNight.complete.snapshot()
        let grid = shot.grid { $0.ahead = NightAhead(timeline: whole.timeline, marks: whole.marks) }
        Picture.expect(grid, named: "timeline-spoilers")
    }

    /// Nothing of a figure that is announced later may show, not even in the scale of a chart.
    @Test(arguments: [(14, 48), (24, 80), (40, 120), (60, 200)])
    func `a figure announced later changes no character of an earlier frame`(rows: Int, columns: Int) {
        for focus in [Pane.parties, .timeline, .house] {
            let frames = ["54.19", "91.00"].map { value in
                var state = ScreenState()
                state.focus = focus
                let night = ShapedNight.counting.snapshot().republished("turnout-final", as: value)
                return Picture.glyphs(
                    screenful(
                        night,
                        play: ShapedNight.counting.play,
                        state: state,
                        look: Look(),
                        rows: rows,
                        columns: columns
                    )
                )
            }
            #expect(frames[0] == frames[1])
        }
    }

    @Test func `an announced figure stands with its time, from its moment on`() {
        var desk = Desk(rows: 40, columns: 120)
        #expect(desk.glyphs[1].contains("54.09 announced 20:10") && !desk.shows("54.19"))
        desk.play.clock = ShapedElection.time(22, 10)
        #expect(desk.glyphs[1].contains("54.19 announced 22:10"))
        desk.play = ShapedNight.counting.play
        desk.play.ahead = NightAhead(timeline: [], marks: [])
        #expect(desk.glyphs[1].contains("54.19 announced 22:10"))
    }

    @Test(arguments: [(14, 48), (24, 80), (40, 120), (60, 200)], [Glyphs.unicode, .ascii])
    func `progress is told twice at every size, the estimate by its sign and word`(
        size: (Int, Int),
        glyphs: Glyphs
    ) {
        let grid = screenful(
            ShapedNight.counting.snapshot(),
            play: ShapedNight.counting.play,
            state: ScreenState(),
            look: Look(glyphs: glyphs),
            rows: size.0,
            columns: size.1
        )
        let lines = Picture.glyphs(grid)
        let line = lines.first { $0.contains("4 630") && $0.contains("10 233") } ?? ""
        #expect(line.contains(glyphs == .ascii ? "~" : "≈") && line.contains("expected"), "\(lines)")
    }

    @Test func `a progress that fell says so and why`() {
        let night = ShapedNight.counting.snapshot()
        let now = night.progress
        let more = CountProgress(
            unitsReported: 4_700,
            unitsTotal: 10_233,
            votesCounted: (now?.votesCounted ?? 0) + 90_000,
            votesToCome: (now?.votesToCome ?? 0) - 90_000,
            basis: CountProgress.Basis(issued: 0, announced: 0, counted: 0, unknown: 0)
        )
        let last = night.timeline.count - 1
        let samples = night.timeline.enumerated().map { place, sample in
            TimelineSample(
                time: sample.time,
                seq: sample.seq,
                turnout: sample.turnout,
                counted: sample.counted,
                unitsReported: sample.unitsReported,
                votes: sample.votes,
                progress: place == last - 4 ? more : place == last ? now : nil
            )
        }
        var desk = Desk(rows: 60, columns: 200, snapshot: night.with(timeline: Timeline(samples)))
        #expect(desk.glyphs[1].contains("▼≈"))
        desk.press(.character("5"), .character("w"))
        #expect(desk.shows("fewer votes are counted") && desk.shows("more is expected"))
        #expect(desk.shows("21:00: fewer"))
    }
}

/// A timeline that has the keys.
struct TimeShot: Sendable, CustomTestStringConvertible {
    let name: String
    let rows: Int
    let columns: Int
    let glyphs: Glyphs

    var testDescription: String { name }

    func grid(_ change: (inout PlayState) -> Void) -> Grid {
        var state = ScreenState()
        state.focus = .timeline
        state.ownMarks = [ShapedElection.time(13, 5).instant]
        var play = ShapedNight.counting.play
        change(&play)
        let look = Look(glyphs: glyphs, theme: glyphs == .ascii ? .mono : .dark256)
        let snapshot = ShapedNight.counting.snapshot()
        return screenful(snapshot, play: play, state: state, look: look, rows: rows, columns: columns)
    }
}

extension NightSnapshot {
    /// The same night of an election that publishes another value.
    func republished(_ id: String, as value: String) -> NightSnapshot {
        let published = election.published.map { figure in
            PublishedFigure(
                id: figure.id,
                scope: figure.scope,
                contest: figure.contest,
                measure: figure.measure,
                value: figure.id == id ? value : figure.value,
                time: figure.time,
                source: figure.source,
                status: figure.status
            )
        }
        let other = Election(
            card: election.card,
            units: election.units,
            parties: election.parties,
            candidates: election.candidates,
            published: published
        )
        return with(election: other)
    }

    func with(election: Election? = nil, timeline: Timeline? = nil) -> NightSnapshot {
        NightSnapshot(
            election: election ?? self.election,
            seq: seq,
            asOf: asOf,
            country: country,
            regions: regions,
            districts: districts,
            stations: stations,
            outcome: outcome,
            prospects: prospects,
            events: events,
            timeline: timeline ?? self.timeline,
            marks: marks,
            progress: progress,
            hours: hours,
            ballots: ballots,
            histories: histories,
            notes: notes,
            alarms: alarms,
            doubt: doubt
        )
    }
}
