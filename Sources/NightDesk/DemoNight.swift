package import ElectionModel
import ReportFormat

/// A scenario's night, line by line in order of arrival: the recorded one, else one made up.
package struct DemoNight: Sendable {
    private enum Source: Sendable {
        case recorded([[UInt8]])
        case madeUp(MadeUpNight)
    }

    package let election: Election
    /// Instants of arrival, never decreasing; one a line.
    package let arrivals: [Int64]
    private let source: Source

    /// Reads `night.jsonl`, or makes a night up from `reconstruction.json` where there is none.
    ///
    /// - Parameters:
    ///   - scenario: A scenario with one of the two.
    ///   - seed: For a made-up night; nil for the scenario's own.
    /// - Throws: ``DeskError`` when neither is there, or one cannot be read.
    package init(scenario: ScenarioFolder, seed: UInt64?) throws(DeskError) {
        guard let bytes = try scenario.recordedNight() else {
            let night = try MadeUpNight(scenario: scenario, seed: seed)
            election = night.election
            arrivals = night.arrivals
            source = .madeUp(night)
            return
        }
        let files = try scenario.files()
        do throws(FormatError) { election = try Election.read(files) } catch { throw .format(error) }
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) }
        arrivals = DemoNight.arrivals(of: lines, election: election)
        source = .recorded(lines)
    }

    /// Number of lines.
    package var count: Int { arrivals.count }

    /// A line by its place, without a line feed.
    package func line(_ place: Int) -> [UInt8] {
        switch source {
        case .recorded(let lines): lines[place]
        case .madeUp(let night): night.line(place)
        }
    }

    /// When each line arrived; a line that is refused arrived with the one before it.
    private static func arrivals(of lines: [[UInt8]], election: Election) -> [Int64] {
        let decoder = ReportDecoder(election: election)
        var latest = Int64.min
        var arrivals = lines.map { line in
            if case .report(let report, let receivedAt, _) = decoder.decode(line) {
                latest = max(latest, (receivedAt ?? report.reportedAt).instant)
            }
            return latest
        }
        let first = arrivals.first { $0 != Int64.min } ?? election.firstMoment.instant
        for place in arrivals.indices where arrivals[place] == Int64.min { arrivals[place] = first }
        return arrivals
    }
}
