import ElectionModel
import NightDesk
import PosixIO
import Tabulation

/// The flagship night in every form that a contestant takes.
struct Material {
    let shell: Shell
    let settings: Settings
    let scenario: ScenarioFolder
    let made: MadeUpNight
    /// The night as a filled store holds it.
    let recording: Recording
    /// All entries counted.
    let night: Night

    var folder: String { shell.folder }
    /// Reports, one a line.
    var lines: String { folder + "/night.jsonl" }
    /// A store that holds them all.
    var store: String { folder + "/full.db" }

    static let scenarioName = "kz-2023"

    /// Makes up the night, fills a store with it and reads it back.
    ///
    /// - Parameters:
    ///   - settings: What to measure.
    ///   - folder: Where files go.
    /// - Throws: ``BenchError`` when the program or the scenario is not there.
    init(_ settings: Settings, folder: String) throws(BenchError) {
        self.settings = settings
        let shell = Shell(folder: folder)
        self.shell = shell
        let program = settings.program
        let (lines, store) = (folder + "/night.jsonl", folder + "/full.db")
        try shell.run([program, "reconstruct", Material.scenarioName], output: lines)
        try shell.run([program, "init", store, "--scenario", Material.scenarioName, "--recorded"])
        try shell.run([program, "ingest", store, lines, "--quiet"])
        do throws(DeskError) {
            scenario = try ScenarioFolder(named: Material.scenarioName)
            made = try MadeUpNight(scenario: scenario, seed: nil)
            recording = try Recording(store: store)
        } catch {
            throw .desk(error)
        }
        night = recording.night(at: recording.entries.count, clock: nil)
    }

    var election: Election { recording.election }
}
