import DashboardView
import ElectionModel
import Tabulation

/// Shares of the lists as bars, the largest first, with the threshold as a line across them.
struct SharesPicture {
    let subject: ExportSubject
    let ballot: Ballot
    let signs: PartySigns
    let words: PageWording
    let numbers: NumberText

    private static let width = 760
    private static let row = 34
    private static let left = 170.0
    private static let right = 650.0

    /// A bar: which line of the ballot, and its share.
    private struct Line {
        let selection: Selection
        let share: Share
        let votes: UInt64
    }

    func picture(id: String) -> Picture {
        let lines = self.lines
        var markup = Markup()
        let scale = SharesPicture.scale(lines)
        let height = 30 + lines.count * SharesPicture.row
        for (place, line) in lines.enumerated() { draw(line, at: place, scale: scale, to: &markup) }
        drawThreshold(scale: scale, height: height, to: &markup)
        for (place, line) in lines.enumerated() { drawFigure(line, at: place, scale: scale, to: &markup) }
        let parts = lines.map { signs.name($0.selection) + " " + numbers.percent($0.share) + " %" }
        return Picture(
            id: id,
            title: words[.shares],
            description: words.sentence(.sharesText, parts.joined(separator: ", ")),
            width: SharesPicture.width,
            height: height,
            content: markup
        )
    }

    private var lines: [Line] {
        let country = subject.snapshot.country
        let lines = ballot.selections.enumerated().map { place, selection in
            let votes = country.votes.indices.contains(place) ? country.votes[place] : 0
            return Line(selection: selection, share: Share(votes, of: country.validBallots), votes: votes)
        }
        // The order of the ballot decides between equals.
        return lines.enumerated().sorted { ($1.element.votes, $0.offset) < ($0.element.votes, $1.offset) }
            .map(\.element)
    }

    /// What the full length stands for: the largest share, up to the next tenth.
    private static func scale(_ lines: [Line]) -> Double {
        let most = lines.first?.share.approximate ?? 0
        return max(0.1, Double(Int(most * 10) + 1) / 10)
    }

    private func x(_ share: Double, _ scale: Double) -> Double {
        SharesPicture.left + min(1, share / scale) * (SharesPicture.right - SharesPicture.left)
    }

    private func draw(_ line: Line, at place: Int, scale: Double, to markup: inout Markup) {
        let top = 24 + place * SharesPicture.row
        let swatch = signs.swatch(of: line.selection)
        markup.element(
            "text",
            signs.name(line.selection),
            ["class": "ink", "text-anchor": "end", "font-size": "16", "x": "158", "y": String(top + 19)]
        )
        let end = x(line.share.approximate, scale)
        markup.void(
            "rect",
            [
                "class": "edge", "x": SVGNumber.text(SharesPicture.left), "y": String(top + 2),
                "width": SVGNumber.text(max(1, end - SharesPicture.left)), "height": "24", "rx": "2",
                "fill": (swatch?.colour ?? PartySigns.grey).css,
            ]
        )
    }

    private func drawFigure(_ line: Line, at place: Int, scale: Double, to markup: inout Markup) {
        let end = x(line.share.approximate, scale)
        let top = 24 + place * SharesPicture.row
        markup.element(
            "text",
            numbers.percent(line.share) + " %",
            [
                "class": "strong halo", "font-size": "16", "x": SVGNumber.text(end + 8),
                "y": String(top + 19),
            ]
        )
    }

    private func drawThreshold(scale: Double, height: Int, to markup: inout Markup) {
        guard let bar = subject.election.contests[ballot.contest].partyRules?.threshold?.value else { return }
        let place = SVGNumber.text(x(bar.share.approximate, scale))
        markup.void(
            "line",
            ["class": "line", "x1": place, "x2": place, "y1": "20", "y2": String(height)]
        )
        markup.element(
            "text",
            words[.status] + " " + numbers.percent(bar.share, decimals: 0) + " %",
            ["class": "quiet", "font-size": "14", "x": place, "y": "14"]
        )
    }
}
