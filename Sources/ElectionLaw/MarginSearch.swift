import ElectionModel

/// Tries allocations with a list's votes moved until its seats change.
///
/// Seats grow with a list's votes only while the same rivals take part. A base that moves lets rivals
/// in and out, and a rival that goes can cost a seat under largest remainders. So the numbers are cut
/// into stretches in which every list stays on its side of the threshold, and only inside a stretch is
/// the place of the change found by doubling and bisection.
struct MarginSearch {
    private var apportioner: Apportioner
    private let base: UInt64
    private let room: UInt64
    private let votes: [UInt64]
    private let sureSeats: [Int]
    /// The largest base over which a list passes; 0 = none.
    private let largestBases: [UInt64]
    private let firstStep: UInt64

    init(_ apportioner: Apportioner, baseVotes: UInt64, room: UInt64) {
        self.apportioner = apportioner
        self.room = room
        base = baseVotes
        votes = apportioner.lists.map(\.votes)
        largestBases = votes.map { apportioner.threshold?.largestBase(for: $0) ?? .max }
        self.apportioner.run(baseVotes: baseVotes)
        sureSeats = self.apportioner.seats
        firstStep = max(1, self.apportioner.eligibleVotes / UInt64(max(1, apportioner.seatTotal)) / 4)
    }

    mutating func margin(of list: Int) -> ListMargin {
        let margin = ListMargin(
            toGain: toGain(list),
            toLose: toLose(list),
            toThreshold: toThreshold(list)
        )
        set(votes[list], of: list)
        return margin
    }

    private func toThreshold(_ list: Int) -> UInt64? {
        guard let threshold = apportioner.threshold else { return nil }
        let passes = threshold.passes(votes: votes[list], of: base)
        return passes
            ? threshold.votesToLose(votes: votes[list], base: base)
            : threshold.votesNeeded(votes: votes[list], base: base)
    }

    private mutating func toGain(_ list: Int) -> UInt64? {
        guard sureSeats[list] < apportioner.seatTotal else { return nil }
        let crossing = apportioner.threshold?.votesNeeded(votes: votes[list], base: base) ?? 0
        var first: UInt64 = 0
        while first <= room {
            let last = lastOfStretch(from: first, adding: list, crossing: crossing)
            if let found = firstChange(in: first...last, where: { $0.gains(list, after: $1) }) {
                return found
            }
            guard last < room else { return nil }
            first = last + 1
        }
        return nil
    }

    private mutating func toLose(_ list: Int) -> UInt64? {
        guard sureSeats[list] > 0 else { return nil }
        let most = min(votes[list], base)
        let crossing = apportioner.threshold?.votesToLose(votes: votes[list], base: base) ?? 0
        var first: UInt64 = 0
        while first <= most {
            let last = lastOfStretch(from: first, taking: list, crossing: crossing, most: most)
            if let found = firstChange(in: first...last, where: { $0.loses(list, after: $1) }) {
                return found
            }
            guard last < most else { return nil }
            first = last + 1
        }
        return nil
    }

    /// Whether a list surely has more seats after so many votes more.
    private mutating func gains(_ list: Int, after added: UInt64) -> Bool {
        set(votes[list] + added, of: list)
        apportioner.run(baseVotes: base + added)
        return apportioner.seats[list] > sureSeats[list]
    }

    /// Whether a list surely has fewer seats after so many votes less.
    private mutating func loses(_ list: Int, after taken: UInt64) -> Bool {
        set(votes[list] - taken, of: list)
        apportioner.run(baseVotes: base - taken)
        return apportioner.seats[list] + apportioner.lotSeats(of: list) < sureSeats[list]
    }

    private mutating func set(_ votes: UInt64, of list: Int) {
        apportioner.lists[list] = ListVotes(
            votes: votes,
            registrationRank: apportioner.lists[list].registrationRank
        )
    }

    /// The last number of votes more before a rival falls under the threshold or the list comes in.
    private func lastOfStretch(from first: UInt64, adding list: Int, crossing: UInt64) -> UInt64 {
        var last = crossing > first ? min(room, crossing - 1) : room
        for rival in votes.indices where rival != list && largestBases[rival] >= base + first {
            last = min(last, largestBases[rival] - base)
        }
        return last
    }

    /// The last number of votes less before a rival comes in or the list falls out.
    private func lastOfStretch(
        from first: UInt64,
        taking list: Int,
        crossing: UInt64,
        most: UInt64
    ) -> UInt64 {
        var last = crossing > first ? min(most, crossing - 1) : most
        for rival in votes.indices where rival != list && largestBases[rival] < base - first {
            last = min(last, base - largestBases[rival] - 1)
        }
        return last
    }

    /// The first number in a stretch for which the claim holds, if it holds for the last.
    private mutating func firstChange(
        in stretch: ClosedRange<UInt64>,
        where holds: (inout MarginSearch, UInt64) -> Bool
    ) -> UInt64? {
        if holds(&self, stretch.lowerBound) { return stretch.lowerBound }
        var below = stretch.lowerBound
        var step = firstStep
        while stretch.upperBound - below > step {
            if holds(&self, below + step) { return bisect(below, below + step, holds) }
            below += step
            step = step.multipliedReportingOverflow(by: 2).overflow ? .max : step * 2
        }
        guard below < stretch.upperBound, holds(&self, stretch.upperBound) else { return nil }
        return bisect(below, stretch.upperBound, holds)
    }

    /// The first number above `below` for which the claim holds; it does not hold for `below` itself.
    private mutating func bisect(
        _ below: UInt64,
        _ found: UInt64,
        _ holds: (inout MarginSearch, UInt64) -> Bool
    ) -> UInt64 {
        var (below, found) = (below, found)
        while found - below > 1 {
            let middle = below + (found - below) / 2
            if holds(&self, middle) { found = middle } else { below = middle }
        }
        return found
    }
}
