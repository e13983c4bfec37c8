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

    struct Line: Sendable {
        let report: Report
        let arrived: Int64
    }

    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Scenarios/kz-2023")

    static let made = Result { try KazakhNight(seed: nil) }

    init(seed: UInt64?) throws {
        election = try Temp.election(KazakhNight.folder)
        let file = try Data(contentsOf: KazakhNight.folder.appending(path: "reconstruction.json"))
        plan = try ReconstructionPlan(reading: Array(file), election: election)
        let night = Reconstruction(election: election, plan: plan, seed: seed ?? plan.seed)
        reconstruction = night
        lines = (0..<night.count).map {
            let line = night.line($0)
            return Line(report: line.report, arrived: line.receivedAt.instant)
        }
    }
}
