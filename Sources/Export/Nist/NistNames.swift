import ElectionModel

/// The ids by which the objects of a report refer to each other: words and our ids, joined by dots.
///
/// Our ids hold no dot, so no two of these are alike; each begins with a letter, as XML asks.
struct NistNames {
    let election: Election

    func unit(_ unit: Int) -> String { "unit." + election.units[unit].id }
    func party(_ party: Int) -> String { "party." + election.parties[party].id }
    func contest(_ ballot: Ballot) -> String { "contest." + place(of: ballot) }

    func selection(_ line: Int, of ballot: Ballot) -> String {
        "selection." + place(of: ballot) + "." + ballot.ids[line]
    }

    func candidate(_ line: Int, of ballot: Ballot) -> String {
        "candidate." + place(of: ballot) + "." + ballot.ids[line]
    }

    private func place(of ballot: Ballot) -> String {
        election.contests[ballot.contest].id + "." + election.units[ballot.unit].id
    }
}

/// How the specification calls what we call otherwise.
enum NistWords {
    /// A type of unit, and the word for it where the specification has none.
    static func type(of kind: GpUnit.Kind) -> (type: String, other: String?) {
        switch kind {
        case .country: ("country", nil)
        case .region: ("other", "region")
        case .district: ("other", "single-member district")
        case .precinct: ("precinct", nil)
        }
    }

    /// How far a count is.
    static func status(reported: Int, total: Int) -> String {
        if reported == 0 { return "not-processed" }
        return reported >= total ? "completed" : "in-process"
    }

    /// What the report as a whole is; we certify nothing.
    static func status(of figures: BallotProgress, isEmpty: Bool) -> String {
        if isEmpty { return "pre-election" }
        return figures.reported >= figures.total ? "unofficial-complete" : "unofficial-partial"
    }
}

/// Stations reported of all there are.
struct BallotProgress {
    var reported = 0
    var total = 0
}
