/// A column to sort by and its direction.
package struct SortOrder: Hashable, Sendable {
    package enum Column: String, Hashable, Sendable, CaseIterable {
        case votes, ballot, seats
        /// The order of the election.
        case listed
        case name, reported, turnout, lead, status
        /// What a report brings to a figure, and its position in the log.
        case value, seq
        /// The largest difference of an announced turnout from the counted one.
        case difference
    }

    package var column: Column
    /// Names and ballot order run up, figures run down, unless reversed.
    package var isReversed: Bool

    package init(column: Column, isReversed: Bool) {
        self.column = column
        self.isReversed = isReversed
    }

    static let partyColumns: [Column] = [.votes, .ballot, .seats]
    static let unitColumns: [Column] = [.listed, .name, .reported, .turnout, .lead]
    static let districtColumns: [Column] = [.listed, .lead, .status]
    static let hourColumns: [Column] = [.listed, .name, .turnout, .difference]
    static let reportColumns: [Column] = [.listed, .value, .seq]

    /// The next column of a cycle, in its usual direction.
    mutating func advance(in columns: [Column]) {
        let place = columns.firstIndex(of: column) ?? columns.count - 1
        self = SortOrder(column: columns[(place + 1) % columns.count], isReversed: false)
    }

    /// Whether larger comes first.
    var isDescending: Bool {
        switch column {
        case .listed, .name, .ballot, .seq: isReversed
        case .votes, .seats, .reported, .turnout, .lead, .status, .value, .difference: !isReversed
        }
    }
}
