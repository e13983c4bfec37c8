import CellGrid
import ElectionModel
import Tabulation

/// The lists against the election before: shares then and now, on lists that are the same.
struct SwingText {
    let scene: Scene
    let columns: Int

    var lines: [TextLine] {
        var page = TextPage(columns: columns)
        guard let previous = scene.election.previous else {
            page.text(scene.words[.noPrevious], ink: .dim)
            return page.lines
        }
        let id = scene.plain(previous.election)
        page.heading(scene.words.sentence(.swingAgainst, id, previous.date.iso8601))
        matched(previous, &page)
        unmatched(previous, &page)
        bases(previous, &page)
        return page.lines
    }

    private var isWide: Bool { columns >= 76 }
    private var ends: (then: Int, now: Int, change: Int) { isWide ? (32, 42, 53) : (24, 33, 43) }

    private func head(_ page: inout TextPage) {
        page.add(
            TextLine(scene.words[.party], ink: .dim)
                .addingRight(scene.words[.swingThen], ink: .dim, end: ends.then)
                .addingRight(scene.words[.swingNow], ink: .dim, end: ends.now)
                .addingRight(scene.words[.pointsColumn], ink: .dim, end: ends.change)
        )
    }

    private func matched(_ previous: PreviousResult, _ page: inout TextPage) {
        head(&page)
        for case .party(let party) in scene.partyRows() {
            guard let list = previous.list(of: party) else { continue }
            let change = scene.swing(of: party)
            let points = scene.numbers.points(change)
            var line = TextLine(TextWidth.cut(scene.partyName(party), to: ends.then - 9))
                .addingRight(scene.numbers.percent(previous.share(of: list)), ink: .text, end: ends.then)
                .addingRight(now(party), end: ends.now)
                .addingRight(points, ink: SwingInk.ink(of: change), end: ends.change)
            if isWide, let change { line = bar(change, after: line) }
            page.add(line)
            let name = scene.name(list.name)
            if name != scene.partyName(party) {
                page.text(scene.words.sentence(.swingThenCalled, name), ink: .dim, column: 3)
            }
        }
    }

    /// A bar to the left for a loss, to the right for a gain, 20 points to a side.
    private func bar(_ change: Int128, after line: TextLine) -> TextLine {
        let side = min(24, (columns - ends.change - 4) / 2)
        let cells = min(side, Int((change.magnitude * UInt128(side) + 1_000) / 2_000))
        let middle = ends.change + 2 + side
        let text = String(repeating: "▄", count: cells)
        let drawn =
            change < 0
            ? line.addingRight(text, ink: SwingInk.ink(of: change), end: middle)
            : line.adding(text, ink: SwingInk.ink(of: change), column: middle + 1)
        return drawn.adding("│", ink: .frame, column: middle)
    }

    private func now(_ party: Int) -> String {
        scene.numbers.percent(scene.share(party, in: scene.snapshot.country))
    }

    /// Lists that stand in one of the two elections only.
    private func unmatched(_ previous: PreviousResult, _ page: inout TextPage) {
        let new = scene.partyRows().compactMap { row -> Int? in
            guard case .party(let party) = row, previous.list(of: party) == nil else { return nil }
            return party
        }
        let gone = previous.lists.filter { $0.party == nil }
        guard !new.isEmpty || !gone.isEmpty else { return }
        page.heading(scene.words[.swingUnmatched])
        for party in new {
            page.add(
                TextLine(TextWidth.cut(scene.partyName(party), to: ends.then - 9), ink: .dim)
                    .addingRight(now(party), ink: .text, end: ends.now)
                    .addingRight(scene.words[.swingNew], ink: .dim, end: ends.change)
            )
        }
        for list in gone {
            let share = scene.numbers.percent(previous.share(of: list))
            page.add(
                TextLine(TextWidth.cut(scene.name(list.name), to: ends.then - 9), ink: .dim)
                    .addingRight(share, ink: .text, end: ends.then)
                    .addingRight(scene.words[.swingGone], ink: .dim, end: ends.change)
            )
        }
    }

    /// What part is matched, what both percents are shares of, and that an early count is not the whole.
    private func bases(_ previous: PreviousResult, _ page: inout TextPage) {
        let country = scene.snapshot.country
        let lists = previous.lists.filter { $0.party != nil }
        let then = Share(lists.reduce(0) { $0 + UInt64($1.votes) }, of: UInt64(previous.validBallots))
        let votes = lists.compactMap(\.party).reduce(UInt64(0)) { $0 + scene.votes($1, in: country) }
        let numbers = scene.numbers
        page.add(.blank)
        page.text(
            scene.words.sentence(
                .swingMatched,
                numbers.count(lists.count),
                numbers.percent(then),
                numbers.percent(Share(votes, of: country.validBallots))
            ),
            ink: .strong
        )
        let bases = [UInt64(previous.validBallots), country.validBallots].map { numbers.count($0) }
        page.text(scene.words.sentence(.swingBases, bases[0], bases[1]), ink: .dim)
        if scene.hasAgainstAll { page.text(scene.words[.swingAgainstAll], ink: .dim) }
        guard country.unitsReported < country.unitsTotal else { return }
        let stations = [country.unitsReported, country.unitsTotal].map { numbers.count($0) }
        page.text(scene.words.sentence(.swingPartial, stations[0], stations[1]), ink: .warn)
    }
}

/// The colour of a change; its sign says the same.
enum SwingInk {
    static func ink(of change: Int128?) -> Ink {
        guard let change, change != 0 else { return .dim }
        return change > 0 ? .good : .bad
    }
}

extension Scene {
    /// A list's share now minus then, in hundredths of a point; nil for a new list and before the first vote.
    func swing(of party: Int) -> Int128? {
        guard let previous = election.previous, let list = previous.list(of: party) else { return nil }
        return share(party, in: snapshot.country).points(over: previous.share(of: list))
    }
}
