import ElectionLaw
import ElectionModel
import Tabulation

/// How the House adds up, and who reaches a majority whatever comes.
struct WhyHouse {
    let scene: Scene

    func write(to page: inout TextPage) {
        page.heading(scene.words[.seatsAltogether])
        let rows = scene.snapshot.outcome.seats
        for row in rows where row.total != 0 {
            let list = scene.numbers.count(row.list)
            let district = scene.numbers.count(row.district)
            page.fact(
                scene.seatHolder(row.party),
                list + " + " + district + " = " + scene.numbers.count(row.total)
            )
        }
        page.text(scene.words[.whyHouse], ink: .dim)
        for line in scene.snapshot.prospects?.majorities ?? [] { explain(line, &page) }
        page.law(LawArticles(scene: scene).text(.seats, .district))
    }

    private func explain(_ line: MajorityRow, _ page: inout TextPage) {
        let needed = scene.numbers.count(line.needed)
        page.heading(scene.words.sentence(.majority, needed))
        for (party, outlook) in line.outlooks.enumerated() where outlook != .outOfReach {
            let text = OutlookText(outlook)
            var value = text.sign + " " + scene.words[text.word]
            if let range = scene.range(of: party), let row = scene.seatRow(party) {
                let sum = range.minimum + row.districtWon
                let sign = scene.plain(sum >= line.needed ? "≥" : "<")
                value +=
                    ": " + scene.numbers.count(range.minimum) + " + " + scene.numbers.count(row.districtWon)
                value += " = " + scene.numbers.count(sum) + " " + sign + " " + needed
            }
            page.fact(scene.partyName(party), value, ink: text.ink)
        }
        if !line.outlooks.isEmpty, line.outlooks.allSatisfy({ $0 == .outOfReach }) {
            page.text(scene.words[.outlookOut], ink: .dim)
        }
    }
}

extension Scene {
    /// A party, or the independents.
    func seatHolder(_ party: Int?) -> String { party.map { partyName($0) } ?? words[.independents] }
}
