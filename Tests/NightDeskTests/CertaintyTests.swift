import ElectionLaw
import ElectionModel
import Foundation
import Replay
import ReportFormat
import Tabulation
import Testing

/// What the screen calls certain, followed through the whole made-up night of 2023.
@Suite(.timeLimit(.minutes(10)))
struct CertaintyTests {
    @Test
    func `nothing certain is taken back without a correction, at every report of the night`() throws {
        var night = Night(election: try CertaintyTests.election.get())
        var claims = Claims()
        var (seq, checked) = (0, 0)
        let made = try CertaintyTests.reconstruction()
        let rules = ProtocolRules(limits: night.election.card.limits)
        var seen: Set<ReportIdentity> = []
        for place in 0..<made.count {
            let (report, arrival) = made.line(place)
            guard CertaintyTests.isAccepted(report, rules: rules, election: night.election),
                seen.insert(report.identity).inserted
            else { continue }
            seq += 1
            night.apply(LogEntry(seq: seq, receivedAt: arrival, report: report, flags: []))
            // Before the first protocol there is nothing to be certain of.
            guard night.country.unitsReported > 0 else { continue }
            let now = Claims(night.outcome())
            if !CertaintyTests.isCorrection(report) {
                checked += 1
                if !now.keeps(claims) { Issue.record("taken back at entry \(seq)") }
            }
            claims = now
        }
        #expect(seq == 92_262)
        #expect(checked > 20_466)
        #expect(
            claims.lists == [
                .certainIn, .certainIn, .certainIn, .certainIn, .certainOut, .certainIn, .certainIn,
            ]
        )
        #expect(claims.won.count == 29)
    }

    /// Whether reception lets a report in: no refusing rule is broken.
    private static func isAccepted(_ report: Report, rules: ProtocolRules, election: Election) -> Bool {
        guard case .count(let count) = report,
            let ballot = election.ballot(contest: count.contest, precinct: count.precinct)
        else { return true }
        return !rules.findings(for: count, ballot: ballot).contains { $0.code.severity == .refuse }
    }

    /// Whether a report takes back or replaces another.
    private static func isCorrection(_ report: Report) -> Bool {
        switch report {
        case .turnout: false
        case .count(let count): count.revision > 1
        case .annul, .decide: true
        }
    }

    /// The certain claims of a moment.
    private struct Claims {
        var lists: [ThresholdStatus] = []
        /// Winner by district.
        var won: [Int: Int] = [:]

        init() {}

        init(_ outcome: NightOutcome) {
            lists = outcome.thresholds
            for (place, district) in outcome.districts.enumerated() where district.status == .won {
                won[place] = district.leader
            }
        }

        /// Whether every certain claim of an earlier moment still stands.
        func keeps(_ earlier: Claims) -> Bool {
            let listsStand = zip(earlier.lists, lists).allSatisfy { before, now in
                before == .certainIn || before == .certainOut ? now == before : true
            }
            return listsStand && earlier.won.allSatisfy { won[$0.key] == $0.value }
        }
    }

    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Scenarios/kz-2023")

    private static let election = Result {
        try Election.read(
            ScenarioFiles(
                card: bytes("election.json"),
                units: bytes("units.csv"),
                parties: bytes("parties.csv"),
                candidates: bytes("candidates.csv"),
                published: bytes("published.csv")
            )
        )
    }

    private static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    private static func reconstruction() throws -> Reconstruction {
        let election = try election.get()
        let plan = try ReconstructionPlan(reading: bytes("reconstruction.json"), election: election)
        return Reconstruction(election: election, plan: plan, seed: plan.seed)
    }
}
