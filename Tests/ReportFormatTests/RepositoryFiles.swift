import Foundation
import ReportFormat

/// The scenario folders of the repository.
enum RepositoryFiles {
    /// The bytes of a file of a scenario.
    static func scenario(_ name: String, _ file: String) throws -> [UInt8] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let path = tests.deletingLastPathComponent().appending(path: "Scenarios/\(name)/\(file)")
        return Array(try Data(contentsOf: path))
    }

    /// The files of a scenario.
    static func scenario(_ name: String) throws -> ScenarioFiles {
        ScenarioFiles(
            card: try scenario(name, "election.json"),
            units: try scenario(name, "units.csv"),
            parties: try scenario(name, "parties.csv"),
            candidates: try scenario(name, "candidates.csv"),
            published: try scenario(name, "published.csv")
        )
    }
}
