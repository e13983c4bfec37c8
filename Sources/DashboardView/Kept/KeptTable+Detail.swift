import ElectionLaw
import ElectionModel
import Tabulation

/// What is drilled into: tables of units, of what is open, of hours and reports; all else line by line.
extension KeptTable {
    mutating func addDetail(_ place: RowID?, of scene: Scene, columns: Int) {
        let list = scene.detailRows(at: place, columns: columns)
        switch place {
        case .region, .district: add(list.all, of: scene)
        case .allDistricts: addDistricts(list.all, of: scene)
        case .alarms: addAlarms(list.all, of: scene)
        case .hours: addHours(scene)
        case .comparison(let pair):
            addComparison(UnitComparison(scene: scene, pair: pair, columns: columns))
        case .reports: addReports(list.all, of: scene)
        case .idleReports: addIdle(list.all, of: scene)
        case .watched: addWatched(list.all, of: scene)
        default: add(lines: scene.pageLines(at: place, columns: KeptTable.wide) ?? [])
        }
    }

    /// Units of any level with the figures that their rows show.
    mutating func add(_ units: [RowID], of scene: Scene) {
        begin([
            "unit", "kind", "name", "units_reported", "units_total", "voters_listed", "ballots_issued",
            "turnout_percent", "leader", "leader_percent", "district_status", "alarms", "disputed",
            "refused",
        ])
        for row in units {
            switch row {
            case .region(let place): add(scene.regionFigures(place), of: scene)
            case .district(let place): add(scene.districtFigures(place), of: scene, district: place)
            case .station(let precinct): add(scene.stationFigures(precinct), of: scene)
            default: continue
            }
        }
    }

    private mutating func add(_ figures: UnitFigures, of scene: Scene, district: Int? = nil) {
        let unit = scene.election.units[figures.unit]
        let leader = figures.leader(amongFirst: scene.election.parties.count)
        let open = scene.openCounts(ofUnit: figures.unit)
        let status = district.flatMap { scene.snapshot.outcome.districts.element($0)?.status.rawValue }
        add([
            .text(unit.id), .text(unit.kind.rawValue), .text(scene.name(unit.name)),
            .init(figures.unitsReported), .init(figures.unitsTotal), .count(figures.votersListed),
            .count(figures.ballotsIssued), .share(figures.turnout),
            .init(leader.map { scene.election.parties[$0].id }),
            leader.map { .share(figures.share(ofSelection: $0)) } ?? .open, .init(status),
            .init(open?.alarms ?? 0), .init(open?.disputed ?? 0), .init(open?.quarantined ?? 0),
        ])
    }

    private mutating func addDistricts(_ rows: [RowID], of scene: Scene) {
        begin([
            "unit", "name", "region", "units_reported", "units_total", "leader", "leader_party", "lead",
            "outstanding", "status", "against_all_percent",
        ])
        for case .district(let district) in rows {
            let unit = scene.election.units[scene.election.districts[district]]
            let (reported, total) = scene.reported(inDistrict: district)
            let outcome = scene.snapshot.outcome.districts.element(district)
            let party = scene.snapshot.outcome.districtParty.element(district) ?? nil
            let leader = outcome?.leader.map { scene.candidateName(district: district, selection: $0) }
            add([
                .text(unit.id), .text(scene.name(unit.name)), .text(scene.regionName(ofDistrict: district)),
                .init(reported), .init(total), .init(leader),
                .init(party.map { scene.election.parties[$0].id }),
                outcome?.leader == nil ? .open : .init(outcome.map { Int($0.lead) }),
                .init(outcome.map { Int($0.outstanding) }), .init(outcome?.status.rawValue),
                scene.againstAllShare(inDistrict: district).map { .share($0) } ?? .open,
            ])
        }
    }

    private mutating func addAlarms(_ rows: [RowID], of scene: Scene) {
        begin(["unit", "place", "sign", "text"])
        let stations = Dictionary(
            uniqueKeysWithValues: (scene.snapshot.alarms?.stations ?? []).map { ($0.precinct, $0) }
        )
        for row in rows {
            switch row {
            case .station(let precinct):
                guard let station = stations[precinct] else { continue }
                let words = AlarmText(scene: scene, station: station)
                let unit = scene.election.precincts.element(precinct).map { scene.election.units[$0].id }
                add([
                    .init(unit), .text(scene.stationPlace(precinct)), .text(words.sign),
                    .text(words.text),
                ])
            case .line(let gap):
                add([.open, .text(scene.gapSource(gap)), .text("·"), .text(scene.gapText(gap))])
            default: continue
            }
        }
    }

    private mutating func addWatched(_ rows: [RowID], of scene: Scene) {
        begin(["unit", "place", "sign", "text"])
        for case .station(let precinct) in rows {
            let words = WatchText(scene: scene, precinct: precinct)
            let unit = scene.election.precincts.element(precinct).map { scene.election.units[$0].id }
            add([.init(unit), .text(scene.stationPlace(precinct)), .text(words.sign), .text(words.text)])
        }
    }

    /// The country and every region that is kept, a row for each announcement that has been made.
    private mutating func addHours(_ scene: Scene) {
        begin(["unit", "name", "moment", "announced_percent", "counted_percent"])
        let regions = scene.hourRows(columns: KeptTable.wide).compactMap { row -> Int? in
            if case .region(let region) = row { region } else { nil }
        }
        for region in [nil] + regions.map({ Optional($0) }) {
            let unit = region.map { scene.election.regions[$0] } ?? scene.election.country
            for (moment, time) in scene.snapshot.hours.moments.enumerated() {
                guard let cell = scene.hour(moment, region: region) else { continue }
                add([
                    .text(scene.election.units[unit].id), .text(scene.unitName(unit)),
                    .time(time.shifted(to: scene.election.card.offsetMinutes)),
                    .init(cell.announced?.text), .share(cell.counted),
                ])
            }
        }
    }

    private mutating func addComparison(_ comparison: UnitComparison) {
        begin(["measure", "first", "first_percent", "second", "second_percent"])
        let names = [comparison.pair.first, comparison.pair.second].map { comparison.name($0) }
        add([.open, .text(names[0]), .open, .text(names[1]), .open])
        for row in comparison.rows {
            add([
                .text(row.label), .text(row.left.count), row.left.share.map { .share($0) } ?? .open,
                .text(row.right.count), row.right.share.map { .share($0) } ?? .open,
            ])
        }
    }

    private mutating func add(lines: [TextLine]) {
        begin(["label", "text"])
        for line in lines {
            let texts = line.pieces.map(\.text).filter { !$0.allSatisfy { RowText.isBar($0) } }
            guard let first = texts.first else { continue }
            let rest = texts.dropFirst().joined(separator: " ")
            add(rest.isEmpty ? [.open, .text(first)] : [.text(first), .text(rest)])
        }
    }
}
