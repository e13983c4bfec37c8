/// When each entry of a recorded night arrived: the way from a moment to a log position.
package struct ReplaySchedule: Hashable, Sendable {
    /// Instants of arrival, never decreasing; the entry at index i has seq i + 1.
    package let instants: [Int64]

    /// Makes a schedule; an instant lower than the one before it counts as equal to it.
    package init(instants: [Int64]) {
        var latest = Int64.min
        let ordered = zip(instants, instants.dropFirst()).allSatisfy { $0 <= $1 }
        self.instants =
            ordered
            ? instants
            : instants.map { instant in
                latest = max(latest, instant)
                return latest
            }
    }

    /// The position as of a moment: entries with arrival ≤ instant; 0 before the first.
    ///
    /// - Complexity: O(log n).
    package func position(asOf instant: Int64) -> Int {
        firstIndex { $0 > instant }
    }

    /// The first arrival after a moment, nil when none is left.
    package func instant(after instant: Int64) -> Int64? {
        let index = position(asOf: instant)
        return index < instants.count ? instants[index] : nil
    }

    /// The last arrival before a moment, nil when there was none.
    package func instant(before instant: Int64) -> Int64? {
        let index = firstIndex { $0 >= instant }
        return index > 0 ? instants[index - 1] : nil
    }

    /// Index of the first instant for which a claim holds that holds for all later ones too.
    private func firstIndex(where claim: (Int64) -> Bool) -> Int {
        var low = 0
        var high = instants.count
        while low < high {
            let middle = low + (high - low) / 2
            if claim(instants[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
