import ElectionModel
import Tabulation

/// Polls and results that others published, in a line.
struct PublishedText {
    let scene: Scene

    private var published: [PublishedFigure] { scene.election.published }

    /// An exit poll by its first figure: who made it, and its shares in ballot order.
    func poll(_ index: Int) -> String {
        guard let first = published.element(index) else { return NumberText.open }
        let prefix = "exit-poll-percent-"
        let shares = published.filter { $0.source == first.source && $0.measure.hasPrefix(prefix) }
        return scene.words.sentence(.eventExitPoll, scene.plain(first.source), lines(shares, prefix))
    }

    /// Results by the first of their figures: announced or established, then votes in ballot order.
    func results(_ index: Int) -> String {
        guard let first = published.element(index) else { return NumberText.open }
        let prefix = "votes-"
        let votes = published.filter {
            $0.scope == first.scope && $0.contest == first.contest && $0.measure.hasPrefix(prefix)
                && $0.time?.instant == first.time?.instant && $0.status == first.status
        }
        func count(_ figure: PublishedFigure) -> UInt64 { PublishedNumber(figure.value)?.digits ?? 0 }
        let most = votes.indices.sorted { (count(votes[$1]), $0) < (count(votes[$0]), $1) }.map { votes[$0] }
        let word: Word = first.status == .final ? .eventFinal : .eventPreliminary
        return scene.words.sentence(word, scene.plain(first.source), lines(most, prefix))
    }

    /// `Amanat 53.46, Auyl 10.52`, each line of the ballot once.
    private func lines(_ figures: [PublishedFigure], _ prefix: String) -> String {
        let wording = LedgerWording(election: scene.election, look: scene.look)
        return figures.map { figure in
            let id = figure.measure.dropFirst(prefix.count)
            let party = scene.election.parties.firstIndex { $0.id == id }
            let name =
                party.map { scene.partyName($0) }
                ?? (id == "against-all" ? scene.words[.againstAll] : scene.plain(String(id)))
            return name + " " + wording.printed(figure.value)
        }.joined(separator: ", ")
    }
}
