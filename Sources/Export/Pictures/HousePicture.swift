import DashboardView
import ElectionLaw
import ElectionModel
import Tabulation

/// The House as a half circle of seats, each in its party's colour with its letter.
struct HousePicture {
    let subject: ExportSubject
    let signs: PartySigns
    let words: PageWording
    let numbers: NumberText

    private static let width = 800
    private static let height = 400
    private static let radius = 300.0
    private static let centre = (x: 400.0, y: 372.0)

    /// Seats of one party, in the order in which they are laid out.
    private struct Block {
        let party: Int?
        let seats: Range<Int>
    }

    func picture(id: String) -> Picture {
        let circle = Hemicycle(count: total)
        var markup = Markup()
        drawSeats(circle, to: &markup)
        drawMajority(circle, to: &markup)
        drawLabels(circle, to: &markup)
        drawMiddle(to: &markup)
        return Picture(
            id: id,
            title: words[.house],
            description: description,
            width: HousePicture.width,
            height: HousePicture.height,
            content: markup
        )
    }

    private var rows: [SeatRow] { subject.snapshot.outcome.seats }
    private var taken: Int { rows.reduce(0) { $0 + seats($1) } }
    private var total: Int { max(subject.election.card.seatsTotal, taken) }
    private var majority: Int? { subject.election.card.majorities.first }

    private func seats(_ row: SeatRow) -> Int {
        let sure = subject.snapshot.outcome.allocation?.seats ?? []
        let list = row.list ?? row.party.flatMap { sure.indices.contains($0) ? sure[$0] : nil } ?? 0
        return list + (row.district ?? 0)
    }

    private var blocks: [Block] {
        var blocks: [Block] = []
        var next = 0
        for row in rows where seats(row) > 0 {
            blocks.append(Block(party: row.party, seats: next..<next + seats(row)))
            next += seats(row)
        }
        return blocks
    }

    private var description: String {
        var parts = blocks.map {
            words.sentence(.housePart, signs.short($0.party), numbers.count($0.seats.count))
        }
        if total > taken {
            parts.append(words.sentence(.housePart, words[.openSeats], numbers.count(total - taken)))
        }
        if let majority { parts.append(words.sentence(.majorityLine, numbers.count(majority))) }
        return words.sentence(.houseText, numbers.count(total), parts.joined(separator: ", "))
    }

    private func point(_ seat: (x: Double, y: Double), at scale: Double = 1) -> (x: Double, y: Double) {
        (
            HousePicture.centre.x + (seat.x - 1) * HousePicture.radius * scale,
            HousePicture.centre.y - seat.y * HousePicture.radius * scale
        )
    }

    private func drawSeats(_ circle: Hemicycle, to markup: inout Markup) {
        let radius = min(22, circle.spacing * HousePicture.radius * 0.44)
        let blocks = blocks
        for (place, seat) in circle.seats.enumerated() {
            let centre = point(seat)
            let (x, y) = (SVGNumber.text(centre.x), SVGNumber.text(centre.y))
            guard let block = blocks.first(where: { $0.seats.contains(place) }) else {
                markup.void("circle", ["class": "empty", "cx": x, "cy": y, "r": SVGNumber.text(radius)])
                continue
            }
            let swatch = signs.swatch(block.party)
            markup.void(
                "circle",
                ["class": "edge", "cx": x, "cy": y, "r": SVGNumber.text(radius), "fill": swatch.colour.css]
            )
            guard radius >= 7 else { continue }
            markup.element(
                "text",
                swatch.letter,
                [
                    "x": x, "y": SVGNumber.text(centre.y + radius * 0.38), "text-anchor": "middle",
                    "font-size": SVGNumber.text(radius * 1.05), "class": swatch.ink,
                ]
            )
        }
    }

    /// The direction in which some seats lie from the middle of the circle, of length 1.
    private func direction(_ seats: some Sequence<(x: Double, y: Double)>) -> (x: Double, y: Double) {
        var (x, y) = (0.0, 0.0)
        for seat in seats {
            let length = ((seat.x - 1) * (seat.x - 1) + seat.y * seat.y).squareRoot()
            guard length > 0 else { continue }
            x += (seat.x - 1) / length
            y += seat.y / length
        }
        let length = (x * x + y * y).squareRoot()
        return length > 0 ? (x / length, y / length) : (0, 1)
    }

    private func drawMajority(_ circle: Hemicycle, to markup: inout Markup) {
        guard let majority, majority > 0, majority < circle.seats.count else { return }
        let way = direction(circle.seats[(majority - 1)...majority])
        let (inner, outer) = (0.34, 1.09)
        markup.void(
            "line",
            [
                "class": "line",
                "x1": SVGNumber.text(HousePicture.centre.x + way.x * inner * HousePicture.radius),
                "y1": SVGNumber.text(HousePicture.centre.y - way.y * inner * HousePicture.radius),
                "x2": SVGNumber.text(HousePicture.centre.x + way.x * outer * HousePicture.radius),
                "y2": SVGNumber.text(HousePicture.centre.y - way.y * outer * HousePicture.radius),
            ]
        )
        markup.element(
            "text",
            words.sentence(.majorityLine, numbers.count(majority)),
            [
                "class": "quiet", "text-anchor": "middle", "font-size": "15",
                "x": SVGNumber.text(HousePicture.centre.x + way.x * 1.13 * HousePicture.radius),
                "y": SVGNumber.text(HousePicture.centre.y - way.y * 1.13 * HousePicture.radius),
            ]
        )
    }

    /// Code and seats outside of the half circle, where a party has room for them.
    private func drawLabels(_ circle: Hemicycle, to markup: inout Markup) {
        for block in blocks where Double(block.seats.count) * 560 / Double(max(1, total)) > 22 {
            let way = direction(circle.seats[block.seats])
            // The label of the majority stands in the middle.
            guard way.x.magnitude > 0.16 else { continue }
            markup.element(
                "text",
                signs.code(block.party) + " " + numbers.count(block.seats.count),
                [
                    "class": "strong", "font-size": "15",
                    "text-anchor": way.x < 0 ? "end" : "start",
                    "x": SVGNumber.text(HousePicture.centre.x + way.x * 1.07 * HousePicture.radius),
                    "y": SVGNumber.text(HousePicture.centre.y - way.y * 1.07 * HousePicture.radius),
                ]
            )
        }
    }

    private func drawMiddle(to markup: inout Markup) {
        let x = SVGNumber.text(HousePicture.centre.x)
        markup.element(
            "text",
            numbers.count(total),
            ["class": "strong", "text-anchor": "middle", "font-size": "56", "x": x, "y": "352"]
        )
        markup.element(
            "text",
            words[.allSeats].lowercased(),
            ["class": "quiet", "text-anchor": "middle", "font-size": "16", "x": x, "y": "376"]
        )
    }
}
