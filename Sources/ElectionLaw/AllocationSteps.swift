/// The steps of an allocation by quota as figures a screen can print.
///
/// "Quota 86,546.652; whole parts 67; leftovers to NSDP .8252 and Amanat .6493."
package struct AllocationSteps: Hashable, Sendable {
    /// A seat given for a remainder.
    package struct Leftover: Hashable, Sendable {
        /// Index of the list in ballot order.
        package let list: Int
        /// The remainder in quotas: 0 and four decimals.
        package let remainder: ExactDecimal

        package init(list: Int, remainder: ExactDecimal) {
            self.list = list
            self.remainder = remainder
        }
    }

    /// Votes for one seat, to three decimals.
    package let quota: ExactDecimal
    /// Votes over the quota of each list in ballot order, to four decimals; 0 where it takes no part.
    package let quotients: [ExactDecimal]
    /// Sum of the whole parts.
    package let wholeSeats: Int
    /// In the order the seats were given.
    package let leftovers: [Leftover]
    package let usedSingleListClause: Bool

    /// Reads the steps off an allocation of so many seats.
    ///
    /// Nil for divisor methods, which have no quota, and where nothing was shared out.
    package init?(_ allocation: Allocation, seats: Int) {
        let divisor = allocation.eligibleVotes
        guard seats > 0, divisor > 0, !allocation.wholeParts.isEmpty,
            let quota = ExactDecimal(divisor, over: UInt64(seats), decimals: 3)
        else { return nil }
        self.quota = quota
        quotients = zip(allocation.wholeParts, allocation.remainders).map {
            ExactDecimal(whole: UInt64($0), remainder: $1, over: divisor, decimals: 4)
        }
        wholeSeats = allocation.wholeParts.reduce(0, +)
        leftovers = allocation.leftoverOrder.map {
            let remainder = allocation.remainders[$0]
            return Leftover(
                list: $0,
                remainder: ExactDecimal(whole: 0, remainder: remainder, over: divisor, decimals: 4)
            )
        }
        usedSingleListClause = allocation.usedSingleListClause
    }
}
