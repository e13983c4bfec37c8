import ElectionModel
import Tabulation
import TestSupport

/// Random logs over few precincts, sources and revisions, so that everything meets everything.
struct RandomLog {
    /// Ranks: s1 and s3 one, s2 two, s0 none.
    static let sources = ["s0", "s1", "s2", "s3"]
    static let election = Builders.election(precincts: 6).with(
        sources: [
            ReportSource(id: "s0", rank: 0), ReportSource(id: "s1", rank: 1),
            ReportSource(id: "s2", rank: 2), ReportSource(id: "s3", rank: 1),
        ]
    )

    /// So many reports, no identity twice, as a log holds them.
    static func reports(
        _ count: Int,
        precincts: Int = 6,
        seed: UInt64,
        decisions: Bool = false
    ) -> [Report] {
        var random = SplitMix64(state: seed)
        var identities: Set<String> = []
        var reports: [Report] = []
        while reports.count < count {
            let plain = one(precincts: precincts, revisions: decisions ? 24 : 4, &random)
            let report = decisions ? decided(plain, &random) : plain
            if identities.insert(identity(report)).inserted { reports.append(report) }
        }
        return reports
    }

    private static func one(
        precincts: Int,
        revisions: UInt16 = 4,
        _ random: inout SplitMix64
    ) -> Report {
        let precinct = Int.random(in: 0..<precincts, using: &random)
        let source = sources[Int.random(in: 0..<sources.count, using: &random)]
        let contest = Int.random(in: 0...1, using: &random)
        let revision = UInt16.random(in: 1...revisions, using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0...2:
            let issued = UInt32.random(in: 0...130, using: &random)
            let hour = Int.random(in: 0..<4, using: &random)
            let listed = UInt32.random(in: 90...110, using: &random)
            return turnout(
                precinct: precinct,
                issued: issued,
                listed: listed,
                source: source,
                at: hour * 3_600
            )
        case 3...4: return annul(precinct: precinct, contest: contest, source: source, revision: revision)
        default:
            // Few values, so that sources also agree.
            let votes = (0..<(contest == 0 ? 4 : 3)).map { _ in UInt32.random(in: 0...1, using: &random) * 20
            }
            return protocolOf(precinct, votes, contest, revision, source, &random)
        }
    }

    /// Some annulments as decisions, some protocols as admissions.
    private static func decided(_ report: Report, _ random: inout SplitMix64) -> Report {
        let turn = Int.random(in: 0..<3, using: &random)
        switch report {
        case .annul(let annulment) where turn > 0:
            let (contest, revision) = (annulment.contest, annulment.revision)
            let (precinct, source) = (annulment.precinct, annulment.source)
            return turn == 1
                ? withdraw(precinct: precinct, contest: contest, source: source, revision: revision)
                : confirm(precinct: precinct, contest: contest, source: source, revision: revision)
        case .count(let report) where turn == 0:
            let (contest, revision) = (report.contest, report.revision)
            return admit(
                precinct: report.precinct,
                report.votes,
                contest: contest,
                revision: revision,
                source: report.source
            )
        default: return report
        }
    }

    private static func protocolOf(
        _ precinct: Int,
        _ votes: [UInt32],
        _ contest: Int,
        _ revision: UInt16,
        _ source: String,
        _ random: inout SplitMix64
    ) -> Report {
        count(
            precinct: precinct,
            votes,
            contest: contest,
            revision: revision,
            source: source,
            invalid: UInt32.random(in: 0...1, using: &random),
            listed: UInt32.random(in: 99...100, using: &random)
        )
    }

    /// An admission takes the identity of the count it holds.
    private static func decisionClass(_ decision: Decision) -> String {
        switch decision {
        case .admit: "c"
        case .withdraw: "w"
        case .confirm: "k"
        }
    }

    private static func identity(_ report: Report) -> String {
        switch report {
        case .turnout(let report): "t \(report.precinct) \(report.source) \(report.reportedAt.instant)"
        case .count(let report): "c \(report.contest) \(report.precinct) \(report.source) \(report.revision)"
        case .decide(let decision):
            decisionClass(decision)
                + " \(decision.contest) \(decision.precinct) \(decision.source) \(decision.revision)"
        case .annul(let report): "a \(report.contest) \(report.precinct) \(report.source) \(report.revision)"
        }
    }
}
