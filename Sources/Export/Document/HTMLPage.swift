import DashboardView
import ElectionModel

/// A document as one HTML file that needs nothing else: no network, no font, no other file.
///
/// Its policy forbids every request; the style and the only script are named by their hashes.
struct HTMLPage {
    private var markup = Markup()
    private let document: Document

    /// The page.
    static func bytes(_ document: Document) -> [UInt8] {
        var page = HTMLPage(document: document)
        page.write()
        return page.markup.bytes
    }

    private init(document: Document) {
        self.document = document
    }

    private var words: PageWording { PageWording(language: document.language) }

    private mutating func write() {
        markup.raw("<!DOCTYPE html>\n")
        markup.begin("html", ["lang": document.language.rawValue])
        writeHead()
        markup.begin("body")
        markup.element("a", words[.skip], ["class": "skip", "href": "#main"])
        writeMasthead()
        writeContents()
        markup.begin("main", ["id": "main"])
        for section in document.sections { write(section) }
        markup.endLine()
        markup.begin("script")
        markup.raw(PageScript.text)
        markup.end()
        markup.end()
        markup.endLine()
    }

    private mutating func writeHead() {
        markup.begin("head")
        markup.void("meta", ["charset": "utf-8"])
        let policy =
            "default-src 'none'; img-src data:; style-src '\(PageStyle.hash)'; script-src '\(PageScript.hash)'; "
            + "base-uri 'none'; form-action 'none'"
        markup.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
        markup.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        markup.void("meta", ["name": "color-scheme", "content": "light dark"])
        markup.void("meta", ["name": "referrer", "content": "no-referrer"])
        markup.element("title", document.title + ": " + document.subtitle)
        // An icon of its own, or the browser would ask for one.
        markup.void("link", ["rel": "icon", "href": "data:,"])
        markup.begin("style")
        markup.raw(PageStyle.text)
        markup.end()
        markup.endLine()
    }

    private mutating func writeMasthead() {
        markup.begin("header", ["class": "masthead"])
        markup.element("p", document.kicker, ["class": "kicker"])
        markup.element("h1", document.title)
        markup.element("p", unbroken(document.subtitle), ["class": "subtitle"])
        for notice in document.notices { markup.element("p", notice, ["class": "notice", "role": "note"]) }
        markup.endLine()
    }

    private mutating func writeContents() {
        let named = document.sections.filter { !$0.title.isEmpty }
        markup.begin("nav", ["aria-label": words[.contents]])
        markup.begin("ul")
        for section in named {
            markup.begin("li")
            markup.element("a", section.title, ["href": "#" + section.id])
            markup.end()
        }
        markup.end()
        markup.endLine()
    }

    private mutating func write(_ section: Section) {
        markup.begin("section", ["id": section.id, "aria-labelledby": section.id + "-title"])
        markup.element("h2", section.title, ["id": section.id + "-title"])
        write(section.blocks, of: section)
        markup.endLine()
    }

    /// A picture and the table beside it share a row where the screen is wide.
    private mutating func write(_ blocks: [Block], of section: Section) {
        if blocks.count == 2, case .picture = blocks[0], case .table = blocks[1] {
            markup.begin("div", ["class": "pair"])
            for block in blocks { write(block, of: section) }
            return markup.end()
        }
        for block in blocks { write(block, of: section) }
    }

    private mutating func write(_ block: Block, of section: Section) {
        switch block {
        case .paragraph(let text): markup.element("p", unbroken(text))
        case .note(let text): markup.element("p", unbroken(text), ["class": "note"])
        case .figures(let figures): write(figures)
        case .table(let table): HTMLTable(table: table, words: words).write(to: &markup)
        case .picture(let picture): write(picture)
        case .facts(let facts): write(facts)
        case .events(let events): write(events)
        case .explanation(let part): write(part)
        }
        markup.newLine()
    }

    private mutating func write(_ figures: [KeyFigure]) {
        markup.begin("dl", ["class": "figures"])
        for figure in figures {
            markup.begin("div")
            markup.element("dt", figure.label)
            markup.begin("dd")
            markup.element("strong", figure.value, ["data-figure": figure.key, "data-value": figure.raw])
            if let part = figure.part {
                markup.begin(
                    "svg",
                    ["viewBox": "0 0 100 4", "preserveAspectRatio": "none", "aria-hidden": "true"]
                )
                markup.void("rect", ["class": "track", "width": "100", "height": "4"])
                markup.void("rect", ["class": "fill", "width": SVGNumber.text(part * 100), "height": "4"])
                markup.end()
            }
            markup.element("span", unbroken(figure.note), ["class": "note"])
            markup.end()
            markup.end()
        }
        markup.end()
    }

    private mutating func write(_ picture: Picture) {
        markup.begin("figure")
        markup.begin(
            "svg",
            [
                "viewBox": "0 0 \(picture.width) \(picture.height)", "role": "img",
                "aria-labelledby": picture.id + "-name " + picture.id + "-text",
            ]
        )
        markup.element("title", picture.title, ["id": picture.id + "-name"])
        markup.element("desc", picture.description, ["id": picture.id + "-text"])
        markup.add(picture.content)
        markup.end()
        markup.element("figcaption", picture.title)
        markup.end()
    }

    private mutating func write(_ facts: [Fact]) {
        markup.begin("dl", ["class": "facts"])
        for fact in facts {
            markup.begin("div")
            markup.element("dt", fact.label)
            if let key = fact.key {
                markup.element(
                    "dd",
                    fact.value,
                    [
                        "class": fact.isCode ? "code" : "words", "data-figure": key,
                        "data-value": fact.raw ?? fact.value,
                    ]
                )
            } else {
                markup.element("dd", fact.value)
            }
            markup.end()
        }
        markup.end()
    }

    private mutating func write(_ events: [ToldEvent]) {
        markup.begin("ol", ["class": "events"])
        for event in events {
            markup.begin("li")
            markup.element(
                "time",
                event.time.civil.clock(withSeconds: true),
                ["datetime": event.time.iso8601]
            )
            markup.element("span", event.sign, ["class": "sign", "aria-hidden": "true"])
            markup.element("span", event.text)
            markup.end()
        }
        markup.end()
    }

    private mutating func write(_ part: WhyPart) {
        markup.begin("div", ["class": "why"])
        markup.element("h3", part.heading)
        markup.begin("ul")
        for line in part.lines {
            markup.begin("li")
            if !line.label.isEmpty { markup.element("span", line.label, ["class": "label"]) }
            markup.text(line.text)
            markup.end()
        }
        markup.end()
        markup.end()
    }

    /// A sentence whose numbers are not broken between their groups of digits.
    private func unbroken(_ text: String) -> String {
        var result = ""
        var letters = Array(text)[...]
        while let letter = letters.popFirst() {
            let isInside =
                letter == " " && result.last?.isNumber == true && letters.first?.isNumber == true
                && letters.prefix(3).allSatisfy(\.isNumber)
            result.append(isInside ? "\u{A0}" : letter)
        }
        return result
    }
}
