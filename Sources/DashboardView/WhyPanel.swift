import CellGrid
import ElectionModel
import Tabulation

/// Why a figure is as it is: the arithmetic in integers, and the law it follows.
struct WhyPanel: Panel {
    let scene: Scene
    /// The table that has the keys; its chosen row is explained.
    let table: Pane
    let top: Int

    private static let width = 92

    func draw(into grid: inout Grid, region: Region) {
        let title = scene.words.sentence(.whyTitle, subjects.first.map(name) ?? "")
        OverlayPanel(
            scene: scene,
            title: title,
            lines: lines(columns: region.columns),
            top: top,
            width: WhyPanel.width,
            key: figures.isEmpty ? "" : "\(scene.isASCII ? "Enter" : "↵") \(scene.words[.reportsKey]) · "
        ).draw(into: &grid, region: region)
    }

    /// The lines over a screen of so many columns.
    func lines(columns: Int) -> [TextLine] {
        var page = TextPage(columns: min(columns, WhyPanel.width) - 2)
        for subject in subjects { explain(subject, &page) }
        page.heading("")
        page.text(scene.plain(scene.election.card.law), ink: .dim)
        WhyFigures(scene: scene, figures: figures).write(to: &page)
        return page.lines
    }

    /// The figures whose reports can be opened from here, in the order of the page's last lines.
    var figures: [Figure] {
        var figures: [Figure] = []
        for figure in subjects.flatMap(offered) where !figures.contains(figure) { figures.append(figure) }
        return figures
    }

    private func offered(_ subject: Subject) -> [Figure] {
        let election = scene.election
        switch subject {
        case .list(let party), .quota(let party): return election.figures(ofListLine: party)
        case .againstAll: return election.figures(ofListLine: election.parties.count)
        case .unit(let id): return scene.unit(of: id).map { election.figures(ofUnit: $0) } ?? []
        case .country: return election.figures(ofUnit: election.country)
        case .gap: return []
        case .house: return election.parties.indices.flatMap { election.figures(ofListLine: $0).suffix(1) }
        case .district(let district):
            let ballot = scene.districtBallot(district).flatMap { election.ballots.firstIndex(of: $0) }
            return ballot.map { election.figures(ofBallot: $0) } ?? []
        }
    }

    /// What may be asked about.
    private enum Subject {
        case list(Int)
        case againstAll
        case quota(Int)
        case unit(RowID)
        case country
        case district(Int)
        case house
        /// Numbers of a source that have not come, by their place in ``NightAlarms/gaps``.
        case gap(Int)
    }

    private func explain(_ subject: Subject, _ page: inout TextPage) {
        switch subject {
        case .list(let party):
            WhyThreshold(scene: scene, party: party).write(to: &page)
            WhySeats(scene: scene, party: party).write(to: &page)
        case .againstAll: WhyThreshold.againstAll(scene, to: &page)
        case .quota(let party): WhyQuota(scene: scene, party: party).write(to: &page)
        case .unit(let id):
            if case .station(let precinct) = id { WhyOpen(scene: scene, precinct: precinct).write(to: &page) }
            WhyTurnout(scene: scene, place: id).write(to: &page)
        case .country: WhyTurnout(scene: scene, place: nil).write(to: &page)
        case .district(let district): WhyDistrict(scene: scene, district: district).write(to: &page)
        case .house: WhyHouse(scene: scene).write(to: &page)
        case .gap(let gap): page.fact(scene.gapSource(gap), scene.gapText(gap), ink: .warn)
        }
    }

    private func name(_ subject: Subject) -> String {
        switch subject {
        case .list(let party): scene.partyName(party)
        case .againstAll: scene.words[.againstAll]
        case .quota(let party): scene.words[.quota] + ", " + scene.partyName(party)
        case .unit(let id): scene.name(of: id)
        case .country: scene.words[.turnout]
        case .district(let district): scene.districtName(district)
        case .house: scene.words[.house]
        case .gap(let gap): scene.gapSource(gap)
        }
    }

    private var subjects: [Subject] {
        switch table {
        case .parties:
            switch chosen {
            case .party(let party)?: [.list(party)]
            case .againstAll?: [.againstAll]
            default: [.country]
            }
        case .quota:
            if case .party(let party)? = chosen { [.quota(party)] } else { [.country] }
        case .house: [.house]
        case .regions: chosen.map { [.unit($0), .country] } ?? [.country]
        case .detail: opened
        case .events: told
        case .timeline: [.country]
        }
    }

    /// The chosen row of the table.
    private var chosen: RowID? {
        guard let list = scene.rows(of: table, columns: 0) else { return nil }
        return list.id(at: list.window(scene.state.cursor(of: table), visible: 1).selected)
    }

    /// What the level that is open is about, and its chosen row.
    private var opened: [Subject] {
        switch scene.state.path.last?.place {
        case .party(let party)?: return [.list(party), .quota(party)]
        case .station(let precinct)?: return [.unit(.station(precinct))]
        case .hours?:
            guard case .region(let region)? = scene.state.path.last?.cursor.selected else {
                return [.country]
            }
            return [.unit(.region(region)), .country]
        default: break
        }
        var subjects: [Subject] = []
        if case .district(let district)? = scene.state.path.last?.place { subjects = [.district(district)] }
        switch chosen {
        case .district(let district)?: subjects += [.district(district), .unit(.district(district))]
        case .station(let precinct)?: subjects.append(.unit(.station(precinct)))
        case .line(let gap)? where scene.state.path.last?.place == .alarms: subjects.append(.gap(gap))
        default: break
        }
        return subjects.isEmpty ? [.country] : subjects
    }

    /// What the chosen event is about.
    private var told: [Subject] {
        let index: Int
        switch chosen {
        case .line(let line)?: index = line
        case .run(_, let newest)?: index = newest
        default: return [.country]
        }
        guard let event = scene.snapshot.events.element(index) else { return [.country] }
        switch event.kind {
        case .threshold(let party, _, _), .listSeats(let party, _, _), .overtook(let party, _, _, _):
            return [.list(party)]
        case .districtLeader(let district, _, _), .districtWon(let district, _, _):
            return [.district(district)]
        case .regionComplete(let region): return [.unit(.region(region))]
        case .alarm(_, let precinct, _), .disputed(_, let precinct), .decided(_, _, let precinct, _),
            .corrected(_, let precinct, _), .annulled(_, let precinct, _), .firstProtocol(let precinct):
            return [.unit(.station(precinct))]
        default: return [.country]
        }
    }
}

extension TextPage {
    /// Where the law says so, at the end of a part; nothing where that is not known.
    mutating func law(_ articles: String?) {
        if let articles { text("§ " + articles, ink: .dim) }
    }
}
