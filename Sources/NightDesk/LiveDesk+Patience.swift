import PosixIO

/// How long a live desk waits when nothing is heard.
extension LiveDesk {
    /// Milliseconds to the next frame that the clock alone asks for.
    func patience(_ watch: Int32?, _ view: LiveView) -> Int64 {
        let quiet = LiveDesk.patience(
            wallMilliseconds: Clock.wallMilliseconds(),
            hears: watch != nil,
            isFed: feed != nil
        )
        return view.isFast ? min(quiet, LiveDesk.fastMilliseconds) : quiet
    }

    /// Between frames while an earlier part of the night is played faster than it went.
    private static let fastMilliseconds: Int64 = 100

    /// Milliseconds to wait at most: to the next full second, or a quarter where nobody tells of writes.
    package static func patience(wallMilliseconds: Int64, hears: Bool, isFed: Bool) -> Int64 {
        let toNextSecond = 1_000 - wallMilliseconds % 1_000
        return hears && !isFed ? toNextSecond : min(toNextSecond, 250)
    }
}
