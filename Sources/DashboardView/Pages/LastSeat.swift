import ElectionLaw

/// The seat that was given last by remainder, and the list that comes next.
struct LastSeat: Equatable {
    let winner: Int
    let next: Int
    /// Votes between the two remainders, rounded up.
    let votes: UInt64

    /// Finds the last seat; nil where none was given by remainder, and where nobody comes next.
    init?(_ allocation: Allocation, seats: Int) {
        guard case .allocated = allocation.outcome, let last = allocation.leftoverOrder.last, seats > 0 else {
            return nil
        }
        let given = allocation.leftoverOrder.count
        guard let next = LastSeat.order(allocation).dropFirst(given).first,
            let more = allocation.remainders.element(last), let less = allocation.remainders.element(next)
        else { return nil }
        winner = last
        self.next = next
        // A remainder counts votes times seats.
        let difference = more - min(more, less)
        votes = difference / UInt64(seats) + (difference % UInt64(seats) == 0 ? 0 : 1)
    }

    /// Lists that took part, by their remainder: those that got a seat as they were served, then the rest.
    static func order(_ allocation: Allocation) -> [Int] {
        let given = allocation.leftoverOrder
        let rest = allocation.remainders.indices.filter {
            allocation.hasPassed.element($0) == true && !given.contains($0)
        }
        return given + rest.sorted { (allocation.remainders[$1], $0) < (allocation.remainders[$0], $1) }
    }
}
