import Tabulation

/// A night as it stood after so many entries, to count on from.
struct SavedCount: Sendable {
    var night: Night
    var position: Int
    /// Refusals told by then.
    var refused: Int
}

/// A few states of a night, evenly apart in its log; of a long one further apart.
struct SavedCounts: Sendable {
    private static let most = 13

    /// By rising position.
    private var counts: [SavedCount] = []
    private var step: Int

    init(step: Int) {
        self.step = max(1, step)
    }

    /// The position at which the next state is to be kept.
    var due: Int { ((counts.last?.position ?? 0) / step + 1) * step }

    /// Keeps a state where one is due, and drops every other one where there are too many.
    mutating func keep(_ count: SavedCount) {
        guard count.position == due else { return }
        counts.append(count)
        guard counts.count > SavedCounts.most else { return }
        step *= 2
        counts = counts.filter { $0.position % step == 0 }
    }

    /// The last state that has no entry after a position; nil where the beginning is nearer.
    func last(upTo position: Int) -> SavedCount? { counts.last { $0.position <= position } }
}
