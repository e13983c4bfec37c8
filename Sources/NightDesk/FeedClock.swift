package import ElectionModel
package import Replay
import Synchronization

/// The clock of a feeder, shared by the thread that feeds and the one that shows.
package final class FeedClock: Sendable {
    private let clock: Mutex<ReplayClock>

    package init(_ clock: ReplayClock) {
        self.clock = Mutex(clock)
    }

    package var playhead: Timestamp { clock.withLock { $0.playhead } }
    package var speed: Int { clock.withLock { $0.speed } }
    package var isPaused: Bool { clock.withLock { $0.isPaused } }
    package var isAtEnd: Bool { clock.withLock { $0.isAtEnd } }

    /// Moves the playhead by real time that has passed, and says where it is.
    package func tick(milliseconds: Int64) -> Timestamp {
        clock.withLock { clock in
            clock.tick(milliseconds: milliseconds)
            return clock.playhead
        }
    }

    /// Carries out what a feeder can do: pause and speed, and going forward; never back.
    package func carryOut(_ request: DeskRequest) {
        clock.withLock { clock in
            switch request {
            case .togglePause: clock.togglePause()
            case .faster: clock.faster()
            case .slower: clock.slower()
            case .normalSpeed: clock.resetSpeed()
            case .seek(let seconds) where seconds > 0: clock.seek(bySeconds: Int64(seconds))
            default: break
            }
        }
    }
}
