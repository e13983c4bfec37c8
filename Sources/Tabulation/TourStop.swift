package import ElectionModel

/// An announcement at which a tour of the night rests.
package struct TourStop: Hashable, Sendable {
    /// Which one, from 1.
    package let number: Int
    /// How many the night has.
    package let count: Int

    package init(number: Int, of count: Int) {
        self.number = number
        self.count = count
    }

    /// When something is announced: stations open or close, turnout, an exit poll, results; each once.
    package static func times(of election: Election) -> [Timestamp] {
        NightCalendar.announcements(of: election)
    }

    /// The instants of what is announced after a moment, ascending.
    package static func instants(of election: Election, after instant: Int64) -> [Int64] {
        times(of: election).map(\.instant).filter { $0 > instant }
    }
}
