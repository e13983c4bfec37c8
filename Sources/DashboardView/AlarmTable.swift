import CellGrid
import ElectionModel
import Tabulation

/// Draws what is open: stations in doubt, stations to look at, gaps in the numbers of sources.
struct AlarmTable {
    let scene: Scene
    let isFocused: Bool
    /// Whether the rows are the stations that somebody watches.
    var isWatchList = false

    /// Columns of the station's name, by the width of the pane.
    private func placeWidth(_ region: Region) -> Int { min(36, max(12, region.columns * 38 / 100)) }

    func drawHead(into grid: inout Grid, region: Region) {
        let dim = scene.ink(.dim)
        let width = placeWidth(region)
        let place = TextWidth.cut(scene.words[.stationColumn], to: width)
        grid.write(place, row: 0, column: 3, in: region, style: dim)
        let text = TextWidth.cut(
            scene.words[isWatchList ? .stateColumn : .openColumn],
            to: max(0, region.columns - width - 5)
        )
        grid.write(text, row: 0, column: 4 + width, in: region, style: dim)
    }

    func drawRows(_ list: RowList, _ window: Window, into grid: inout Grid, region: Region, row: Int) {
        guard list.count > 0 else {
            let empty: Word = isWatchList ? .nothingWatched : .nothingOpen
            let word: Word = scene.state.detailFilter.isEmpty ? empty : .nothingKept
            let text = TextWidth.cut(scene.words[word], to: max(0, region.columns - 2))
            grid.write(text, row: row, column: 1, in: region, style: scene.ink(.dim))
            return
        }
        let byPrecinct = Dictionary(
            uniqueKeysWithValues: (scene.snapshot.alarms?.stations ?? []).map { ($0.precinct, $0) }
        )
        for place in window.range {
            let line = row + place - window.top
            switch list.id(at: place) {
            case .station(let precinct)? where isWatchList: draw(watched: precinct, into: &grid, region, line)
            case .station(let precinct)?:
                guard let station = byPrecinct[precinct] else { continue }
                draw(station, into: &grid, region, line)
            case .line(let gap)?: draw(gap: gap, into: &grid, region, line)
            default: continue
            }
            guard isFocused, place == window.selected else { continue }
            grid.select(row: line, in: region, scene: scene)
        }
    }

    private func draw(
        _ station: NightAlarms.Station,
        into grid: inout Grid,
        _ region: Region,
        _ row: Int
    ) {
        let text = AlarmText(scene: scene, station: station)
        let place = scene.stationPlace(station.precinct, columns: placeWidth(region))
        draw(text.sign, text.ink, place, text.text, into: &grid, region, row)
    }

    private func draw(watched precinct: Int, into grid: inout Grid, _ region: Region, _ row: Int) {
        let text = WatchText(scene: scene, precinct: precinct)
        let place = scene.stationPlace(precinct, columns: placeWidth(region))
        draw(text.sign, text.ink, place, text.text, into: &grid, region, row)
    }

    private func draw(gap index: Int, into grid: inout Grid, _ region: Region, _ row: Int) {
        draw("·", .dim, scene.gapSource(index), scene.gapText(index), into: &grid, region, row)
    }

    private func draw(
        _ sign: String,
        _ ink: Ink,
        _ place: String,
        _ text: String,
        into grid: inout Grid,
        _ region: Region,
        _ row: Int
    ) {
        let width = placeWidth(region)
        grid.write(sign, row: row, column: 1, in: region, style: scene.ink(ink))
        let name = TextWidth.cut(place, to: width)
        grid.write(name, row: row, column: 3, in: region, style: scene.ink(.text))
        let words = TextWidth.cut(text, to: max(0, region.columns - width - 5))
        let style = scene.ink(ink == .dim ? .dim : .text)
        grid.write(words, row: row, column: 4 + width, in: region, style: style)
    }
}

extension Scene {
    /// Whose numbers have not come.
    func gapSource(_ place: Int) -> String {
        plain(snapshot.alarms?.gaps.element(place)?.source ?? NumberText.open)
    }

    /// Which numbers, with the rule's code and words.
    func gapText(_ place: Int) -> String {
        guard let gap = snapshot.alarms?.gaps.element(place) else { return NumberText.open }
        let (first, last) = (gap.numbers.lowerBound, gap.numbers.upperBound)
        let range = numbers.count(first) + (first == last ? "" : "–" + numbers.count(last))
        return RuleCode.numberGap.rawValue + " " + words[.ruleNumberGap] + ": " + range
    }

    /// Region and station; where both have no room, the region's name is cut and never the station's.
    func stationPlace(_ precinct: Int, columns: Int) -> String {
        let whole = stationPlace(precinct)
        let station = stationName(precinct)
        let room = columns - TextWidth.columns(of: station) - 3
        guard TextWidth.columns(of: whole) > columns, election.precincts.indices.contains(precinct),
            let region = election.regionPlace(ofPrecinct: precinct)
        else { return whole }
        guard room >= 4 else { return station }
        return TextWidth.cut(regionName(region), to: room) + " / " + station
    }
}
