package import Tabulation
package import ElectionModel

/// What the counting thread hands over: a moment of the night, and where it stands in time.
package struct DeskFrame: Sendable {
    package let snapshot: NightSnapshot
    package let play: PlayState

    package init(snapshot: NightSnapshot, play: PlayState) {
        self.snapshot = snapshot
        self.play = play
    }
}

/// What arrives at the drawing thread.
package enum DeskNews: Sendable {
    case frame(DeskFrame)
    /// The counting thread ended; one line says why and what to do next.
    case failed(String, exitStatus: Int32)
}

/// What the drawing thread asks of the counting thread.
package enum DeskRequest: Hashable, Sendable {
    case togglePause
    case faster
    case slower
    case normalSpeed
    case seek(seconds: Int)
    /// 0 to 10 tenths of the night.
    case seekTenth(Int)
    case seekTo(Timestamp)
    /// That many log entries forward, or back when negative.
    case step(Int)
    /// To the next mark (1) or the previous one (-1), with the instants that the viewer marked.
    case mark(Int, own: [Int64])
    case liveEdge
    case stop
}
