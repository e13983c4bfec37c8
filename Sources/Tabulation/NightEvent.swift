package import ElectionLaw
package import ElectionModel

/// Something that happened in the night and that a person would want to be told.
package struct NightEvent: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The first list protocol of the night.
        case firstProtocol(precinct: Int)
        /// Every precinct of a region has a list protocol (place in ``Election/regions``).
        case regionComplete(region: Int)
        /// Every precinct of the country has.
        case allReported
        /// The share of precincts reported passed a tenth: 10, 20 … 90.
        case reportedPassed(percent: Int)
        /// A list moved over or under the threshold.
        case threshold(party: Int, status: ThresholdStatus, share: Share)
        /// A list's seats changed.
        case listSeats(party: Int, from: Int?, to: Int?)
        /// A list passed another in votes.
        case overtook(party: Int, other: Int, share: Share, otherShare: Share)
        /// The leader of a district changed; nil = nobody.
        case districtLeader(district: Int, leader: Int?, lead: UInt64)
        /// A district's lead exceeds what can still come.
        case districtWon(district: Int, leader: Int, lead: UInt64)
        /// A higher revision replaced a protocol.
        case corrected(contest: Int, precinct: Int, revision: Int)
        /// A protocol was annulled; what stood before stands again.
        case annulled(contest: Int, precinct: Int, revision: Int)
        /// A protocol came in with an alarm.
        case alarm(contest: Int?, precinct: Int, code: RuleCode)
        /// Sources of equal rank differ.
        case disputed(contest: Int, precinct: Int)
        /// A turnout announced by the commission (index in ``Election/published``).
        case announced(figure: Int)
        /// A region's polling stations closed (place in ``Election/regions``).
        case pollsClosed(regions: [Int])
        /// The country's home polling stations opened.
        case pollsOpened(precincts: Int)
        /// Lines were refused, by the code of the first.
        case refused(count: Int, code: RuleCode)
    }

    package let time: Timestamp
    /// Log position that caused it; 0 when it comes from the calendar of the night.
    package let seq: Int
    package let kind: Kind

    package init(time: Timestamp, seq: Int, kind: Kind) {
        self.time = time
        self.seq = seq
        self.kind = kind
    }
}
