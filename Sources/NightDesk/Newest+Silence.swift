import Tabulation

/// A counting thread that hangs, as in a call to a disk that does not answer.
extension Newest<DeskNews> {
    /// Milliseconds without a sign of it after which its last figures are old; shown within ten seconds.
    private static var patience: Int64 { 9_000 }

    /// Milliseconds to wait for news before looking again; -1, for ever, where no signs are given.
    package var wait: Int32 { silence == nil ? -1 : 1_000 }

    /// The last frame with the word that it is old.
    ///
    /// - Parameter frame: As it was handed over.
    /// - Returns: nil while the counting thread is heard, or gives no signs at all.
    package func aged(_ frame: DeskFrame) -> DeskFrame? {
        guard hasLooked(), let silence, silence >= Newest.patience else { return nil }
        var (play, seconds) = (frame.play, Int(clamping: silence / 1_000))
        if case .stale(let known, _) = play.freshness { seconds = max(seconds, known) }
        play.freshness = .stale(seconds: seconds, .store)
        return DeskFrame(snapshot: frame.snapshot, play: play)
    }
}
