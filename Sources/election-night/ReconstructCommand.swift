import NightDesk

/// `reconstruct SCENARIO`: a made-up night's reports on standard output.
struct ReconstructCommand {
    private let line: ParsedCommandLine

    /// Bytes gathered before they are written.
    private static let chunk = 1 << 18

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Writes the night.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the scenario cannot be read or the output is closed.
    func run() throws(Failure) -> Int32 {
        let night = try makeNight()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(ReconstructCommand.chunk + 1_024)
        for place in 0..<night.count {
            night.appendLine(place, to: &bytes)
            bytes.append(10)
            if bytes.count >= ReconstructCommand.chunk {
                try Console.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try Console.write(bytes)
        return ExitStatus.done
    }

    private func makeNight() throws(Failure) -> MadeUpNight {
        let seed = try line.seed()
        do {
            return try MadeUpNight(scenario: ScenarioFolder(named: line.operands[0]), seed: seed)
        } catch {
            throw Failure(error)
        }
    }
}
