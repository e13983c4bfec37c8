import ElectionModel
import Tabulation
import TestSupport

/// A small night where most things go wrong: corrections, annulments, disputes, empty protocols.
struct TroubledNight {
    static let election = Builders.election(precincts: 24)

    /// The night after so many reports.
    static func snapshot(seed: UInt64, reports: Int = 90) -> NightSnapshot {
        var random = SplitMix64(state: seed)
        var night = Night(election: election)
        var known: Set<String> = []
        var seq = 0
        while seq < reports {
            let report = one(&random)
            guard known.insert(identity(report)).inserted else { continue }
            seq += 1
            night.apply(Builders.entry(seq, report))
        }
        return night.snapshot()
    }

    private static func one(_ random: inout SplitMix64) -> Report {
        let precinct = Int.random(in: 0..<24, using: &random)
        let contest = Int.random(in: 0...1, using: &random)
        let revision = UInt16.random(in: 1...3, using: &random)
        let source = ["s1", "s2", "commission"].randomElement(using: &random) ?? "s1"
        switch Int.random(in: 0..<12, using: &random) {
        case 0...2: return turnout(precinct, source, &random)
        case 3:
            return .annul(
                Annulment(
                    contest: contest,
                    precinct: precinct,
                    source: source,
                    revision: revision,
                    reportedAt: Builders.time(),
                    reason: "wrong station"
                )
            )
        default:
            let isEmpty = Int.random(in: 0..<8, using: &random) == 0
            let votes = (0..<(contest == 0 ? 4 : 3)).map { _ in
                isEmpty ? 0 : UInt32.random(in: 0...2_000, using: &random)
            }
            return .count(
                Builders.count(
                    precinct: precinct,
                    votes: votes,
                    contest: contest,
                    revision: revision,
                    source: source,
                    listed: 9_000
                )
            )
        }
    }

    private static func turnout(_ precinct: Int, _ source: String, _ random: inout SplitMix64) -> Report {
        .turnout(
            TurnoutReport(
                precinct: precinct,
                source: source,
                reportedAt: Builders.time(Int.random(in: 0..<4, using: &random) * 3_600),
                votersListed: UInt32.random(in: 7_000...9_000, using: &random),
                ballotsIssued: UInt32.random(in: 0...7_000, using: &random)
            )
        )
    }

    private static func identity(_ report: Report) -> String {
        switch report {
        case .count(let count): "c\(count.contest) \(count.precinct) \(count.source) \(count.revision)"
        case .annul(let annul): "a\(annul.contest) \(annul.precinct) \(annul.source) \(annul.revision)"
        case .turnout(let paper): "t\(paper.precinct) \(paper.source) \(paper.reportedAt.instant)"
        case .decide: ""
        }
    }
}
