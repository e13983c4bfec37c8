import CellGrid
import ElectionLaw
import ElectionModel
import Tabulation

/// What every panel draws from: the night, the play state, the choices, and how to write.
struct Scene {
    let snapshot: NightSnapshot
    let play: PlayState
    let state: ScreenState
    let look: Look
    let words: Wording
    let numbers: NumberText
    let palette: Palette
    let codes: PartyCodes
    /// The reports that are listed; nil where no such page is open.
    let reports: ReportsPage?
    /// What is known of the hashes of the log.
    let receipts: Receipts

    /// Makes ready what the panels share; a page of reports drawn before is used again where it holds.
    init(
        snapshot: NightSnapshot,
        play: PlayState,
        state: ScreenState,
        look: Look,
        kept: ReportsPage? = nil,
        receipts: Receipts = Receipts()
    ) {
        self.receipts = receipts
        self.snapshot = snapshot
        self.play = play
        self.state = state
        self.look = look
        words = Wording(look: look)
        numbers = NumberText(language: look.language, isGrouped: !look.isSpoken)
        palette = look.ownPalette ?? look.theme.palette
        reports = ReportsPage.current(state, snapshot, look: look, kept: kept)
        let isPlain = look.glyphs == .ascii
        let names = snapshot.election.parties.map { isPlain ? Transliteration.ascii($0.short) : $0.short }
        codes = PartyCodes(names: names, reserved: [words[.independentCode], words[.againstAllCode]])
    }

    var election: Election { snapshot.election }

    /// Whether pictures are drawn without dots and signs that only rich fonts have.
    var isASCII: Bool { look.glyphs != .unicode }

    func ink(_ ink: Ink) -> Style { palette.style(ink) }

    /// Text of the election's definition in the letters of the screen.
    func plain(_ text: String) -> String { look.glyphs == .ascii ? Transliteration.ascii(text) : text }

    func name(_ text: LocalizedText) -> String { plain(text[look.language]) }

    func unitName(_ unit: Int) -> String {
        election.units.indices.contains(unit) ? name(election.units[unit].name) : NumberText.open
    }

    func regionName(_ place: Int) -> String {
        election.regions.indices.contains(place) ? unitName(election.regions[place]) : NumberText.open
    }

    func districtName(_ place: Int) -> String {
        election.districts.indices.contains(place) ? unitName(election.districts[place]) : NumberText.open
    }

    func stationName(_ precinct: Int) -> String {
        election.precincts.indices.contains(precinct)
            ? unitName(election.precincts[precinct]) : NumberText.open
    }

    /// A station with its region, for places outside of the region's own list.
    func stationPlace(_ precinct: Int) -> String {
        guard election.precincts.indices.contains(precinct),
            let region = election.regionPlace(ofPrecinct: precinct)
        else { return stationName(precinct) }
        return regionName(region) + " / " + stationName(precinct)
    }

    func partyName(_ party: Int) -> String {
        election.parties.indices.contains(party) ? plain(election.parties[party].short) : NumberText.open
    }

    /// The three letters of a party, or those of the independents.
    func code(_ party: Int?) -> String {
        guard let party, codes.codes.indices.contains(party) else { return words[.independentCode] }
        return codes.codes[party]
    }

    func colour(_ party: Int?) -> Style {
        party.map(palette.party) ?? palette.independent
    }

    /// What a candidate of a district ballot is called: label and party.
    func candidateName(district: Int, selection: Int) -> String {
        guard let ballot = districtBallot(district), ballot.selections.indices.contains(selection) else {
            return NumberText.open
        }
        return selectionName(ballot.selections[selection])
    }

    /// A line of a ballot as a person reads it.
    func selectionName(_ selection: Selection) -> String {
        switch selection {
        case .party(let party): return partyName(party)
        case .againstAll: return words[.againstAll]
        case .answer(let text): return plain(text)
        case .candidate(let index):
            guard election.candidates.indices.contains(index) else { return NumberText.open }
            let candidate = election.candidates[index]
            return plain(candidate.label) + " (" + code(candidate.party) + ")"
        }
    }

    /// The list votes of a party in some figures; 0 where nothing has been counted.
    func votes(_ selection: Int, in figures: UnitFigures) -> UInt64 {
        figures.votes.indices.contains(selection) ? figures.votes[selection] : 0
    }

    func share(_ selection: Int, in figures: UnitFigures) -> Share {
        Share(votes(selection, in: figures), of: figures.validBallots)
    }

    func regionFigures(_ place: Int) -> UnitFigures {
        let figures = snapshot.regions
        return figures.indices.contains(place) ? figures[place] : UnitFigures(unit: election.regions[place])
    }

    func districtFigures(_ place: Int) -> UnitFigures {
        let figures = snapshot.districts
        return figures.indices.contains(place) ? figures[place] : UnitFigures(unit: election.districts[place])
    }

    /// What stands for a station; nothing where the table does not reach.
    func stationRow(_ precinct: Int) -> StationRow {
        guard precinct >= 0, precinct < snapshot.stations.count else {
            return StationRow(contests: election.contests.count)
        }
        return snapshot.stations[precinct]
    }

    /// The clock of a moment at the election's own offset; with its day where the clock alone would be
    /// taken for one of the night: `2023-03-27 23:59`.
    func clock(_ time: Timestamp, withSeconds: Bool = true) -> String {
        let civil = time.shifted(to: election.card.offsetMinutes).civil
        guard isAfterNight(time) else { return civil.clock(withSeconds: withSeconds) }
        return civil.date.iso8601 + " " + civil.clock(withSeconds: false)
    }

    /// Whether a moment is after the timeline, and a day or more after its beginning.
    private func isAfterNight(_ time: Timestamp) -> Bool {
        guard let begin = play.begin, let end = play.end, time.instant > end.instant else { return false }
        return time.instant.subtractingReportingOverflow(begin.instant).partialValue >= 86_400
    }
}

/// A part of the screen: what it shows, and how it is drawn.
protocol Panel {
    /// Draws into the inside of a region; writes nothing outside of it.
    func draw(into grid: inout Grid, region: Region)
}
