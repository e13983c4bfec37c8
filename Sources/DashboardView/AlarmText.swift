import ElectionModel
import Tabulation

/// What is open at one station: the sign of the gravest part, and all of it in words.
struct AlarmText {
    let scene: Scene
    let station: NightAlarms.Station

    /// `!` an alarm, `≈` sources that differ, `✗` a refused line, `·` something to look at.
    var sign: String {
        if !station.alarms.isEmpty { return "!" }
        if station.isDisputed { return "≈" }
        return station.isQuarantined ? "✗" : "·"
    }

    var ink: Ink {
        if !station.alarms.isEmpty { return .bad }
        return station.isDoubtful ? .warn : .dim
    }

    /// Codes with their words, the gravest first.
    var text: String {
        var parts = station.alarms.map(words)
        if station.isDisputed { parts.append(scene.words[.sourcesDiffer]) }
        if station.isQuarantined { parts.append(scene.words[.lineRefused]) }
        return (parts + station.warnings.map(words)).joined(separator: " · ")
    }

    private func words(_ code: RuleCode) -> String {
        code.rawValue + " " + scene.words[Word.rule(code)]
    }
}

/// How many stations of the country have something open, by sign.
struct AlarmCounts {
    let scene: Scene

    private var parts: [(sign: String, count: Int)] {
        guard let counts = scene.snapshot.alarms?.country else { return [] }
        return [("!", counts.alarms), ("≈", counts.disputed), ("✗", counts.quarantined)]
            .filter { $0.1 > 0 }
    }

    /// Stations in doubt: `!3 ≈1`; empty without any.
    var doubtful: String {
        parts.map { $0.sign + scene.numbers.count($0.count) }.joined(separator: " ")
    }

    /// The same with the stations to look at.
    var all: String {
        let warnings = scene.snapshot.alarms?.country.warnings ?? 0
        guard warnings > 0 else { return doubtful }
        return (doubtful.isEmpty ? "" : doubtful + " ") + "·" + scene.numbers.count(warnings)
    }
}

extension Scene {
    /// Stations in doubt, then those to look at, then gaps of sources, as far as the filter keeps them.
    func alarmRows() -> [RowID] {
        guard let alarms = snapshot.alarms else { return [] }
        let filter = NameFilter(state.detailFilter, look: look)
        let kept = alarms.stations.filter { keeps(filter, $0) }
        let doubtful = kept.filter(\.isDoubtful)
        let rest = kept.filter { !$0.isDoubtful }
        let gaps = filter.isOpen ? alarms.gaps.indices.map { RowID.line($0) } : []
        return (doubtful + rest).map { .station($0.precinct) } + gaps
    }

    /// Names of the station and its region, and what is open there.
    private func keeps(_ filter: NameFilter, _ station: NightAlarms.Station) -> Bool {
        guard !filter.isOpen, election.precincts.indices.contains(station.precinct) else {
            return filter.isOpen
        }
        let unit = election.units[election.precincts[station.precinct]].name
        let region = election.regionPlace(ofPrecinct: station.precinct)
            .map { election.units[election.regions[$0]].name }
        let words = AlarmText(scene: self, station: station).text
        func joined(_ language: Language) -> String {
            unit[language] + " " + (region?[language] ?? "") + " " + words
        }
        return filter.keeps(LocalizedText(en: joined(.en), ru: joined(.ru), kk: joined(.kk)))
    }
}
