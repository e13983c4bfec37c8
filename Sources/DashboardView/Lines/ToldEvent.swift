package import ElectionModel
package import Tabulation

/// An event of the night in words, for pages that are not screens.
package struct ToldEvent: Hashable, Sendable {
    package let time: Timestamp
    /// Log position; 0 for what the calendar says.
    package let seq: Int
    /// One character that tells the sort of event: = milestone, + change, ~ correction, ! alarm, › announced.
    package let sign: String
    package let text: String
}

extension ToldEvent {
    /// Events as the dashboard words them.
    ///
    /// - Parameters:
    ///   - events: Of the snapshot's own night.
    ///   - snapshot: Gives names and figures.
    ///   - look: Gives language and letters.
    /// - Returns: A line an event, in the same order; times at the election's own offset.
    package static func lines(
        _ events: some Sequence<NightEvent>,
        in snapshot: NightSnapshot,
        look: Look
    ) -> [ToldEvent] {
        let scene = Scene(
            snapshot: snapshot,
            play: PlayState(mode: .still),
            state: ScreenState(),
            look: look
        )
        let offset = snapshot.election.card.offsetMinutes
        return events.map { event in
            let words = EventText(scene: scene, event: event)
            return ToldEvent(
                time: event.time.shifted(to: offset),
                seq: event.seq,
                sign: words.sign,
                text: words.text
            )
        }
    }
}
