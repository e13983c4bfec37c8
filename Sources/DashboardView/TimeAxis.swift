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

    /// Whole hours on the axis, as far apart as so many labels allow.
    func hours(labels: Int) -> [Timestamp] {
        let span = end - begin
        let step =
            [1, 2, 3, 4, 6, 12, 24, 48, 168].first { span / (3_600 * $0) < Int64(max(1, labels)) } ?? 720
        let shift = Int64(offsetMinutes) * 60
        var instant = (begin + shift + 3_599) / 3_600 * 3_600 - shift
        var hours: [Timestamp] = []
        while instant <= end, hours.count < 200 {
            hours.append(Timestamp(instant: instant, offsetMinutes: offsetMinutes))
            instant += Int64(step) * 3_600
        }
        return hours
    }
}
