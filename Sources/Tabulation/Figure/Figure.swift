import ElectionModel

/// A figure of the night that can be asked what it is made of.
///
/// Written as words with points between: `turnout`, `turnout.abai`, `list.amanat.abai-0001`,
/// `district-07.district-07-3`, `list.amanat.percent`; see ``Figure/init(_:in:)``.
package struct Figure: Hashable, Sendable {
    /// What is added up.
    package enum Measure: Hashable, Sendable {
        /// Ballots issued of voters listed, by protocol, else turnout report, else opening list.
        case turnout
        /// Ballots issued by list protocols, of the same voters listed.
        case counted
        /// Precincts with a list protocol.
        case reported
        /// Votes of a line of the ballot.
        case votes(line: Int)
        /// Votes of a line, of the valid ballots.
        case percent(line: Int)
        /// List seats of a party, which follow from its votes.
        case seats(party: Int)
        case valid, invalid, found
        /// Ballots issued and voters listed by list protocols alone.
        case issued, listed
    }

    package let measure: Measure
    /// Index in ``Election/contests``; the list contest for turnout, nil where there is none.
    package let contest: Int?
    /// Index in ``Election/ballots``; nil without a contest.
    package let ballot: Int?
    /// Index in ``Election/units`` of what it is summed over.
    package let unit: Int

    init(measure: Measure, contest: Int?, ballot: Int?, unit: Int) {
        self.measure = measure
        self.contest = contest
        self.ballot = ballot
        self.unit = unit
    }
}

/// Why a figure cannot be asked.
package enum FigureError: Error, Hashable {
    /// The first word names no figure, contest or district.
    case unknownSubject(String)
    /// The contest or district has no such line or measure; with what can stand there.
    case unknownLine(String, of: String, known: [String])
    /// Every district has its own line of the name.
    case ambiguousLine(String, example: String)
    case unknownUnit(String)
    /// The ballot is not given out in the unit, or only in parts of it.
    case unitOutside(String, of: String)
    /// A word that comes after the figure is complete.
    case wordTooMany(String)
}
