import ElectionLaw
package import ElectionModel
package import Tabulation

/// Something about the outcome that no ballot still to come could change.
package enum CertainFact: Hashable, Sendable {
    /// A list above or below the threshold.
    case threshold(party: Int, isIn: Bool)
    /// The number of list seats of a party.
    case listSeats(party: Int, seats: Int)
    /// A majority line of the House.
    case majority(needed: Int, party: Int)
    /// A district's winner, by line of its ballot.
    case district(Int, leader: Int)
}

/// Since when a fact is certain, and how often it was so before and then no longer.
package struct Certainty: Hashable, Sendable {
    package let fact: CertainFact
    package let since: Timestamp
    package let seq: Int
    /// Ballots issued at stations with a protocol, of voters listed, at that moment.
    package let counted: Share
    package let withdrawn: Int
}

/// What a night was like from its first report on: all its events, and what was certain when.
///
/// It is shown the night again and again while it is counted; see ``see(_:)``.
package struct Chronicle: Sendable {
    private struct Known {
        var since: Timestamp
        var seq: Int
        var counted: Share
    }

    private var known: [CertainFact: Known] = [:]
    private var withdrawals: [CertainFact: Int] = [:]
    private var told: [NightEvent] = []
    /// Where the events begin that may have changed since they were taken.
    private static let recent = 200

    package init() {}

    /// Every event of the night, oldest first.
    package var events: [NightEvent] { told }

    /// What is certain now, in the order in which it became so.
    package var certainties: [Certainty] {
        known.map { fact, known in
            Certainty(
                fact: fact,
                since: known.since,
                seq: known.seq,
                counted: known.counted,
                withdrawn: withdrawals[fact] ?? 0
            )
        }.sorted { ($0.seq, $0.fact.rank) < ($1.seq, $1.fact.rank) }
    }

    /// What was certain once and is not any more, and how often that happened.
    package var withdrawn: [(fact: CertainFact, times: Int)] {
        withdrawals.filter { known[$0.key] == nil }.map { (fact: $0.key, times: $0.value) }
            .sorted { $0.fact.rank < $1.fact.rank }
    }

    /// Takes down the events since the last look, and what is certain now.
    ///
    /// - Parameter night: At least once for every two thousand events, and at the end.
    package mutating func see(_ night: Night) {
        let (first, events) = night.events(from: max(0, told.count - Chronicle.recent))
        told.removeSubrange(min(first, told.count)...)
        told += events
        guard let asOf = night.asOf else { return }
        let now = Chronicle.certainFacts(of: night)
        for fact in known.keys where !now.contains(fact) {
            known[fact] = nil
            withdrawals[fact, default: 0] += 1
        }
        for fact in now where known[fact] == nil {
            known[fact] = Known(since: asOf, seq: night.seq, counted: night.country.counted)
        }
    }

    private static func certainFacts(of night: Night) -> Set<CertainFact> {
        let outcome = night.outcome()
        var facts: Set<CertainFact> = []
        for (party, status) in outcome.thresholds.enumerated() {
            if status == .certainIn { facts.insert(.threshold(party: party, isIn: true)) }
            if status == .certainOut { facts.insert(.threshold(party: party, isIn: false)) }
        }
        for (district, outcome) in outcome.districts.enumerated() where outcome.status == .won {
            if let leader = outcome.leader { facts.insert(.district(district, leader: leader)) }
        }
        guard let prospects = night.prospects(of: outcome) else { return facts }
        for (party, range) in prospects.ranges.enumerated() where range.minimum == range.maximum {
            facts.insert(.listSeats(party: party, seats: range.minimum))
        }
        for line in prospects.majorities {
            for (party, outlook) in line.outlooks.enumerated() where outlook == .certain {
                facts.insert(.majority(needed: line.needed, party: party))
            }
        }
        return facts
    }
}

extension CertainFact {
    /// An order among facts of one moment: majorities, thresholds, seats, districts.
    var rank: Int {
        switch self {
        case .majority(let needed, let party): needed * 1_000 + party
        case .threshold(let party, _): 10_000_000 + party
        case .listSeats(let party, _): 20_000_000 + party
        case .district(let district, _): 30_000_000 + district
        }
    }
}
