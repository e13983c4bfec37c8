import ElectionModel

/// Whether the doubtful stations matter: which outcomes hold without them, and which hang on them.
///
/// Doubtful is a station with an open alarm, a dispute or a refused line. One without a protocol counts
/// nothing yet and is outstanding anyway, so that only counted ones can matter. Two questions are asked
/// of each outcome, and kept apart:
/// - *Could be anything* (``Verdict/dependsOn``): the stations' votes are taken out and up to their caps
///   may come back for anybody. A word that is a proof (`certain-in`, `won`, a majority that is certain)
///   is held against everything outstanding as well; a word about the count so far (`in`, seats, a lead)
///   against these stations alone, since what is not counted yet is nobody's doubt. *Firm* is a proof.
/// - *Annulled* (``Verdict/annulledBy``): the stations' votes are taken out and nothing comes back.
///
/// How many stations an outcome depends on is an upper bound, found greedily; for thresholds and districts
/// it is exact.
package struct Doubt: Hashable, Sendable {
    /// What may be firm or not.
    package enum Subject: Hashable, Sendable {
        /// The word of a list at the threshold.
        case threshold(party: Int)
        /// The list seats of a list.
        case seats(party: Int)
        /// The list seats of all lists together.
        case allocation
        /// The winner or leader of a district, by its place in ``Election/districts``.
        case district(Int)
        /// The word of a list at the threshold of one electorate of several, by its ballot.
        case localThreshold(party: Int, ballot: Int)
        /// The leader of candidates who do not stand in districts, or the answer to a question, by its ballot.
        case race(ballot: Int)
        /// Whether a party reaches a majority line.
        case majority(needed: Int, party: Int)

        /// Whether the number of stations that an outcome depends on is exact, and not an upper bound.
        package var isExact: Bool {
            switch self {
            case .threshold, .localThreshold, .district, .race: true
            case .seats, .allocation, .majority: false
            }
        }
    }

    /// The answer for one outcome.
    package struct Verdict: Hashable, Sendable {
        package let subject: Subject
        /// Stations that could undo it if they held anything else, the strongest first; empty = firm.
        package let dependsOn: [Int]
        /// Stations whose annulment changes it, the strongest first; empty = unchanged when all are annulled.
        package let annulledBy: [Int]

        package var isFirm: Bool { dependsOn.isEmpty }

        package init(subject: Subject, dependsOn: [Int], annulledBy: [Int]) {
            self.subject = subject
            self.dependsOn = dependsOn
            self.annulledBy = annulledBy
        }
    }

    /// Doubtful stations that count, those in most verdicts first, then the largest.
    package let stations: [Int]
    /// Thresholds and seats by list, the allocation, districts, majorities; what makes no claim is left out.
    package let verdicts: [Verdict]
    /// Who gets what when every doubtful station is annulled; nil when none counts.
    package let annulled: NightOutcome?

    package init(stations: [Int], verdicts: [Verdict], annulled: NightOutcome?) {
        self.stations = stations
        self.verdicts = verdicts
        self.annulled = annulled
    }

    /// The answer for an outcome; nil where nothing is claimed.
    package func verdict(on subject: Subject) -> Verdict? { verdicts.first { $0.subject == subject } }
}
