import ElectionLaw
import ElectionModel
import Foundation
import Replay
import ReportFormat
import Tabulation
import Testing

/// What the screen calls certain, followed through the whole made-up night of 2023.
@Suite(.timeLimit(.minutes(3)))
struct CertaintyTests {
    @Test
    func `nothing certain is taken back without a correction, at every report of the night`() throws {
        var night = Night(election: try CertaintyTests.election.get())
        var claims = Claims()
        var seq = 0
        var lists = 0
        let made = try CertaintyTests.reconstruction()
        let rules = ProtocolRules(limits: night.election.card.limits)
        for place in 0..<made.count {
            let line = made.line(place)
            guard case .count(let report) = line.report else { continue }
            let ballot = night.election.ballot(contest: report.contest, precinct: report.precinct)
            let findings = ballot.map { rules.findings(for: report, ballot: $0) } ?? []
            guard !findings.contains(where: { $0.code.severity == .refuse }) else { continue }
            seq += 1
            night.apply(LogEntry(seq: seq, receivedAt: line.receivedAt, report: line.report, flags: []))
            lists += report.contest == 0 ? 1 : 0
            let now = Claims(night.outcome())
            if report.revision == 1 {
                #expect(now.keeps(claims), "at entry \(seq)")
            }
            claims = now
        }
        #expect(lists > 10_233)
        #expect(
            claims.lists == [
                .certainIn, .certainIn, .certainIn, .certainIn, .certainOut, .certainIn, .certainIn,
            ]
        )
        #expect(claims.won.count == 29)
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
        try Election(
            reading: ScenarioFiles(
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
