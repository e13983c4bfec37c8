import CellGrid
import ElectionLaw
import ElectionModel
import Tabulation

/// A party's part of the House as it is drawn.
struct SeatBlock {
    let letter: Unicode.Scalar
    let code: String
    let style: Style
    let count: Int
}

extension Scene {
    /// Seats in ballot order, independents after them; lists without a seat are left out.
    var seatBlocks: [SeatBlock] {
        let sure = snapshot.outcome.allocation?.seats ?? []
        return snapshot.outcome.seats.compactMap { row in
            let list = row.list ?? row.party.flatMap { sure.indices.contains($0) ? sure[$0] : nil } ?? 0
            let count = list + (row.district ?? 0)
            guard count > 0 else { return nil }
            let letter = row.party.flatMap { codes.letters.indices.contains($0) ? codes.letters[$0] : nil }
            return SeatBlock(
                letter: letter ?? "i",
                code: code(row.party),
                style: colour(row.party),
                count: count
            )
        }
    }

    /// Seats of the House; at least those given.
    var seatsTotal: Int {
        max(election.card.seatsTotal, seatBlocks.reduce(0) { $0 + $1.count })
    }

    var majority: Int? { election.card.majorities.first }

    /// Who has a majority now; nil when nobody has.
    var majorityHolder: SeatRow? {
        guard let majority else { return nil }
        return snapshot.outcome.seats.first { $0.party != nil && ($0.total ?? 0) >= majority }
    }

    /// How many seats above the majority its holder has: `+12`; nil without a holder.
    var majoritySurplus: String? {
        guard let majority, let total = majorityHolder?.total else { return nil }
        return "+" + numbers.count(total - majority)
    }

    /// Who has a majority, and how many seats above it: `AMA +12`; nil when nobody has.
    var majorityText: String? {
        majoritySurplus.map { code(majorityHolder?.party) + " " + $0 }
    }

    /// Whether the holder of the majority has it for certain, in a word; nil where that is not known.
    var majorityOutlook: String? {
        guard let majority, let party = majorityHolder?.party,
            let row = snapshot.prospects?.majorities.first(where: { $0.needed == majority }),
            let outlook = row.outlooks.element(party)
        else { return nil }
        return words[OutlookText(outlook).word]
    }

    /// Who has a majority, by how many seats, and whether that is certain: `AMA +12, certain`.
    var majorityLongText: String? {
        guard let text = majorityText else { return nil }
        return majorityOutlook.map { text + ", " + $0 } ?? text
    }
}

/// The House in one row: a block a party, the majority line, empty seats as dots.
struct SeatBar {
    let scene: Scene

    func draw(into grid: inout Grid, row: Int, column: Int, cells: Int, in region: Region) {
        let total = scene.seatsTotal
        guard total > 0, cells > 1 else { return }
        let majority = scene.majority.map { min(cells - 1, max(0, $0 * (cells - 1) / total)) }
        let width = majority == nil ? cells : cells - 1
        func place(_ seats: Int) -> Int {
            let cell = seats * width / total
            return column + cell + (majority.map { cell >= $0 ? 1 : 0 } ?? 0)
        }
        grid.run("·", count: cells, row: row, column: column, in: region, style: scene.ink(.track))
        var seats = 0
        for block in scene.seatBlocks {
            let start = place(seats)
            seats += block.count
            draw(block, from: start, to: place(seats), into: &grid, row: row, region)
        }
        guard let majority else { return }
        grid.run("┃", count: 1, row: row, column: column + majority, in: region, style: scene.ink(.strong))
    }
}

extension SeatBar {
    /// A field with its code or letter; where there is no colour the code shows where it begins.
    private func draw(
        _ block: SeatBlock,
        from start: Int,
        to end: Int,
        into grid: inout Grid,
        row: Int,
        _ region: Region
    ) {
        let solid = scene.palette.solid(block.style)
        grid.run("━", count: end - start, row: row, column: start, in: region, style: solid)
        guard end > start else { return }
        let width = TextWidth.columns(of: block.code)
        let text = end - start > width ? block.code : String(block.letter)
        grid.write(text, row: row, column: start, in: region, style: scene.palette.chip(block.style))
    }
}

/// The House in a row of the parties' pane: total, bar, majority.
struct HouseLine {
    let scene: Scene

    func draw(into grid: inout Grid, row: Int, region: Region) {
        let head = scene.words[.house] + " " + scene.numbers.count(scene.seatsTotal) + " "
        let start = grid.write(head, row: row, column: 1, in: region, style: scene.ink(.dim))
        let isShort = region.columns < 60
        var end = region.columns - 1
        let text = region.columns >= 76 ? scene.majorityLongText : scene.majorityText
        if let shown = isShort ? scene.majoritySurplus : text {
            end -= TextWidth.columns(of: shown)
            grid.write(shown, row: row, column: end, in: region, style: scene.ink(.good))
            end -= 1
        }
        if let majority = scene.majority {
            let number = scene.numbers.count(majority)
            let text = isShort ? scene.plain("≥") + number : scene.words.sentence(.majority, number)
            end -= TextWidth.columns(of: text)
            grid.write(text, row: row, column: end, in: region, style: scene.ink(.dim))
            end -= 1
        }
        SeatBar(scene: scene).draw(into: &grid, row: row, column: start, cells: end - start, in: region)
    }
}
