/// What one entry of the log did to the night.
package struct Change: Hashable, Sendable {
    /// What a log entry did to the count.
    package enum Kind: Hashable, Sendable {
        /// A protocol where none stood.
        case counted
        /// A protocol, or an annulment, put another protocol in place of the one that stood.
        case replaced
        /// A report that is kept but does not stand: lower revision, lower rank, older hour.
        ///
        /// Also one that began or ended a dispute while the same protocol stands.
        case superseded
        /// A turnout report became the precinct's newest.
        case turnout
        /// The protocol that stood was withdrawn and none stands now.
        case annulled
        /// What stands is the same, and a decision says so: its alarms are dealt with.
        case confirmed
        /// No figure can come from it: rank 0, known already, annulled before it came, no such ballot.
        case noEffect
    }

    package let kind: Kind
    package let precinct: Int
    /// nil for a turnout report.
    package let contest: Int?
    /// Whether sources of equal rank differ in the cell now.
    package let isDisputed: Bool

    package init(kind: Kind, precinct: Int, contest: Int?, isDisputed: Bool = false) {
        self.kind = kind
        self.precinct = precinct
        self.contest = contest
        self.isDisputed = isDisputed
    }
}
