package import ElectionModel
import Replay
import ReportFormat

/// A night made up from a scenario's published totals, line by line in order of arrival.
package struct MadeUpNight: Sendable {
    package let election: Election
    package let arrivals: [Int64]
    private let reconstruction: Reconstruction
    private let canonical: CanonicalLine

    /// Makes up the night.
    ///
    /// - Parameters:
    ///   - scenario: A scenario with a `reconstruction.json`.
    ///   - seed: Another night with the same totals; nil for the scenario's own.
    /// - Throws: ``DeskError`` when the scenario or its plan cannot be read.
    package init(scenario: ScenarioFolder, seed: UInt64?) throws(DeskError) {
        let files = try scenario.files()
        let totals = try scenario.reconstruction()
        let plan: ReconstructionPlan
        do throws(FormatError) {
            election = try Election.read(files)
            plan = try ReconstructionPlan(reading: totals, election: election)
        } catch {
            throw .format(error)
        }
        reconstruction = Reconstruction(election: election, plan: plan, seed: seed ?? plan.seed)
        canonical = CanonicalLine(election: election)
        arrivals = reconstruction.arrivals
    }

    /// Number of lines.
    package var count: Int { reconstruction.count }

    /// A line by its place, without a line feed.
    package func line(_ place: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        appendLine(place, to: &bytes)
        return bytes
    }

    /// Appends a line by its place, without a line feed.
    package func appendLine(_ place: Int, to bytes: inout [UInt8]) {
        let line = reconstruction.line(place)
        canonical.append(line.report, receivedAt: line.receivedAt, to: &bytes)
    }
}
