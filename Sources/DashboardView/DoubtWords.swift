import ElectionModel
import Tabulation

/// What the doubtful stations mean for a figure, and where its reports are listed.
extension Scene {
    /// Whether an outcome is firm or hangs on doubtful stations; nil where nobody asked.
    func doubt(on subject: Doubt.Subject) -> (text: String, ink: Ink)? {
        guard let doubt = snapshot.doubt, let verdict = doubt.verdict(on: subject) else { return nil }
        guard !doubt.stations.isEmpty else { return (words[.doubtNone], .dim) }
        let all = numbers.count(doubt.stations.count)
        guard !verdict.isFirm else { return ("✓ " + words.sentence(.doubtFirm, all), .good) }
        let count = verdict.dependsOn.count
        let text =
            count == 1
            ? words.sentence(.doubtDependsOne, all)
            : words.sentence(
                subject.isExact ? .doubtDependsExact : .doubtDepends,
                numbers.count(count),
                all
            )
        return ("? " + text + (verdict.annulledBy.isEmpty ? "" : "; " + words[.doubtAnnulled]), .warn)
    }

    /// How many stations of a unit of the election have something open; nil when none has.
    func openCounts(ofUnit unit: Int) -> NightAlarms.Counts? {
        guard let alarms = snapshot.alarms, election.units.indices.contains(unit) else { return nil }
        let place = election.placeOfUnit[unit]
        let counts: NightAlarms.Counts? =
            switch election.units[unit].kind {
            case .country: alarms.country
            case .region: alarms.regions.element(place)
            case .district: alarms.districts.element(place)
            case .precinct: alarms.station(place).map { NightAlarms.Counts($0) }
            }
        return counts == NightAlarms.Counts() ? nil : counts
    }

    /// The same of a region, a district or the country in words.
    func openCounts(of place: RowID?) -> String? {
        let unit: Int? =
            switch place {
            case .region(let region)?: election.regions.element(region)
            case .district(let district)?: election.districts.element(district)
            case nil: election.country
            default: nil
            }
        guard let counts = unit.flatMap({ openCounts(ofUnit: $0) }) else { return nil }
        return words.sentence(
            .openCounts,
            numbers.count(counts.alarms),
            numbers.count(counts.disputed),
            numbers.count(counts.quarantined),
            numbers.count(counts.warnings)
        )
    }

    /// The command that lists the reports behind a figure, in words.
    func reportsBehind(_ figure: String) -> String {
        words.sentence(.whyReports, "election-night explain STORE " + figure)
    }

    /// The unit that a row shows; nil for rows of something else.
    func unit(of place: RowID) -> Int? {
        switch place {
        case .region(let region): election.regions.element(region)
        case .district(let district): election.districts.element(district)
        case .station(let precinct): election.precincts.element(precinct)
        default: nil
        }
    }
}

/// What is unlike a station's neighbours, with how often that is said.
struct NoteText {
    let scene: Scene
    let precinct: Int

    var lines: [TextLine] {
        let isRefused = scene.snapshot.alarms?.station(precinct)?.isQuarantined ?? false
        let refused = isRefused ? [TextLine("✗ " + scene.words[.openRefused], ink: .bad)] : []
        return refused + notes
    }

    var notes: [TextLine] {
        scene.snapshot.notes.notes(ofPrecinct: precinct).flatMap { note in
            [
                TextLine("· " + note.code.rawValue + " " + what(note), ink: .warn),
                TextLine(rate(note.code), ink: .dim, column: 3),
            ]
        }
    }

    private func what(_ note: StationNote) -> String {
        var text = scene.words[Word.rule(note.code)]
        if let line = note.selection,
            let ballot = scene.election.ballot(contest: note.contest, precinct: note.precinct)
        {
            text += " · " + (ballot.selections.element(line).map(scene.selectionName) ?? "")
        }
        if let twin = note.twin { return text + ": " + scene.stationPlace(twin) }
        guard note.usual.isDefined else { return text }
        let shares = scene.words.sentence(
            .noteShares,
            scene.numbers.percent(note.own),
            scene.numbers.percent(note.usual)
        )
        return text + ": " + shares
    }

    private func rate(_ code: RuleCode) -> String {
        let stations = scene.snapshot.country.unitsReported
        let noted = scene.numbers.count(scene.snapshot.notes.stations(with: code))
        guard let usual = StationNote.usual(code, among: stations) else {
            return scene.words.sentence(.noteRate, noted, scene.numbers.count(stations))
        }
        return scene.words.sentence(
            .noteUsual,
            noted,
            scene.numbers.count(stations),
            scene.numbers.count(usual)
        )
    }
}
