import CellGrid
import ElectionModel
import Tabulation

/// The House as it would be: half circle where there is room, bar with the majority line, legend.
struct HousePanel: Panel {
    let scene: Scene
    let isFocused: Bool

    func draw(into grid: inout Grid, region: Region) {
        let inside = Frame(
            scene,
            pane: .house,
            title: scene.words[.house],
            note: note,
            isFocused: isFocused
        ).draw(into: &grid, region: region)
        let legend = SeatLegend(scene: scene)
        let legendRows = min(legend.rows(columns: inside.columns - 2), max(1, inside.rows - 1))
        let barRow = max(0, inside.rows - legendRows - 1)
        drawCircle(into: &grid, inside, rows: barRow)
        SeatBar(scene: scene).draw(into: &grid, row: barRow, column: 1, cells: inside.columns - 2, in: inside)
        legend.draw(into: &grid, row: inside.rows - legendRows, rows: legendRows, region: inside)
    }

    private var note: String {
        var text = scene.words.sentence(.seatCount, scene.numbers.count(scene.seatsTotal))
        if let majority = scene.majority {
            text += " · " + scene.words.sentence(.majority, scene.numbers.count(majority))
        }
        return text
    }

    private func drawCircle(into grid: inout Grid, _ region: Region, rows: Int) {
        let columns = region.columns - 2
        guard rows >= 6, columns >= 24 else { return drawWords(into: &grid, region, rows: rows) }
        let circle = SeatCircle(scene: scene, rows: rows, columns: columns)
        guard circle.isLegible else { return drawWords(into: &grid, region, rows: rows) }
        circle.draw(into: &grid, row: 0, column: 1, region: region)
        let lines = hole(columns: circle.holeColumns, rows: circle.holeRows)
        for (place, text) in lines.enumerated() where TextWidth.columns(of: text) <= circle.holeColumns {
            let column = (region.columns - TextWidth.columns(of: text)) / 2
            let style = scene.ink(place == lines.count - 1 ? .strong : .good)
            grid.write(text, row: rows - lines.count + place, column: column, in: region, style: style)
        }
    }

    /// What stands in the middle of the circle: who has the majority, whether that is certain, all seats.
    private func hole(columns: Int, rows: Int) -> [String] {
        let total = scene.numbers.count(scene.seatsTotal)
        guard let holder = scene.majorityText else { return [total] }
        guard let outlook = scene.majorityOutlook else { return [holder, total] }
        let long = holder + ", " + outlook
        if TextWidth.columns(of: long) <= columns { return [long, total] }
        return rows >= 4 ? [holder, outlook, total] : [holder, total]
    }

    private func drawWords(into grid: inout Grid, _ region: Region, rows: Int) {
        guard rows >= 2 else { return }
        let text = scene.majorityLongText ?? scene.words[.noMajority]
        let ink: Ink = scene.majorityText == nil ? .dim : .good
        grid.write(text, row: rows / 2, column: 1, in: region, style: scene.ink(ink))
    }
}

/// The half circle of seats in dots.
struct SeatCircle {
    let scene: Scene
    private let circle: Hemicycle
    private let canvas: DotCanvas
    private let radius: Double

    init(scene: Scene, rows: Int, columns: Int) {
        self.scene = scene
        circle = Hemicycle(count: scene.seatsTotal)
        canvas = DotCanvas(rows: rows, columns: columns)
        let seat = min(circle.spacing * 0.4, 0.2)
        let half = Double(canvas.width) / 2 - 1
        radius = min(half, Double(canvas.height) - 2) / (1 + seat)
    }

    /// Whether every seat can be told from its neighbours: two dots apart, or a cell of its own in ASCII.
    var isLegible: Bool {
        guard !circle.seats.isEmpty, circle.spacing * radius >= 2 else { return false }
        guard scene.isASCII else { return true }
        let cells = circle.seats.map { seat in
            let point = self.point(seat)
            return Int(point.y) / 4 * canvas.columns + Int(point.x) / 2
        }
        return Set(cells).count == cells.count
    }

    /// Dots of a seat's radius.
    private var size: Double { max(0.5, circle.spacing * radius * 0.40) }

    /// The middle of a seat in dots.
    private func point(_ seat: (x: Double, y: Double)) -> (x: Double, y: Double) {
        (Double(canvas.width) / 2 - 0.5 + (seat.x - 1) * radius, seat.y * radius + size)
    }

