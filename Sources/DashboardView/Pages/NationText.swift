import CellGrid
import ElectionModel
import Tabulation

/// The country's paper, added up over all standing protocols, and what each percent is a share of.
struct NationText {
    let scene: Scene
    let columns: Int

    var lines: [TextLine] {
        var page = TextPage(columns: columns)
        turnout(&page)
        if let contest = scene.election.listContest { list(contest, &page) }
        for contest in scene.election.contests.indices where contest != scene.election.listContest {
            paper(contest, &page)
        }
        if let open = scene.openCounts(of: nil) { page.text(open, ink: .warn) }
        return page.lines
    }

    private func quotient(_ part: UInt64, _ whole: UInt64) -> String {
        let percent = scene.numbers.percent(Share(part, of: whole))
        return scene.numbers.count(part) + " / " + scene.numbers.count(whole) + " = " + percent + " %"
    }

    /// One number of ballots, two numbers of voters: of the whole country, and where protocols are in.
    private func turnout(_ page: inout TextPage) {
        let country = scene.snapshot.country
        page.heading(scene.words[.turnout])
        page.fact(scene.words[.turnout], quotient(country.ballotsIssued, country.votersListed), ink: .strong)
        page.text(scene.words[.baseAllReports], ink: .dim, column: 3)
        page.fact(
            scene.words[.counted],
            quotient(country.countedBallotsIssued, country.votersListed),
            ink: .strong
        )
        page.text(scene.words[.baseAllListed], ink: .dim, column: 3)
        page.fact(
            scene.words[.whyInReported],
            quotient(country.countedBallotsIssued, country.countedVotersListed),
            ink: .strong
        )
        page.text(scene.words[.baseReported], ink: .dim, column: 3)
        if let announced = scene.announcedTurnout {
            let time = announced.time.map { " · " + scene.clock($0, withSeconds: false) } ?? ""
            page.fact(
                scene.words[.announced],
                scene.numbers.decimal(announced.text) + " %" + time,
                ink: .warn
            )
        }
        page.law(LawArticles(scene: scene).text(.turnout))
    }

    private func list(_ contest: Int, _ page: inout TextPage) {
        paper(contest, &page)
        let country = scene.snapshot.country
        let base = scene.words.sentence(.baseValid, scene.numbers.count(country.validBallots))
        page.text(base, ink: .dim)
        for row in scene.partyRows() {
            let line: Int
            if case .party(let party) = row { line = party } else { line = scene.election.parties.count }
            let votes = scene.numbers.count(scene.votes(line, in: country))
            let share = scene.numbers.percent(scene.share(line, in: country)) + " %"
            let end = min(columns - 2, 44)
            let name = TextWidth.cut(scene.name(of: row), to: max(6, end - 24))
            page.add(
                TextLine(name, column: 3)
                    .addingRight(votes, end: end - 9)
                    .addingRight(share, ink: .text, end: end)
            )
        }
    }

    /// The paper of one ballot, with its sums.
    private func paper(_ contest: Int, _ page: inout TextPage) {
        let sums = PaperSums(scene: scene, contest: contest)
        let title = sums.title(scene)
        let stations = scene.words.sentence(
            .ofTotal,
            scene.numbers.count(sums.stations),
            scene.numbers.count(sums.total)
        )
        page.heading(title + " · " + scene.words[.stations] + " " + stations)
        guard sums.stations > 0 else { return page.text(scene.words[.noProtocol], ink: .dim) }
        for (word, value) in sums.rows {
            page.fact(scene.words[word], value.map { scene.numbers.count($0) } ?? NumberText.open)
        }
        page.fact(scene.words[.invalidOfFound], quotient(sums.invalid, sums.found))
        for check in sums.checks(scene) {
            page.text((check.holds ? "✓ " : "✗ ") + check.text, ink: check.holds ? .good : .bad)
        }
    }
}
