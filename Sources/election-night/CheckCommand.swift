import ElectionModel
import NightDesk
import ReportFormat

/// `check DIR`: what is wrong with a scenario, with file, line, column and how to mend it.
struct CheckCommand {
    private let line: ParsedCommandLine

    /// Lines of one kind that are printed; the rest is counted.
    private static let most = 200

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Reads every file of the folder to its end and prints all that it finds.
    ///
    /// - Returns: 65 where `init` would refuse the scenario; 1 where it contradicts itself, or a line of
    ///   its night is refused under `--strict`; else 0.
    /// - Throws: ``Failure`` when the folder cannot be found or read.
    func run() throws(Failure) -> Int32 {
        let folder: ScenarioFolder
        let files: ScenarioFiles
        do {
            folder = try ScenarioFolder(checking: line.operands[0])
            files = try folder.filesAsTheyAre()
        } catch {
            throw Failure(error)
        }
        let lacking = folder.lacking
        let reading = ScenarioReading(files)
        var faults = lacking.map { "\($0): missing, and a scenario needs it; add it" }
        faults += reading.faults.filter { !lacking.contains($0.place.file) }.map(\.description)
        guard faults.isEmpty, case .success(let election) = reading.result else {
            try report(faults, "fault")
            try Console.write("\(Sanitiser.safe(folder.path)): \(Counted.text(faults.count, "fault"))\n")
            return ExitStatus.badData
        }
        return try look(at: election, in: folder, files)
    }

    /// What a scenario that can be read still has against it.
    private func look(
        at election: Election,
        in folder: ScenarioFolder,
        _ files: ScenarioFiles
    ) throws(Failure) -> Int32 {
        var findings = ScenarioCheck(election, files: files).findings().map(\.description)
        let night: [UInt8]?
        do {
            if let fault = try folder.planFault(for: election) { findings.append(fault.description) }
            night = try folder.recordedNight()
        } catch {
            throw Failure(error)
        }
        let refused = night.map { refusals(in: $0, of: election) }
        try report(findings, "finding")
        try report(refused?.lines ?? [], "refused line")
        var parts = [
            Counted.text(election.units.count, "unit"), Counted.text(election.precincts.count, "station"),
            Counted.text(election.parties.count, "list"),
            Counted.text(election.candidates.count, "candidate"),
            Counted.text(election.published.count, "published figure"),
        ]
        if let refused {
            parts.append(Counted.text(refused.total, "line") + " of night, \(refused.lines.count) refused")
        }
        let verdict = findings.isEmpty ? "no fault" : Counted.text(findings.count, "finding")
        try Console.write("\(election.id): \(parts.joined(separator: ", ")): \(verdict)\n")
        let isStrict = line.has(OptionTable.strict) && refused?.lines.isEmpty == false
        return findings.isEmpty && !isStrict ? ExitStatus.done : ExitStatus.checkFailed
    }

    /// Lines of a recorded night that would be refused by themselves, as a rehearsal may want them.
    private func refusals(in night: [UInt8], of election: Election) -> (total: Int, lines: [String]) {
        let decoder = ReportDecoder(election: election)
        var lines: [String] = []
        let all = night.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (place, bytes) in all.enumerated() where place + 1 < all.count || !bytes.isEmpty {
            guard case .refused(let finding, _) = decoder.decode(Array(bytes)) else { continue }
            lines.append("night.jsonl:\(place + 1): \(finding.code.rawValue) \(finding.message)")
        }
        let isEnded = all.last?.isEmpty == true
        return (all.count - (isEnded ? 1 : 0), lines)
    }

    private func report(_ lines: [String], _ word: String) throws(Failure) {
        guard !lines.isEmpty else { return }
        var text = lines.prefix(CheckCommand.most)
        if lines.count > text.count {
            text.append("… and " + Counted.text(lines.count - text.count, "more " + word))
        }
        try Console.write(text.joined(separator: "\n") + "\n")
    }
}
