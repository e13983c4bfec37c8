import DashboardView
import ElectionModel

/// A page for people before it is HTML or plain text.
struct Document {
    let language: Language
    /// What the page is about: the name of the election.
    let title: String
    /// What kind of page it is, over the title.
    let kicker: String
    /// When it is of, under the title.
    let subtitle: String
    /// What nobody may overlook: that figures are made up, or old.
    let notices: [String]
    let sections: [Section]
}

/// A part of a page with its heading.
struct Section {
    /// By which the heading can be reached: `regions`.
    let id: String
    let title: String
    let blocks: [Block]
}

/// A piece of a section.
enum Block {
    case paragraph(String)
    /// What explains and may be small.
    case note(String)
    case figures([KeyFigure])
    case table(DataTable)
    case picture(Picture)
    case facts([Fact])
    case events([ToldEvent])
    case explanation(WhyPart)
}

/// A figure that stands large.
struct KeyFigure {
    let label: String
    let value: String
    let note: String
    /// Name of the figure for programs: `turnout.percent`.
    let key: String
    /// The figure as a program reads it.
    let raw: String
    /// The part of a whole that a bar shows, 0 to 1; nil draws none.
    var part: Double?
}

/// What something is called, and what it is.
struct Fact {
    let label: String
    let value: String
    var key: String?
    /// The value as a program reads it, where it is written another way.
    var raw: String?
    /// Whether the value is a line of signs that may be broken anywhere.
    var isCode = false
}

/// A table of text and figures; the first column names the row.
struct DataTable {
    struct Column {
        enum Kind {
            case text, number
        }

        let title: String
        var kind = Kind.number
        /// Whether the column is left out where there is no room.
        var isWide = false
    }

    let id: String
    let caption: String
    let columns: [Column]
    let rows: [[Cell]]
}

/// A cell of a table.
struct Cell {
    /// A part of a whole, drawn as a bar behind the figure.
    struct Bar {
        /// 0 to 1 of the bar's length.
        let part: Double
        /// Where a line crosses it, such as the threshold.
        var mark: Double?
        var colour: RGB?
    }

    let text: String
    /// What the row is sorted by; the text where there is none.
    var sort: String?
    /// Name of the figure for programs: `list.amanat.votes`.
    var key: String?
    /// The figure as a program reads it: digits, or a decimal with a point.
    var value: String?
    var swatch: Swatch?
    var bar: Bar?

    /// A cell of text.
    init(_ text: String, sort: String? = nil) {
        self.text = text
        self.sort = sort
    }

    /// A cell with a figure that programs may read.
    init(_ text: String, key: String, value: String?, sort: String? = nil) {
        self.text = text
        self.key = key
        self.value = value
        self.sort = sort ?? value
    }

    /// The same cell with a bar behind its figure.
    func with(_ bar: Bar) -> Cell {
        var cell = self
        cell.bar = bar
        return cell
    }

    /// The same cell with the colour and letter of a party before its text.
    func with(_ swatch: Swatch?) -> Cell {
        var cell = self
        cell.swatch = swatch
        return cell
    }
}

/// The colour of a party, and the letter that says the same without colour.
struct Swatch: Hashable {
    let colour: RGB
    let letter: String

    /// Black or white, whichever stands out more from the colour, as a class of the style.
    var ink: String { colour.isLight ? "black" : "white" }
}

extension RGB {
    /// `#rrggbb`.
    var css: String { "#" + digits }

    /// Whether black stands out from the colour more than white does (WCAG relative luminance above 0.179).
    var isLight: Bool { luminance > 0.179 }

    /// Relative luminance, 0 to 1, with the power of 2.4 taken as 2.4 ≈ 2 + 0.4 by a polynomial.
    var luminance: Double {
        0.2126 * RGB.linear(red) + 0.7152 * RGB.linear(green) + 0.0722 * RGB.linear(blue)
    }

    /// A channel without its gamma; within 0.002 of the standard's curve.
    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        guard value > 0.04045 else { return value / 12.92 }
        return value * (value * (value * 0.305_306_011 + 0.682_171_111) + 0.012_522_878)
    }
}

/// A drawing with what it shows in words.
struct Picture {
    /// Apart from those of other pictures of the page.
    let id: String
    let title: String
    /// What it shows, for those who do not see it.
    let description: String
    let width: Int
    let height: Int
    /// The drawing inside of its frame.
    let content: Markup
}
