/// Where the keys for marks lead, one after another.
///
/// A playhead that moves has passed the mark it was put on before the next key comes: the key for the mark before
/// would lead to the same one for ever. For two seconds it goes on from the mark that was gone to, as the key for
/// the piece before does in a player of music.
struct MarkWalk: Sendable {
    /// The mark that was gone to, and when, in milliseconds.
    private var last: (mark: Int64, time: Int64)?

    /// Milliseconds for which a key goes on from the last mark.
    private static let patience: Int64 = 2_000

    /// The moment to go to.
    ///
    /// - Parameters:
    ///   - step: Above 0 for the next mark, else the one before.
    ///   - marks: All there are.
    ///   - playhead: Where the night stands.
    ///   - now: Milliseconds of a clock that only goes forward.
    /// - Returns: nil where there is none.
    mutating func instant(_ step: Int, among marks: MarkSchedule, from playhead: Int64, now: Int64) -> Int64?
    {
        let isAfter = last.map { now - $0.time < MarkWalk.patience && $0.mark <= playhead } ?? false
        let from = step < 0 && isAfter ? last?.mark ?? playhead : playhead
        guard let next = marks.instant(step, from: from) else { return nil }
        last = (next, now)
        return next
    }

    /// Tells of a key: after one that is for no mark, the next that is starts where the night stands.
    mutating func hear(_ request: DeskRequest) {
        if case .mark = request { return }
        last = nil
    }
}
