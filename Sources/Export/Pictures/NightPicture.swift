package import DashboardView
import ElectionModel
import Tabulation

/// The results of a moment as one SVG file: the House, the shares, the timeline, and what they are of.
package struct NightPicture {
    private let page: NightPage
    private static let width = 840
    private static let margin = 20

    /// - Parameters:
    ///   - subject: The moment.
    ///   - look: Gives the language.
    package init(_ subject: ExportSubject, look: Look) {
        page = NightPage(subject, look: look)
    }

    /// The file.
    package func svg() -> [UInt8] {
        var inside = Markup()
        var y = drawHead(to: &inside)
        for picture in pictures {
            inside.begin("g", ["transform": "translate(\(NightPicture.margin) \(y))"])
            inside.element("title", picture.title)
            inside.element("desc", picture.description)
            inside.add(picture.content)
            inside.endLine()
            y += picture.height + 34
        }
        y = drawFoot(at: y, to: &inside)
        return frame(inside, height: y + 6)
    }

    private func frame(_ inside: Markup, height: Int) -> [UInt8] {
        var markup = Markup()
        markup.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        markup.begin(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(NightPicture.width) \(height)",
                "width": String(NightPicture.width), "height": String(height), "role": "img",
                "lang": page.look.language.rawValue, "aria-labelledby": "name text",
            ]
        )
        markup.element("title", page.election.card.name[page.look.language], ["id": "name"])
        let texts = [page.subtitle] + page.notices + pictures.map(\.description)
        markup.element("desc", texts.joined(separator: " "), ["id": "text"])
        markup.begin("style")
        markup.raw(PageStyle.colours)
        markup.raw(PageStyle.drawing)
        markup.end()
        markup.newLine()
        markup.void("rect", ["width": "100%", "height": "100%", "class": "paper"])
        markup.add(inside)
        markup.endLine()
        return markup.bytes
    }

    private var pictures: [Picture] {
        let (subject, words, numbers) = (page.subject, page.words, page.numbers)
        var pictures: [Picture] = []
        if page.election.card.seatsTotal > 0 {
            let house = HousePicture(subject: subject, signs: page.signs, words: words, numbers: numbers)
            pictures.append(house.picture(id: "house"))
        }
        if let ballot = subject.listBallot {
            let shares = SharesPicture(
                subject: subject,
                ballot: ballot,
                signs: page.signs,
                words: words,
                numbers: numbers
            )
            pictures.append(shares.picture(id: "shares"))
        }
        if let timeline = TimelinePicture(subject: subject, words: words, numbers: numbers) {
            pictures.append(timeline.picture(id: "timeline"))
        }
        return pictures
    }

    /// Writes title, moment and notices; returns where the drawings begin.
    private func drawHead(to markup: inout Markup) -> Int {
        let x = String(NightPicture.margin)
        var y = 44
        let title = page.election.card.name[page.look.language]
        markup.element(
            "text",
            title,
            ["class": "strong", "font-size": title.count > 44 ? "22" : "28", "x": x, "y": String(y)]
        )
        y += 28
        markup.element("text", page.subtitle, ["class": "quiet", "font-size": "17", "x": x, "y": String(y)])
        for line in page.notices.flatMap({ NightPicture.broken($0, at: 80) }) {
            y += 22
            markup.element("text", line, ["class": "notice-text", "font-size": "15", "x": x, "y": String(y)])
        }
        return y + 24
    }

    /// Writes what every export carries; returns where the picture ends.
    private func drawFoot(at start: Int, to markup: inout Markup) -> Int {
        var y = start
        for fact in page.stamp {
            let text = fact.label + ": " + fact.value
            for line in NightPicture.broken(text, at: 110) {
                markup.element(
                    "text",
                    line,
                    ["class": "quiet", "font-size": "12", "x": String(NightPicture.margin), "y": String(y)]
                )
                y += 17
            }
        }
        return y
    }

    /// A text in lines of at most so many characters, broken at blanks.
    private static func broken(_ text: String, at length: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > length {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
