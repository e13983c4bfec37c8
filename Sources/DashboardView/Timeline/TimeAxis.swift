import CellGrid
import ElectionModel
import Tabulation

/// The hours of the night along a row of dots or cells.
struct TimeAxis {
    let begin: Int64
    let end: Int64
    let offsetMinutes: Int16

    /// The axis of the night; nil without a beginning and a later end.
    init?(scene: Scene) {
        let first = scene.play.begin ?? scene.snapshot.timeline.first?.time
        let last = scene.play.end ?? scene.play.clock ?? scene.snapshot.asOf
        guard let first, let last else { return nil }
        self.init(begin: first.instant, end: last.instant, scene: scene)
    }

    /// An axis between two moments; nil when there is nothing between them.
    init?(begin: Int64, end: Int64, scene: Scene) {
        guard end > begin else { return nil }
        self.begin = begin
        self.end = end
        offsetMinutes = scene.election.card.offsetMinutes
    }

    var first: Timestamp { Timestamp(instant: begin, offsetMinutes: offsetMinutes) }
    var last: Timestamp { Timestamp(instant: end, offsetMinutes: offsetMinutes) }

    /// The place of a moment among so many, held inside.
    func place(_ time: Timestamp, of count: Int) -> Int {
        guard count > 1 else { return 0 }
        let seconds = min(max(time.instant, begin), end) - begin
        return Int(Double(seconds) / Double(end - begin) * Double(count - 1) + 0.5)
    }

    /// The moment at a place among so many.
    func time(at place: Int, of count: Int) -> Timestamp {
        let part = Double(min(max(0, place), max(1, count - 1))) / Double(max(1, count - 1))
        let instant = begin + Int64(Double(end - begin) * part)
        return Timestamp(instant: instant, offsetMinutes: offsetMinutes)
    }

    /// Whether a clock time alone would not say which day it is of.
    var spansDays: Bool { end - begin > 48 * 3_600 }

    /// What stands at a moment of the axis: its clock time, or its date where the axis spans days.
    func label(_ time: Timestamp) -> String {
        let civil = time.shifted(to: offsetMinutes).civil
        return spansDays ? civil.date.iso8601 : civil.clock(withSeconds: false)
    }

    /// Columns of a label with two blanks behind it.
    var labelColumns: Int { spansDays ? 12 : 9 }

    /// Whole hours on the axis, as far apart as so many labels allow: whole days where it spans days.
    func hours(labels: Int) -> [Timestamp] {
        let span = end - begin
        let room = Int64(max(1, labels))
        let days = span / (room * 86_400) + 1
        let steps: [Int64] = spansDays ? [] : [1, 2, 3, 4, 6, 12, 24]
        let step = steps.first { span / (3_600 * $0) < room } ?? days * 24
        let shift = Int64(offsetMinutes) * 60
        let whole: Int64 = spansDays ? 86_400 : 3_600
        var instant = (begin + shift + whole - 1) / whole * whole - shift
        var hours: [Timestamp] = []
        while instant <= end, hours.count < 200 {
            hours.append(Timestamp(instant: instant, offsetMinutes: offsetMinutes))
            instant += step * 3_600
        }
        return hours
    }

    /// Writes the labels under a row of so many cells, none over another.
    func drawLabels(into grid: inout Grid, row: Int, region: Region, columns: Int, style: Style) {
        var free = 0
        for hour in hours(labels: columns / labelColumns) {
            let text = label(hour)
            let width = TextWidth.columns(of: text)
            let place = TimelinePanel.left + self.place(hour, of: columns)
            let column = min(place, region.columns - width - 1)
            guard column >= free else { continue }
            grid.write(text, row: row, column: column, in: region, style: style)
            free = column + width + 1
        }
    }
}
