import ElectionModel
import Tabulation

/// What the turnout of a unit is made of, and what *counted* means.
struct WhyTurnout {
    let scene: Scene
    /// A region, a district or a station; nil = the country.
    let place: RowID?

    func write(to page: inout TextPage) {
        let figures = self.figures
        let name = place.map { scene.name(of: $0) } ?? scene.unitName(scene.election.country)
        page.heading(scene.words[.turnout] + ", " + name)
        page.text(quotient(figures.ballotsIssued, figures.votersListed), ink: .strong)
        page.text(scene.words[.whyIssued])
        page.fact(scene.words[.counted], quotient(figures.countedBallotsIssued, figures.votersListed))
        page.text(scene.words[.whyCounted], ink: .dim)
        page.fact(
            scene.words[.whyInReported],
            quotient(figures.countedBallotsIssued, figures.countedVotersListed)
        )
        if place == nil, let announced = scene.markedTurnout {
            let time = announced.time.map { " " + scene.clock($0, withSeconds: false) } ?? ""
            page.fact(scene.words[.announced] + time, scene.numbers.decimal(announced.text) + " %")
        }
        if place == nil { WhyProgress(scene: scene).write(to: &page) }
        if let open = scene.openCounts(of: place) { page.text(open, ink: .warn) }
        page.law(LawArticles(scene: scene).text(.turnout))
    }

    private var figures: UnitFigures {
        switch place {
        case .region(let region)? where scene.election.regions.indices.contains(region):
            scene.regionFigures(region)
        case .district(let district)? where scene.election.districts.indices.contains(district):
            scene.districtFigures(district)
        case .station(let precinct)? where scene.election.precincts.indices.contains(precinct):
            scene.stationFigures(precinct)
        default: scene.snapshot.country
        }
    }

    /// `6 521 860 / 12 035 578 = 54.19 %`.
    private func quotient(_ part: UInt64, _ whole: UInt64) -> String {
        let percent = scene.numbers.percent(Share(part, of: whole))
        return scene.numbers.count(part) + " / " + scene.numbers.count(whole) + " = " + percent + " %"
    }
}
