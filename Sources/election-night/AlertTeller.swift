import ElectionModel
import NightDesk
import Tabulation

/// An alert on its way out of the program.
struct AlertNews: Hashable, Sendable {
    let time: Timestamp
    /// Position of the log when it came true.
    let seq: Int
    let isReplay: Bool
    let text: String

    /// `2023-03-19T22:10:00+06:00`, `live` or `replay`, the position, the condition.
    var fields: [String] { [time.iso8601, isReplay ? "replay" : "live", "\(seq)", text] }
}

/// Finds in each frame the alerts that were not told yet.
///
/// What had come true before the first frame is not told; nor is what a playhead going back takes away,
/// until it comes true again. From behind the live edge the night tells when it is back.
struct AlertTeller {
    private var told: Int?

    /// The alerts that a frame brings, oldest first.
    mutating func news(in frame: DeskFrame) -> [AlertNews] {
        let book = frame.snapshot.alerts
        guard !book.conditions.isEmpty, !frame.play.isBehindLive else { return [] }
        defer { told = book.firedCount }
        guard let told, book.firedCount > told else { return [] }
        return book.fired.suffix(book.firedCount - told).map { alert in
            AlertNews(
                time: alert.time,
                seq: alert.seq,
                isReplay: frame.play.mode == .replay || frame.play.isFed,
                text: book.conditions[alert.condition].text
            )
        }
    }
}
