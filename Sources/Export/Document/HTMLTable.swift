/// A table of a page, sortable where scripts run, scrollable where it is too wide.
struct HTMLTable {
    let table: DataTable
    let words: PageWording

    func write(to markup: inout Markup) {
        let name = table.id + "-caption"
        markup.begin("div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-labelledby": name])
        markup.begin("table", ["id": table.id, "data-sortable": words[.sortBy]])
        markup.element("caption", table.caption, ["id": name])
        markup.begin("thead")
        markup.begin("tr")
        for column in table.columns {
            markup.element("th", column.title, attributes(of: column, scope: "col"))
        }
        markup.end()
        markup.endLine()
        markup.begin("tbody")
        for row in table.rows { write(row, to: &markup) }
        markup.end()
        markup.end()
        markup.end()
    }

    private func write(_ row: [Cell], to markup: inout Markup) {
        markup.begin("tr")
        for (place, cell) in row.enumerated() {
            let column = table.columns[place]
            let classes = HTMLTable.classes(of: column) + (cell.swatch == nil ? "" : " party")
            let sort = cell.sort ?? cell.text
            if place == 0 {
                markup.begin("th", ["scope": "row", "class": classes, "data-sort": sort])
            } else if let key = cell.key {
                markup.begin(
                    "td",
                    ["class": classes, "data-sort": sort, "data-figure": key, "data-value": cell.value ?? ""]
                )
            } else {
                markup.begin("td", ["class": classes, "data-sort": sort])
            }
            write(cell, to: &markup)
            markup.end()
        }
        markup.endLine()
    }

    private func write(_ cell: Cell, to markup: inout Markup) {
        if let swatch = cell.swatch { markup.add(swatch.chip) }
        guard let bar = cell.bar else { return markup.text(cell.text) }
        markup.add(bar.drawing)
        markup.element("span", cell.text, ["class": "amount"])
    }

    private func attributes(of column: DataTable.Column, scope: String) -> Markup.Attributes {
        ["scope": scope, "class": HTMLTable.classes(of: column)]
    }

    private static func classes(of column: DataTable.Column) -> String {
        (column.kind == .number ? "number" : "words") + (column.isWide ? " wide" : "")
    }
}

extension Swatch {
    /// A small field of the colour with the letter in it; the text beside it says the name.
    var chip: Markup {
        var markup = Markup()
        markup.begin("svg", ["class": "chip", "viewBox": "0 0 16 16", "aria-hidden": "true"])
        markup.void(
            "rect",
            ["x": "0.5", "y": "0.5", "width": "15", "height": "15", "rx": "3", "fill": colour.css]
        )
        markup.element(
            "text",
            letter,
            ["x": "8", "y": "12", "text-anchor": "middle", "font-size": "11", "class": ink]
        )
        markup.end()
        return markup
    }
}

extension Cell.Bar {
    /// The bar in its track, with the line that crosses it.
    var drawing: Markup {
        var markup = Markup()
        markup.begin(
            "svg",
            ["class": "bar", "viewBox": "0 0 100 10", "preserveAspectRatio": "none", "aria-hidden": "true"]
        )
        markup.void("rect", ["class": "track", "width": "100", "height": "10"])
        let width = SVGNumber.text(min(1, max(0, part)) * 100)
        if let colour {
            markup.void("rect", ["class": "edge", "width": width, "height": "10", "fill": colour.css])
        } else {
            markup.void("rect", ["class": "fill", "width": width, "height": "10"])
        }
        if let mark {
            let x = SVGNumber.text(min(1, max(0, mark)) * 100)
            markup.void("line", ["class": "mark", "x1": x, "x2": x, "y1": "0", "y2": "10"])
        }
        markup.end()
        return markup
    }
}
