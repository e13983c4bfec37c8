import CellGrid
import ElectionModel
import Tabulation

/// What a kind of mark looks like and is called; each kind has a sign of its own.
struct MarkSign {
    let sign: String
    let ink: Ink
    let word: Word

    /// Of the night's own marks, the one that matters most first.
    static let ofNight = kinds.map { MarkSign($0) }

    static let kinds: [NightMark.Kind] = [.closing, .threshold, .seats, .correction]

    /// Of the marks that the viewer sets.
    static let own = MarkSign(sign: "m", ink: .strong, word: .markOwn)

    init(sign: String, ink: Ink, word: Word) {
        self.sign = sign
        self.ink = ink
        self.word = word
    }

    init(_ kind: NightMark.Kind) {
        switch kind {
        case .threshold: self.init(sign: "%", ink: .accent, word: .markThreshold)
        case .seats: self.init(sign: "+", ink: .good, word: .markSeats)
        case .closing: self.init(sign: "▼", ink: .strong, word: .markClosing)
        case .correction: self.init(sign: "~", ink: .warn, word: .markCorrection)
        }
    }
}

/// The marks of the night along an axis: in one row, or a row for each kind.
struct MarkSigns {
    let scene: Scene
    let axis: TimeAxis
    let columns: Int

    func draw(into grid: inout Grid, row: Int, rows: Int, region: Region) {
        guard rows > 0, columns > 0 else { return }
        guard rows >= MarkSign.kinds.count else {
            return draw(MarkSign.kinds, into: &grid, row: row, column: TimelinePanel.left, region: region)
        }
        for (place, kind) in MarkSign.kinds.enumerated() {
            let sign = MarkSign(kind)
            let style = scene.ink(sign.ink)
            grid.write(sign.sign, row: row + place, column: 3, in: region, style: style)
            draw([kind], into: &grid, row: row + place, column: TimelinePanel.left, region: region)
        }
    }

    /// Draws some kinds over a row; where several fall on a cell, the first of them is seen.
    func draw(
        _ kinds: [NightMark.Kind],
        into grid: inout Grid,
        row: Int,
        column: Int,
        region: Region
    ) {
        let now = scene.now?.instant ?? .min
        for kind in kinds.reversed() {
            let sign = MarkSign(kind)
            for mark in scene.marks where mark.kind == kind {
                let style = scene.ink(mark.time.instant > now ? .dim : sign.ink)
                let place = column + axis.place(mark.time, of: columns)
                grid.write(sign.sign, row: row, column: place, in: region, style: style)
            }
        }
    }

    /// Draws the marks that the viewer set.
    func drawOwn(into grid: inout Grid, row: Int, column: Int, region: Region) {
        let style = scene.ink(MarkSign.own.ink)
        for instant in scene.state.ownMarks where instant >= axis.begin && instant <= axis.end {
            let time = Timestamp(instant: instant, offsetMinutes: axis.offsetMinutes)
            let place = column + axis.place(time, of: columns)
            grid.write(MarkSign.own.sign, row: row, column: place, in: region, style: style)
        }
    }
}

extension Scene {
    /// The marks up to the clock, and those after it where they may be shown.
    var marks: [NightMark] {
        guard let now else { return [] }
        let past = snapshot.marks.prefix { $0.time.instant <= now.instant }
        guard let ahead = play.ahead else { return Array(past) }
        return Array(past) + ahead.marks.drop { $0.time.instant <= now.instant }
    }
}
