/// A claim that holds while what doubtful stations take from it stays within its slack.
struct LinearClaim {
    /// The claim holds while this, less what is lost, is not negative.
    let slack: Int128
    /// What each station can take; negative where its absence helps.
    let losses: [Int128]

    /// The fewest stations that undo the claim together, the strongest first; nil when all cannot.
    func smallestSet() -> [Int]? {
        let order = losses.indices.filter { losses[$0] > 0 }.sorted { left, right in
            losses[left] == losses[right] ? left < right : losses[left] > losses[right]
        }
        var rest = slack
        for (place, station) in order.enumerated() {
            rest -= losses[station]
            if rest < 0 { return Array(order[...place]) }
        }
        return nil
    }

    /// Whether the claim holds with every station's loss taken, helpful ones included.
    var holdsWithAll: Bool { slack - losses.reduce(0, +) >= 0 }
}

/// Finds the shortest beginning of a row for which a change shows; nil when it does not for the whole.
///
/// - Complexity: O(log n) questions.
func shortestPrefix(of count: Int, changes: (Int) -> Bool) -> Int? {
    guard count > 0, changes(count) else { return nil }
    var (low, high) = (0, count)
    while high - low > 1 {
        let middle = (low + high) / 2
        if changes(middle) { high = middle } else { low = middle }
    }
    return high
}
