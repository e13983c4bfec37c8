import ElectionModel

/// Reading the events of a night that is longer than its book.
extension Night {
    /// The events from a place on, counted from the beginning of the night, as far as the book holds them.
    ///
    /// The newest refusal may still change: lines refused within a minute make one event.
    ///
    /// - Parameter place: 0 for the first event of the night.
    /// - Returns: The place of the first event returned, and the events.
    package func events(from place: Int) -> (first: Int, events: ArraySlice<NightEvent>) {
        let oldest = events.noted - events.events.count
        let first = max(place, oldest)
        return (first, events.events.dropFirst(first - oldest))
    }
}
