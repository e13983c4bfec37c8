import CellGrid
import ElectionModel
import Tabulation

/// The page of exit polls: each beside the count, with its sample and its error so far.
///
/// Polls never enter a count. None is shown before its time, nor before the last station at home closes.
struct PollLines {
    let scene: Scene
    let columns: Int

    private var published: [PublishedFigure] { scene.election.published }
    private var wording: LedgerWording { LedgerWording(election: scene.election, look: scene.look) }

    var lines: [TextLine] {
        var page = TextPage(columns: columns)
        let all = scene.election.pollsters
        guard !all.isEmpty else {
            page.text(scene.words[.pollsNone], ink: .dim)
            return page.lines
        }
        let shown = all.filter { !figures(of: $0).isEmpty }
        guard !shown.isEmpty else {
            embargo(&page)
            return page.lines
        }
        page.text(scene.words[.pollsNote], ink: .dim)
        for pollster in shown { write(pollster, &page) }
        return page.lines
    }

    /// Figures of a pollster that are out.
    private func figures(of pollster: String) -> [PublishedFigure] {
        published.indices.filter { index in
            published[index].source == pollster && published[index].measure.hasPrefix("exit-poll")
                && scene.snapshot.isPublished(index, at: scene.publishedClock)
        }.map { published[$0] }
    }

    private func embargo(_ page: inout TextPage) {
        guard let close = scene.election.lastHomeClosing else { return }
        page.text(scene.words.sentence(.pollsEmbargo, scene.dayAndClock(close)), ink: .warn)
    }

    private func write(_ pollster: String, _ page: inout TextPage) {
        let own = figures(of: pollster)
        page.heading(scene.plain(pollster))
        page.text(facts(own).joined(separator: " · "), ink: .dim)
        page.add(titles)
        for figure in own where figure.measure.hasPrefix(PollLines.prefix) { page.add(line(of: figure)) }
        if let turnout = own.first(where: { $0.measure == "exit-poll-turnout-percent" }) {
            let share = scene.snapshot.country.turnout
            page.add(line(scene.words[.turnoutColumn], turnout.value, share, isUnder: false))
        }
    }

    private static let prefix = "exit-poll-percent-"

    /// Sample, stations, margin, when it came out, and how many lists it has at the threshold.
    private func facts(_ figures: [PublishedFigure]) -> [String] {
        let words: [(String, Word)] = [
            ("exit-poll-sample", .pollSample), ("exit-poll-stations", .pollStations),
            ("exit-poll-margin-points", .pollMargin), ("exit-poll-lists-over-threshold", .pollLists),
        ]
        let known = words.compactMap { measure, word in
            figures.first { $0.measure == measure }.map {
                scene.words.sentence(word, wording.printed($0.value))
            }
        }
        let time = figures.first?.time.map { scene.dayAndClock($0) }
        return known + [time].compactMap { $0 }
    }

    /// Where the poll's share, the counted one and the difference end.
    private var ends: [Int] { columns < 56 ? [28, 37, columns - 1] : [34, 46, 60] }

    private var titles: TextLine {
        let heads: [Word] = [.pollColumn, .countedColumn, .pollError]
        return zip(heads, ends).reduce(TextLine("")) { line, title in
            line.addingRight(TextWidth.cut(scene.words[title.0], to: 9), ink: .dim, end: title.1)
        }
    }

    private func line(of figure: PublishedFigure) -> TextLine {
        let id = String(figure.measure.dropFirst(PollLines.prefix.count))
        let party = scene.election.parties.firstIndex { $0.id == id }
        let name = party.map { scene.partyName($0) } ?? scene.words[.againstAll]
        let place = party ?? scene.election.parties.count
        let country = scene.snapshot.country
        let votes = country.votes.indices.contains(place) ? country.votes[place] : 0
        return line(
            name,
            figure.value,
            Share(votes, of: country.validBallots),
            isUnder: isUnder(figure, party)
        )
    }

    /// Whether a poll has a list below the threshold.
    private func isUnder(_ figure: PublishedFigure, _ party: Int?) -> Bool {
        guard party != nil, let share = PublishedNumber(figure.value), let bar = scene.threshold?.value else {
            return false
        }
        let scale = (0..<share.decimals).reduce(UInt128(1)) { product, _ in product * 10 }
        return UInt128(share.digits) * UInt128(bar.denominator) < UInt128(bar.numerator) * 100 * scale
    }

    private func line(_ name: String, _ value: String, _ share: Share, isUnder: Bool) -> TextLine {
        let counted = scene.numbers.percent(share)
        var error = NumberText.open
        if let printed = PublishedNumber(value),
            let exact = ExactValue(percent: share.numerator, of: share.denominator)
        {
            let points = printed.difference(from: exact)
            let text = PublishedNumber.text(points.magnitude, decimals: printed.decimals)
            error = (points > 0 ? "+" : points < 0 ? "−" : "") + scene.numbers.decimal(text)
        }
        let mark = isUnder ? " ✗" : ""
        return TextLine(TextWidth.cut(name, to: ends[0] - 11) + mark)
            .addingRight(wording.printed(value), ink: isUnder ? .warn : .text, end: ends[0])
            .addingRight(counted, ink: .strong, end: ends[1])
            .addingRight(error, ink: .dim, end: ends[2])
    }
}