    /// Rows free in the middle.
    var holeRows: Int { max(0, Int((circle.inner - circle.spacing / 2) * radius / 4)) }

    /// Columns free in the middle of the lowest row.
    var holeColumns: Int { max(0, Int((circle.inner - circle.spacing / 2) * radius) - 1) }

    func draw(into grid: inout Grid, row: Int, column: Int, region: Region) {
        var dots = canvas
        let blocks = scene.seatBlocks
        var block = 0
        var left = blocks.first?.count ?? 0
        let size = self.size
        for seat in circle.seats {
            while left == 0, block < blocks.count {
                block += 1
                left = block < blocks.count ? blocks[block].count : 0
            }
            let isTaken = block < blocks.count
            let point = self.point(seat)
            let style = isTaken ? blocks[block].style : scene.ink(.track)
            let letter = isTaken ? blocks[block].letter : "."
            blob(&dots, x: point.x, y: point.y, size: isTaken ? size : min(size, 0.8), style, letter)
            if isTaken { left -= 1 }
        }
        dots.draw(into: &grid, row: row, column: column, region: region, isASCII: scene.isASCII)
    }

    private func blob(
        _ dots: inout DotCanvas,
        x: Double,
        y: Double,
        size: Double,
        _ style: Style,
        _ letter: Unicode.Scalar
    ) {
        guard !scene.isASCII else { return dots.set(Int(x), Int(y), style, letter) }
        let reach = Int(size) + 1
        let (column, row) = (Int(x.rounded()), Int(y.rounded()))
        for across in (column - reach)...(column + reach) {
            for up in (row - reach)...(row + reach) {
                let (dx, dy) = (Double(across) - x, Double(up) - y)
                if dx * dx + dy * dy <= size * size + 0.3 { dots.set(across, up, style, letter) }
            }
        }
    }
}

/// Which colour stands for whom, with seats; in ASCII which letter.
struct SeatLegend {
    let scene: Scene

    /// Rows it takes at a width.
    func rows(columns: Int) -> Int { lines(columns: columns).lines.count }

    func draw(into grid: inout Grid, row: Int, rows: Int, region: Region) {
        let (lines, gap) = self.lines(columns: region.columns - 2)
        for (place, line) in lines.prefix(rows).enumerated() {
            var column = max(1, (region.columns - SeatLegend.width(line, gap: gap)) / 2)
            for item in line {
                let next = grid.write(
                    item.sign,
                    row: row + place,
                    column: column,
                    in: region,
                    style: item.style
                )
                let text = " " + item.count
                column =
                    grid.write(text, row: row + place, column: next, in: region, style: scene.ink(.text))
                    + gap
            }
        }
    }

    private struct Item {
        let sign: String
        let count: String
        let style: Style
        var width: Int { TextWidth.columns(of: sign) + 1 + TextWidth.columns(of: count) }
    }

    private static func width(_ line: [Item], gap: Int) -> Int { line.reduce(-gap) { $0 + $1.width + gap } }

    /// Items in as few lines as hold them, about as many in each, with the columns between them.
    private func lines(columns: Int) -> (lines: [[Item]], gap: Int) {
        let items = self.items
        for count in 1...max(1, items.count) {
            let size = max(1, (items.count + count - 1) / count)
            let lines = stride(from: 0, to: items.count, by: size).map {
                Array(items[$0..<min($0 + size, items.count)])
            }
            for gap in [3, 2, 1] where lines.allSatisfy({ SeatLegend.width($0, gap: gap) <= columns }) {
                return (lines, gap)
            }
        }
        return (items.map { [$0] }, 1)
    }

    private var items: [Item] {
        let blocks = scene.seatBlocks
        var items = blocks.map { block in
            let sign = scene.isASCII ? String(block.letter) + ":" + block.code : block.code
            return Item(sign: sign, count: scene.numbers.count(block.count), style: block.style.adding(.bold))
        }
        let open = scene.seatsTotal - blocks.reduce(0) { $0 + $1.count }
        if open > 0 {
            let sign = "· " + scene.words[.openSeats]
            items.append(Item(sign: sign, count: scene.numbers.count(open), style: scene.ink(.dim)))
        }
        return items
    }
}
