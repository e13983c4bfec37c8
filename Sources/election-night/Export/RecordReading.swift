import ElectionModel
import Export
import NightDesk
import Tabulation

/// Reads from a recording what the closing report needs beyond the last moment.
struct RecordReading {
    private let recording: Recording
    private let position: Int
    private let night: Night

    /// - Parameters:
    ///   - recording: The night.
    ///   - night: It, counted up to the report's position.
    init(_ recording: Recording, night: Night) {
        self.recording = recording
        self.night = night
        position = night.seq
    }

    /// The record up to the position; the night is counted once more on the way.
    func record() -> NightRecord {
        var chronicle = Chronicle()
        recording.walk(to: position, clock: nil) { chronicle.see($0) }
        let limit = night.asOf?.instant ?? Int64.min
        let refusals = recording.refusals.filter { $0.afterSeq <= position && $0.time.instant <= limit }
        return NightRecord(
            chronicle: chronicle,
            corrected: corrected,
            decisions: decisions,
            refusals: refusals.map { RecordedRefusal(time: $0.time, code: $0.code, precinct: $0.precinct) },
            reports: reports
        )
    }

    private var entries: ArraySlice<LogEntry> { recording.entries.prefix(position) }

    private var decisions: [RecordedDecision] {
        entries.compactMap { entry in
            guard case .decide(let decision) = entry.report else { return nil }
            return RecordedDecision(time: entry.receivedAt, decision: decision)
        }
    }

    private var reports: [(source: String, count: Int)] {
        var counts: [String: Int] = [:]
        for entry in entries { counts[entry.report.source, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { (source: $0.key, count: $0.value) }
    }

    /// A protocol as it was first, and how often something was said about it.
    private struct Told {
        let first: CountReport
        var steps = 1
        var time: Timestamp
    }

    /// The protocols about which more was said than once, by precinct and contest.
    private var corrected: [CorrectedProtocol] {
        let contests = recording.election.contests.count
        var told: [Int: Told] = [:]
        for entry in entries {
            guard let cell = RecordReading.cell(of: entry.report, contests: contests) else { continue }
            if told[cell] != nil {
                told[cell]?.steps += 1
                told[cell]?.time = entry.receivedAt
            } else if let report = entry.report.countReport {
                told[cell] = Told(first: report, time: entry.receivedAt)
            }
        }
        let stations = night.snapshot().stations
        return told.filter { $0.value.steps > 1 }.sorted { $0.key < $1.key }.compactMap { cell, told in
            let (contest, precinct) = (cell % contests, cell / contests)
            let last = stations.standing(contest: contest, precinct: precinct)?.report
            guard last != told.first else { return nil }
            return CorrectedProtocol(
                contest: contest,
                precinct: precinct,
                time: told.time,
                steps: told.steps,
                first: told.first,
                last: last
            )
        }
    }

    private static func cell(of report: Report, contests: Int) -> Int? {
        switch report {
        case .turnout: nil
        case .count(let report): report.precinct * contests + report.contest
        case .annul(let annulment): annulment.precinct * contests + annulment.contest
        case .decide(let decision): decision.precinct * contests + decision.contest
        }
    }
}
