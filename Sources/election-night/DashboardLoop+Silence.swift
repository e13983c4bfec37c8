import NightDesk
import Tabulation

/// A counting thread that hangs, as in a call to a disk that does not answer.
extension DashboardLoop {
    /// Milliseconds without a sign of it after which its last figures are old; shown within ten seconds.
    private static let silence: Int64 = 9_000

    /// Milliseconds to wait for anything; -1, for ever, where the counting thread gives no signs.
    var patience: Int32 { news.silence == nil ? -1 : 1_000 }

    /// Marks the last frame as old while nothing is heard; its next one takes the mark away.
    mutating func noteSilence() {
        guard let silence = news.silence, silence >= DashboardLoop.silence, let frame else { return }
        var (play, seconds) = (frame.play, Int(clamping: silence / 1_000))
        if case .stale(let known, _) = play.freshness { seconds = max(seconds, known) }
        play.freshness = .stale(seconds: seconds, .store)
        self.frame = DeskFrame(snapshot: frame.snapshot, play: play)
        needsDrawing = true
    }
}
