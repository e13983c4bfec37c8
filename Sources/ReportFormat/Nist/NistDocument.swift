/// What of a report of NIST SP 1500-100 v2 bears on the count, as it was written.
///
/// Numbers are texts until they are needed, so that one wrong figure refuses its own row and no other.
package struct NistDocument: Sendable {
    /// A geopolitical unit.
    package struct Unit: Hashable, Sendable {
        var id = ""
        var identifiers: [String] = []
        var registered: String?
        var participated: String?
        let line: Int
    }

    /// A party or a candidate: what selections refer to.
    package struct Named: Hashable, Sendable {
        var id = ""
        var identifiers: [String] = []
        var names: [String] = []
    }

    /// A number of votes of one unit.
    struct Count: Hashable, Sendable {
        var unit = ""
        var type = ""
        var value = ""
        let line: Int
    }

    struct ContestSelection: Hashable, Sendable {
        var id = ""
        var references: [String] = []
        var identifiers: [String] = []
        var names: [String] = []
        var counts: [Count] = []
    }

    struct NistContest: Hashable, Sendable {
        var id = ""
        var type = ""
        var district = ""
        var identifiers: [String] = []
        var selections: [ContestSelection] = []
        let line: Int
    }

    /// Ballots of one unit, of one type.
    struct Ballots: Hashable, Sendable {
        var unit = ""
        var type = ""
        var otherType = ""
        var cast: String?
        var rejected: String?
        let line: Int
    }

    package internal(set) var generated: String?
    var units: [Unit] = []
    var parties: [Named] = []
    var candidates: [Named] = []
    var contests: [NistContest] = []
    var ballots: [Ballots] = []
}
