package import ElectionLaw
package import ElectionModel

/// Which of the three decisions was made.
package enum DecisionWord: Hashable, Sendable, CaseIterable {
    case admitted, withdrawn, confirmed

    package init(_ decision: Decision) {
        switch decision {
        case .admit: self = .admitted
        case .withdraw: self = .withdrawn
        case .confirm: self = .confirmed
        }
    }
}

/// Something that happened in the night and that a person would want to be told.
///
/// Receptions and progress are told with the entry. Thresholds, seats, overtakes and districts are
/// looked at every ten seconds of arrival at most, and a subject that has spoken is silent for five
/// minutes, so that a seat that comes and goes makes few lines; proofs are never held back.
package struct NightEvent: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The first list protocol of the night; told once.
        case firstProtocol(precinct: Int)
        /// Every precinct of a region has a list protocol (place in ``Election/regions``).
        ///
        /// Told again after one was annulled and sent anew.
        case regionComplete(region: Int)
        /// Every precinct of the country has.
        case allReported
        /// The share of precincts reported reached a tenth: 10, 20 … 90; the highest of several.
        case reportedPassed(percent: Int)
        /// A list moved over or under the threshold, became certain or lost its certainty.
        case threshold(party: Int, status: ThresholdStatus, share: Share)
        /// A list's seats changed since they were last told; nil where they are open.
        case listSeats(party: Int, from: Int?, to: Int?)
        /// A list passed another in votes.
        case overtook(party: Int, other: Int, share: Share, otherShare: Share)
        /// The leader of a district changed, or its win is no longer certain; nil = nobody leads alone.
        case districtLeader(district: Int, leader: Int?, lead: UInt64)
        /// A district's lead exceeds what can still come.
        case districtWon(district: Int, leader: Int, lead: UInt64)
        /// A higher revision, or a source of higher rank with other figures, replaced a protocol.
        case corrected(contest: Int, precinct: Int, revision: Int)
        /// A protocol that stood or disputed was annulled; what stood before stands again.
        case annulled(contest: Int, precinct: Int, revision: Int)
        /// An operator decided about a protocol, and what stands, or its mark, changed by it.
        case decided(DecisionWord, contest: Int, precinct: Int, revision: Int)
        /// A protocol or turnout report (contest nil) came in with an alarm.
        case alarm(contest: Int?, precinct: Int, code: RuleCode)
        /// Sources of equal rank differ.
        case disputed(contest: Int, precinct: Int)
        /// A turnout announced by the commission (index in ``Election/published``).
        case announced(figure: Int)
        /// A pollster's exit poll came out (index of its first figure in ``Election/published``).
        case exitPoll(figure: Int)
        /// Votes were announced or established (index of the first of them in ``Election/published``).
        case results(figure: Int)
        /// A condition of the viewer's became true (place in ``NightSnapshot/conditions``).
        case alert(condition: Int)
        /// The last home polling stations of regions closed (places in ``Election/regions``).
        case pollsClosed(regions: [Int])
        /// Home polling stations opened; so many are open by then.
        case pollsOpened(precincts: Int)
        /// Lines were refused within a minute, by the code of the first.
        case refused(count: Int, code: RuleCode)
    }

    /// Arrival of the entry that caused it, or the moment it fell due; see `OutcomeWatch` for when.
    package let time: Timestamp
    /// Log position that caused it, or that was reached at the look; 0 when it comes from the calendar.
    package let seq: Int
    package let kind: Kind

    package init(time: Timestamp, seq: Int, kind: Kind) {
        self.time = time
        self.seq = seq
        self.kind = kind
    }
}
