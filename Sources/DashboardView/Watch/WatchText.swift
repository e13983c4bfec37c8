import ElectionModel
import Tabulation

/// What is known of a watched station, in a line.
struct WatchText {
    let scene: Scene
    let precinct: Int

    private var open: NightAlarms.Station? { scene.snapshot.alarms?.station(precinct) }

    /// `!`, `≈`, `✗` as on the page of alarms; `✓` for all protocols in, `–` while some are awaited.
    var sign: String {
        if let open, open.isDoubtful { return AlarmText(scene: scene, station: open).sign }
        return isComplete ? "✓" : "–"
    }

    var ink: Ink {
        if let open, open.isDoubtful { return AlarmText(scene: scene, station: open).ink }
        return isComplete ? .good : .dim
    }

    private var contests: [Int] {
        scene.election.contests.indices.filter {
            scene.election.ballot(contest: $0, precinct: precinct) != nil
        }
    }

    private var isComplete: Bool {
        let row = scene.stationRow(precinct)
        return contests.allSatisfy { (row.protocols.element($0) ?? nil) != nil }
    }

    /// What is open, then each protocol with its revision and position, then the turnout.
    var text: String {
        let row = scene.stationRow(precinct)
        let protocols = contests.map { contest in
            let word = scene.ballotWord(contest)
            guard let standing = row.protocols.element(contest) ?? nil else { return word + " –" }
            let revision = scene.words.sentence(.revision, scene.numbers.count(standing.report.revision))
            return word + " " + revision + ", " + scene.words[.seq] + " " + scene.numbers.count(standing.seq)
        }
        let figures = scene.stationFigures(precinct)
        let turnout = scene.words[.turnoutColumn] + " " + scene.numbers.percent(figures.turnout) + " %"
        let doubt = open.map { AlarmText(scene: scene, station: $0).text } ?? ""
        return ([doubt] + protocols + [turnout]).filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension Scene {
    /// Watched stations in the order they were chosen, as far as the filter keeps them.
    func watchedRows() -> [RowID] {
        let filter = NameFilter(state.detailFilter, look: look)
        return state.watched.filter { precinct in
            guard election.precincts.indices.contains(precinct) else { return false }
            return filter.keeps(election.units[election.precincts[precinct]].name)
        }.map { .station($0) }
    }
}
