import ElectionLaw
import ElectionModel
import Tabulation

/// Why a district is won, led or open.
struct WhyDistrict {
    let scene: Scene
    let district: Int

    func write(to page: inout TextPage) {
        guard let outcome = scene.snapshot.outcome.districts.element(district) else {
            return page.text(scene.words[.noVotes], ink: .dim)
        }
        page.heading(scene.words[.mandate] + ", " + scene.districtName(district))
        let mandate = MandateText(scene: scene, district: district)
        page.text(mandate.long, ink: mandate.ink)
        if let ballot = scene.districtBallot(district), outcome.status != .noVotes {
            let votes = scene.districtVotes(district, ballot)
            let order = votes.indices.filter { ballot.selections[$0] != .againstAll }
                .sorted { (votes[$1], $0) < (votes[$0], $1) }
            for selection in order.prefix(2) {
                page.fact(
                    scene.selectionName(ballot.selections[selection]),
                    scene.numbers.count(votes[selection])
                )
            }
        }
        let lead = scene.numbers.count(outcome.lead)
        let rest = scene.numbers.count(outcome.outstanding)
        switch outcome.status {
        case .won where outcome.lead > outcome.outstanding:
            page.text("✓ " + scene.words.sentence(.whyWon, lead, rest), ink: .good)
        case .leading:
            let isSmall = outcome.lead <= outcome.outstanding
            let word: Word = isSmall ? .whyLeading : .whyDisputed
            page.text("? " + scene.words.sentence(word, lead, rest), ink: .warn)
        case .won, .open, .noVotes, .tie: break
        }
        if let doubt = scene.doubt(on: .district(district)) { page.text(doubt.text, ink: doubt.ink) }
        page.law(LawArticles(scene: scene).text(outcome.status == .tie ? .districtTie : .district))
    }
}
