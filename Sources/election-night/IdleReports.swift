import ElectionModel
import NightDesk
import Tabulation

/// A report about a figure's stations that does not count, and why.
struct IdleReport {
    let seq: Int
    let precinct: Int
    let source: String
    /// nil for a turnout report.
    let revision: Int?
    let why: String

    init(_ entry: LogEntry, why: String) {
        seq = entry.seq
        precinct = entry.report.precinct
        source = entry.report.source
        revision =
            switch entry.report {
            case .count(let report): Int(report.revision)
            case .annul(let report): Int(report.revision)
            case .decide(let decision): Int(decision.revision)
            case .turnout: nil
            }
        self.why = why
    }
}

/// Finds the reports of a figure's stations that it is not made of.
struct IdleReports {
    private(set) var reports: [IdleReport] = []

    init(_ parts: FigureParts, in recording: Recording, snapshot: NightSnapshot) {
        let election = snapshot.election
        let figure = parts.figure
        let counted = Set(parts.parts.compactMap(\.seq))
        let isPaper = figure.measure == .turnout || figure.measure == .counted
        let entries = recording.entries.prefix(snapshot.seq).filter { entry in
            guard election.isPrecinct(entry.report.precinct, of: figure.unit) else { return false }
            return switch entry.report {
            case .count(let report): report.contest == figure.contest
            case .annul(let report): report.contest == figure.contest
            case .decide(let decision): decision.contest == figure.contest
            case .turnout: isPaper
            }
        }
        var annulled: Set<Identity> = []
        for entry in entries {
            switch entry.report {
            case .annul(let report): annulled.insert(Identity(report))
            case .decide(.withdraw(let ruling)): annulled.insert(Identity(ruling))
            default: continue
            }
        }
        for entry in entries where !counted.contains(entry.seq) {
            let why = IdleReports.why(entry, annulled, election, snapshot)
            reports.append(IdleReport(entry, why: why))
        }
    }

    private struct Identity: Hashable {
        let precinct: Int
        let source: String
        let revision: UInt16

        init(_ report: Annulment) {
            (precinct, source, revision) = (report.precinct, report.source, report.revision)
        }

        init(_ ruling: Ruling) {
            (precinct, source, revision) = (ruling.precinct, ruling.source, ruling.revision)
        }

        init(_ report: CountReport) {
            (precinct, source, revision) = (report.precinct, report.source, report.revision)
        }
    }

    private static func why(
        _ entry: LogEntry,
        _ annulled: Set<Identity>,
        _ election: Election,
        _ snapshot: NightSnapshot
    ) -> String {
        guard election.rank(ofSource: entry.report.source) > 0 else { return "source of rank 0" }
        switch entry.report {
        case .annul: return "an annulment"
        case .turnout: return "turnout superseded"
        case .decide(.withdraw): return "a withdrawal"
        case .decide(.confirm): return "a confirmation"
        case .count(let report): return why(report, annulled, election, snapshot)
        case .decide(.admit(let admission)): return why(admission.report, annulled, election, snapshot)
        }
    }

    private static func why(
        _ report: CountReport,
        _ annulled: Set<Identity>,
        _ election: Election,
        _ snapshot: NightSnapshot
    ) -> String {
        if annulled.contains(Identity(report)) { return "taken back" }
        let standing = snapshot.stations[report.precinct].protocols[report.contest]
        if let standing, standing.report == report { return "empty, waits for a decision" }
        guard let standing, standing.isDisputed, standing.report.source != report.source,
            election.rank(ofSource: standing.report.source) == election.rank(ofSource: report.source)
        else { return "superseded" }
        return "disputes entry \(standing.seq), or superseded"
    }
}

extension Election {
    /// Whether a precinct lies in a unit.
    fileprivate func isPrecinct(_ precinct: Int, of unit: Int) -> Bool {
        guard precincts.indices.contains(precinct) else { return false }
        return switch units[unit].kind {
        case .country: true
        case .region: regionPlace(ofPrecinct: precinct) == placeOfUnit[unit]
        case .district: districtPlace(ofPrecinct: precinct) == placeOfUnit[unit]
        case .precinct: precincts[precinct] == unit
        }
    }
}
