import ElectionModel

extension AllocationRule.Method {
    /// The divisor of the next quotient of a list that has so many seats; largest remainder has none: 1.
    ///
    /// Modified Sainte-Laguë, 7/5, 3, 5 …, is stated five times over: 7, 15, 25 ….
    func divisor(afterSeats seats: UInt64) -> UInt64 {
        switch self {
        case .largestRemainder: 1
        case .dhondt: seats + 1
        case .sainteLague: 2 * seats + 1
        case .modifiedSainteLague: seats == 0 ? 7 : 10 * seats + 5
        }
    }
}

extension Apportioner {
    /// Gives each list the seats that no rival can contest, and returns how many that makes.
    ///
    /// All quotients at least as large as a common one are among the winners as long as there are no
    /// more of them than seats. For D'Hondt that common quotient is the Hare quota E / S; for
    /// Sainte-Laguë, which rounds at the half, E / (S - n/2). At most 2n seats are left over, so the
    /// cost does not depend on the number of seats, and a tie at the last seat is never cut in two.
    mutating func giveSureQuotients() -> Int {
        var given = 0
        let passed = hasPassed.count { $0 }
        for list in lists.indices where hasPassed[list] {
            seats[list] = sureQuotients(of: lists[list].votes, among: passed)
            given += seats[list]
        }
        return given
    }

    private func sureQuotients(of votes: UInt64, among passed: Int) -> Int {
        let all = UInt128(eligibleVotes)
        if rule.method == .dhondt { return Int(UInt128(votes) * UInt128(seatTotal) / all) }
        guard 2 * seatTotal > passed else { return 0 }
        let doubled = UInt128(votes) * UInt128(2 * seatTotal - passed)
        let rounded = (doubled + all) / (2 * all)
        // The first divisor 7/5 in place of 1: one seat needs 7/10 of the common quotient, not 1/2.
        let lacksFirst = rule.method == .modifiedSainteLague && rounded == 1 && 5 * doubled < 7 * all
        return lacksFirst ? 0 : Int(rounded)
    }
}
