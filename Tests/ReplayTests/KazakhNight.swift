import ElectionModel
import Foundation
import Replay
import ReportFormat

/// The reconstructed night of kz-2023, made once for all tests.
struct KazakhNight: Sendable {
    let election: Election
    let plan: ReconstructionPlan
    let reconstruction: Reconstruction
    /// In order of arrival, as made.
    let lines: [Line]
    /// The count of the whole night.
    let count: IndependentCount

    struct Line: Sendable {
        let report: Report
        let arrived: Int64
    }

    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Scenarios/kz-2023")

    static let made = Result { try KazakhNight() }

    init() throws {
        election = try Election.read(
            ScenarioFiles(
                card: KazakhNight.bytes("election.json"),
                units: KazakhNight.bytes("units.csv"),
                parties: KazakhNight.bytes("parties.csv"),
                candidates: KazakhNight.bytes("candidates.csv"),
                published: KazakhNight.bytes("published.csv")
            )
        )
        plan = try ReconstructionPlan(reading: KazakhNight.bytes("reconstruction.json"), election: election)
        let night = Reconstruction(election: election, plan: plan, seed: plan.seed)
        reconstruction = night
        lines = KazakhNight.lines(of: night)
        var whole = IndependentCount(election: election)
        for line in lines { whole.apply(line.report) }
        count = whole
    }

    /// All lines of a reconstruction in order of arrival.
    static func lines(of night: Reconstruction) -> [Line] {
        (0..<night.count).map {
            let line = night.line($0)
            return Line(report: line.report, arrived: line.receivedAt.instant)
        }
    }

    /// A file of the scenario.
    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// The protocols that stand in the end in a contest, by precinct.
    func standing(contest: Int) -> [CountReport] {
        election.precincts.indices.compactMap { count.standing(contest: contest, precinct: $0) }
    }
}
