package import ElectionModel
import PosixIO
import Replay
package import ReportFormat

/// A scenario found on disk.
package struct ScenarioFolder: Sendable {
    package let path: String

    /// The most bytes read of any one file.
    private static let limit = 1 << 28

    /// Finds a scenario: a folder, else a name in the places where scenarios are kept.
    ///
    /// The places are `$ELECTION_NIGHT_SCENARIOS`, `./Scenarios`, and the share folder beside the program.
    ///
    /// - Parameter name: A path or a bare name such as `kz-2023`.
    /// - Throws: ``DeskError/scenarioMissing(name:lookedIn:)``.
    package init(named name: String) throws(DeskError) {
        let isBare = !name.utf8.contains(UInt8(ascii: "/"))
        var places = [name]
        if isBare { places += ScenarioFolder.shelves().map { $0 + "/" + name } }
        for place in places where ScenarioFolder.isScenario(place) {
            path = place
            return
        }
        throw .scenarioMissing(name: name, lookedIn: places.map { Sanitiser.safe($0) })
    }

    /// Takes a folder to be checked, whatever it lacks; else a name in the places where scenarios are kept.
    ///
    /// - Throws: ``DeskError/scenarioMissing(name:lookedIn:)``.
    package init(checking name: String) throws(DeskError) {
        let kind = try? FileKind.at(name).kind
        guard kind == .folder || kind == .link else {
            self = try ScenarioFolder(named: name)
            return
        }
        path = name
    }

    /// Names of the files that a scenario needs and this folder lacks.
    package var lacking: [String] {
        ["election.json", "units.csv", "parties.csv"].filter { !ScenarioFolder.isFile(path + "/" + $0) }
    }

    /// The bytes of the files that make the election.
    ///
    /// - Throws: ``DeskError`` when a needed file is missing or cannot be read.
    package func files() throws(DeskError) -> ScenarioFiles {
        ScenarioFiles(
            card: try required("election.json"),
            units: try required("units.csv"),
            parties: try required("parties.csv"),
            candidates: try optional("candidates.csv"),
            published: try optional("published.csv"),
            previous: try optional("previous.csv")
        )
    }

    /// The same, with nothing for a file that is missing; ``lacking`` names those.
    ///
    /// - Throws: ``DeskError`` when one cannot be read.
    package func filesAsTheyAre() throws(DeskError) -> ScenarioFiles {
        ScenarioFiles(
            card: try optional("election.json") ?? [],
            units: try optional("units.csv") ?? [],
            parties: try optional("parties.csv") ?? [],
            candidates: try optional("candidates.csv"),
            published: try optional("published.csv")
        )
    }

    /// What is wrong with `reconstruction.json`; nil where there is none, or nothing is.
    ///
    /// - Throws: ``DeskError/unreadable(_:)`` when it is there and cannot be read.
    package func planFault(for election: Election) throws(DeskError) -> FormatError? {
        guard let bytes = try optional("reconstruction.json") else { return nil }
        do throws(FormatError) {
            _ = try ReconstructionPlan(reading: bytes, election: election)
            return nil
        } catch {
            return error
        }
    }

    /// The bytes of `reconstruction.json`.
    ///
    /// - Throws: ``DeskError/reconstructionMissing(folder:)`` when there is none.
    package func reconstruction() throws(DeskError) -> [UInt8] {
        guard let bytes = try optional("reconstruction.json") else {
            throw .reconstructionMissing(folder: path)
        }
        return bytes
    }

    /// The bytes of `night.jsonl`, nil when the scenario has no recorded night.
    ///
    /// - Throws: ``DeskError/unreadable(_:)`` when it is there and cannot be read.
    package func recordedNight() throws(DeskError) -> [UInt8]? {
        try optional("night.jsonl")
    }

    private func required(_ name: String) throws(DeskError) -> [UInt8] {
        guard let bytes = try optional(name) else { throw .scenarioFileMissing(path: path + "/" + name) }
        return bytes
    }

    private func optional(_ name: String) throws(DeskError) -> [UInt8]? {
        do throws(FileReader.Failure) {
            let file = path + "/" + name
            return try FileReader.bytes(of: file, limit: ScenarioFolder.limit, takesPipes: false)
        } catch {
            if case .io(let failure) = error, failure.isMissing { return nil }
            throw .unreadable(error)
        }
    }

    private static func isScenario(_ path: String) -> Bool {
        isFile(path + "/election.json")
    }

    private static func isFile(_ path: String) -> Bool {
        let kind = try? FileKind.at(path).kind
        return kind == .file || kind == .link
    }

    private static func shelves() -> [String] {
        var shelves: [String] = []
        if let own = Environment.value("ELECTION_NIGHT_SCENARIOS"), !own.isEmpty { shelves.append(own) }
        shelves.append("./Scenarios")
        if let program = ProgramPath.folder() {
            shelves.append(program + "/../share/election-night/Scenarios")
        }
        return shelves
    }
}
