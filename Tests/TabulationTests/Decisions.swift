import ElectionModel
import TestSupport

/// The admission of a list protocol that was refused.
func admit(
    precinct: Int = 0,
    _ votes: [UInt32],
    contest: Int = 0,
    revision: UInt16 = 1,
    source: String = "s1"
) -> Report {
    let report = Builders.count(
        precinct: precinct,
        votes: votes,
        contest: contest,
        revision: revision,
        source: source
    )
    return .decide(
        .admit(
            Admission(
                report: report,
                code: .voteSum,
                originalHash: String(repeating: "a", count: 64),
                decidedAt: Builders.time(),
                reason: "paper seen"
            )
        )
    )
}

/// A withdrawal by a decision.
func withdraw(precinct: Int = 0, contest: Int = 0, source: String = "s1", revision: UInt16 = 1) -> Report {
    .decide(.withdraw(ruling(precinct, contest, source, revision)))
}

/// A confirmation by a decision.
func confirm(precinct: Int = 0, contest: Int = 0, source: String = "s1", revision: UInt16 = 1) -> Report {
    .decide(.confirm(ruling(precinct, contest, source, revision)))
}

private func ruling(_ precinct: Int, _ contest: Int, _ source: String, _ revision: UInt16) -> Ruling {
    Ruling(
        contest: contest,
        precinct: precinct,
        source: source,
        revision: revision,
        decidedAt: Builders.time(),
        reason: "looked into"
    )
}
