import ElectionLaw
import ElectionModel
import Tabulation

/// Who has the mandate of a district, in a few columns and in a sentence.
struct MandateText {
    let short: String
    let long: String
    let ink: Ink

    init(scene: Scene, district: Int) {
        let outcomes = scene.snapshot.outcome.districts
        guard outcomes.indices.contains(district) else {
            (short, long, ink) = (NumberText.open, scene.words[.noVotes], .dim)
            return
        }
        let outcome = outcomes[district]
        let parties = scene.snapshot.outcome.districtParty
        let code = scene.code(parties.indices.contains(district) ? parties[district] : nil)
        let name =
            outcome.leader.map { scene.candidateName(district: district, selection: $0) } ?? NumberText.open
        let lead = scene.numbers.count(outcome.lead)
        switch outcome.status {
        case .noVotes: (short, long, ink) = (NumberText.open, scene.words[.noVotes], .dim)
        case .open: (short, long, ink) = (NumberText.open, scene.words[.nobodyLeads], .dim)
        case .leading:
            let rest = scene.numbers.count(outcome.outstanding)
            (short, long, ink) = ("▸ " + code, scene.words.sentence(.leads, name, lead, rest), .text)
        case .won: (short, long, ink) = ("✓ " + code, scene.words.sentence(.hasWon, name, lead), .good)
        case .tie:
            let count = scene.numbers.count(outcome.tied.count)
            (short, long, ink) = ("= " + scene.words[.tie], scene.words.sentence(.tiedVote, count), .warn)
        }
    }
}
