import ElectionModel
import Tabulation

/// A night as it stood after so many entries, to count on from.
struct SavedCount: Sendable {
    var night: Night
    var position: Int
    /// Refusals told by then.
    var refused: Int
    /// What counting to here costs, in turnout reports.
    var work: Int
}

/// A few states of a night, about the same work apart; of a long one further apart.
struct SavedCounts: Sendable {
    private static let most = 13

    /// By rising position.
    private var counts: [SavedCount] = []
    private var step: Int

    /// None yet.
    ///
    /// - Parameter step: Turnout reports from one to the next, at least 1; a protocol stands for four.
    init(step: Int) {
        self.step = max(1, step)
    }

    /// Entries that may be counted between two looks whether a state is due.
    var slice: Int { max(1, min(500, step / 8)) }

    /// Keeps a state where one is due, and drops every other one where there are too many.
    mutating func keep(_ count: SavedCount) {
        guard count.work >= (counts.last?.work ?? 0) + step else { return }
        counts.append(count)
        guard counts.count > SavedCounts.most else { return }
        step *= 2
        counts = counts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }

    /// The last state that has no entry after a position; nil where the beginning is nearer.
    func last(upTo position: Int) -> SavedCount? { counts.last { $0.position <= position } }

    /// What some entries cost to count: a protocol moves a contest, its threshold and its seats.
    static func work(of entries: some Sequence<LogEntry>) -> Int {
        entries.reduce(0) { sum, entry in
            if case .turnout = entry.report { sum + 1 } else { sum + 4 }
        }
    }
}
