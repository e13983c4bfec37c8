import ElectionModel
import Replay
package import Tabulation

/// The moments that the keys for marks go to: those of the night and those the viewer set.
package struct MarkSchedule: Sendable {
    private let schedule: ReplaySchedule

    package init(marks: [NightMark], own: [Int64]) {
        schedule = ReplaySchedule(instants: (marks.map(\.time.instant) + own).sorted())
    }

    /// The next mark after a moment (step above 0), or the one before it; nil when there is none.
    package func instant(_ step: Int, from instant: Int64) -> Int64? {
        step > 0 ? schedule.instant(after: instant) : schedule.instant(before: instant)
    }
}
