package import ElectionModel
package import Tabulation

extension Recording {
    /// Counts the night once and shows it after each minute with an arrival, and at the end.
    ///
    /// - Parameters:
    ///   - position: Entries counted, 0 to the number there are.
    ///   - clock: What the calendar is told up to in the end; the last arrival when nil.
    ///   - visit: Is shown the night as it stood; the last time as ``night(at:clock:)`` gives it.
    package func walk(to position: Int, clock: Timestamp?, _ visit: (Night) -> Void) {
        var night = Night(election: election)
        var waiting = refusals[...]
        let counted = entries.prefix(max(0, position))
        var first = counted.startIndex
        while first < counted.endIndex {
            let minute = arrivals[first] / 60
            var next = first + 1
            while next < counted.endIndex, arrivals[next] / 60 == minute { next += 1 }
            night.count(counted[first..<next], after: &waiting)
            if next < counted.endIndex { visit(night) }
            first = next
        }
        let limit = clock?.instant ?? night.asOf?.instant ?? Int64.min
        night.tell(&waiting) { $0.afterSeq <= position && $0.time.instant <= limit }
        if let clock { night.advanceClock(to: clock) }
        visit(night)
    }
}
