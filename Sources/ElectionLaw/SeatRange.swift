/// Seats that a list has whatever the outstanding ballots say, and the most it can reach.
package struct SeatRange: Hashable, Sendable {
    package let minimum: Int
    package let maximum: Int

    package init(minimum: Int, maximum: Int) {
        self.minimum = minimum
        self.maximum = maximum
    }
}

/// Whether a party reaches a number of seats in the whole house.
package enum MajorityOutlook: String, Hashable, Sendable, CaseIterable {
    /// Has it whatever still comes.
    case certain
    case possible
    /// Cannot reach it any more.
    case outOfReach = "out-of-reach"
}

/// Compares what a party has for sure and what it can still reach with a majority line.
///
/// - Parameters:
///   - needed: Seats of the majority: 50 or 66 of 98.
///   - list: Its list seats.
///   - districtsWon: Districts it has won for certain.
///   - districtsPossible: Districts it has won or can still win, at least `districtsWon`.
/// - Returns: The outlook; a party that can reach exactly `needed` has it within reach.
package func majorityOutlook(
    needed: Int,
    list: SeatRange,
    districtsWon: Int,
    districtsPossible: Int
) -> MajorityOutlook {
    if list.minimum + districtsWon >= needed { return .certain }
    return list.maximum + max(districtsWon, districtsPossible) >= needed ? .possible : .outOfReach
}
