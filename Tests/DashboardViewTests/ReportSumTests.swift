import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import Testing

/// The rows of a list of reports make its figure, and where they do not, the page says so.
@Suite(.timeLimit(.minutes(10))) struct `Sums of the reports behind a figure` {
    private func page(_ figure: Figure, _ snapshot: NightSnapshot, columns: Int = 120) -> [String] {
        var state = ScreenState()
        state.path = [DrillStep(place: .reports, figure: figure)]
        state.focus = .detail
        state.isZoomed = true
        let play = ShapedNight.counting.play
        return Picture.glyphs(
            screenful(snapshot, play: play, state: state, look: Look(), rows: 40, columns: columns)
        )
    }

    @Test(arguments: 1...6)
    func `the rows of any figure of a troubled night add up to the figure below them`(seed: UInt64) {
        let snapshot = TroubledNight.snapshot(seed: seed)
        let election = snapshot.election
        var figures = election.units.indices.flatMap { election.figures(ofUnit: $0) }
        figures += (0...election.parties.count).flatMap { election.figures(ofListLine: $0) }
        var random = SplitMix64(state: seed)
        for _ in 0..<60 {
            guard let figure = figures.randomElement(using: &random) else { continue }
            let (value, base) = snapshot.shown(figure)
            let list = ListedReports(page(figure, snapshot))
            let words = figure.words(in: election)
            let numbers = base.map { [value, $0, value, $0] } ?? [value, value]
            #expect(list.sum == numbers, "\(words)")
            #expect(list.rows.reduce(0) { $0 + $1.value } == value, "\(words)")
            #expect(base == nil || list.rows.reduce(0) { $0 + ($1.base ?? 0) } == base, "\(words)")
            #expect(!list.isLoud, "\(words)")
        }
    }

    @Test(arguments: [48, 80, 120, 200])
    func `a figure that its reports do not make is not let pass`(columns: Int) {
        let right = TroubledNight.snapshot(seed: 2)
        var country = right.country
        country.votes[0] += 1
        let wrong = NightSnapshot(
            election: right.election,
            seq: right.seq,
            asOf: right.asOf,
            country: country,
            regions: right.regions,
            districts: right.districts,
            stations: right.stations,
            outcome: right.outcome,
            events: [],
            timeline: []
        )
        let figures = right.election.figures(ofListLine: 0)
        for figure in figures {
            let shown = page(figure, wrong, columns: columns)
            #expect(shown.contains { $0.contains("! sum ") && $0.contains("NOT THE FIGURE") })
            #expect(shown.contains { $0.contains("≠ figure ") })
            #expect(!page(figure, right, columns: columns).contains { $0.contains("NOT THE FIGURE") })
        }
    }

    @Test func `opening lists are said to be no reports`() {
        var night = Night(election: TroubledNight.election)
        night.advanceClock(to: ShapedNight.noon.clock)
        let snapshot = night.snapshot()
        let figure = snapshot.election.figures(ofUnit: snapshot.election.country)[0]
        let shown = page(figure, snapshot)
        #expect(shown.contains { $0.contains("reports 0, stations 24 · opening lists 24") })
        #expect(shown.contains { $0.contains("–") && $0.contains("listed at opening") })
        #expect(page(figure, snapshot, columns: 48).contains { $0.contains(" opening ") })
        let votes = page(snapshot.election.figures(ofListLine: 0)[0], snapshot)
        #expect(votes.contains { $0.contains("no report yet") })
    }
}
