package import ElectionModel
package import Replay
import Synchronization

/// The clock of a feeder, shared by the thread that feeds and the one that shows.
package final class FeedClock: Sendable {
    private struct State {
        var clock: ReplayClock
        var handedOver: Timestamp
    }

    private let state: Mutex<State>

    package init(_ clock: ReplayClock) {
        state = Mutex(State(clock: clock, handedOver: clock.begin))
    }

    package var playhead: Timestamp { state.withLock { $0.clock.playhead } }
    package var speed: Int { state.withLock { $0.clock.speed } }
    package var isAtEnd: Bool { state.withLock { $0.clock.isAtEnd } }

    /// The moment up to which everything is in the store; behind the playhead after a jump.
    package var handedOver: Timestamp { state.withLock { $0.handedOver } }

    /// Says that everything that arrived before a moment is committed.
    package func handOver(upTo moment: Timestamp) {
        state.withLock { $0.handedOver = moment }
    }

    /// Moves the playhead by real time that has passed, and says where it is.
    package func tick(milliseconds: Int64) -> Timestamp {
        state.withLock { state in
            state.clock.tick(milliseconds: milliseconds)
            return state.clock.playhead
        }
    }

    /// Carries out what a feeder can do: its speed, and going forward; what is fed stays fed.
    package func carryOut(_ request: DeskRequest) {
        state.withLock { state in
            var moved = state.clock
            switch request {
            case .faster: moved.faster()
            case .slower: moved.slower()
            case .normalSpeed: moved.resetSpeed()
            case .seek(let seconds): moved.seek(bySeconds: Int64(seconds))
            case .seekTenth(let tenth): moved.seek(toTenth: tenth)
            case .seekTo(let moment): moved.seek(to: moment)
            case .togglePause, .step, .mark, .liveEdge, .stop: break
            }
            if moved.playhead.instant >= state.clock.playhead.instant { state.clock = moved }
        }
    }
}
