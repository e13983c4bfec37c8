import ElectionModel
import NightDesk
import Tabulation

/// The verdicts as a page of text for people.
struct DoubtText {
    let snapshot: NightSnapshot
    let silence: WriterSilence?

    /// Stations listed at most.
    private static let longest = 20

    /// The page, LF after each line.
    func text() -> String {
        let parts = [heading(), outcomes(), stations(), notes(), gaps()]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
            + "\n"
    }

    private var election: Election { snapshot.election }

    private func heading() -> [String] {
        var lines = [election.card.name.en]
        if election.card.isReconstructed {
            lines.append(
                "RECONSTRUCTION: figures of single stations are made up to add up to published totals"
            )
        }
        lines.append("as of     \(snapshot.asOf?.iso8601 ?? "no report yet"), entry \(snapshot.seq)")
        if let silence { lines.append(silence.line) }
        if let open = snapshot.alarms?.country {
            lines.append(
                "open at   \(open.alarms) stations with an alarm, \(open.disputed) disputed, "
                    + "\(open.quarantined) with a refused line, \(open.warnings) with a warning"
            )
        }
        let count = snapshot.doubt?.stations.count ?? 0
        lines.append("doubtful  \(count) counted stations: alarm, dispute or refused line")
        return lines
    }

    private func outcomes() -> [String] {
        guard let doubt = snapshot.doubt, !doubt.verdicts.isEmpty else { return [] }
        var table = TextTable(columns: [.left, .left, .left, .left, .left])
        table.add(["outcome", "", "now", "if they could be anything", "if they are annulled"])
        let open = doubt.verdicts.filter { !$0.isFirm || !$0.annulledBy.isEmpty }
        let firm = doubt.verdicts.count - open.count
        guard !open.isEmpty else {
            return ["all \(firm) outcomes are firm: thresholds, seats, districts, majorities"]
        }
        for verdict in open {
            let row = DoubtRow(verdict, in: snapshot)
            let annulled = verdict.annulledBy.isEmpty ? "unchanged" : row.annulled
            table.add([row.kind, row.name, row.now, DoubtText.word(verdict), annulled])
        }
        return table.lines + ["firm, and unchanged by annulment: the other \(firm) outcomes"]
    }

    /// `firm`, or how many stations it hangs on.
    static func word(_ verdict: Doubt.Verdict) -> String {
        switch verdict.dependsOn.count {
        case 0: "firm"
        case 1: "depends on 1 station"
        case let count: "depends on \(count) stations or fewer"
        }
    }

    private func stations() -> [String] {
        guard let doubt = snapshot.doubt, !doubt.stations.isEmpty else { return [] }
        var table = TextTable(columns: [.left, .left, .right])
        table.add(["doubtful station", "why", "outcomes that depend on it"])
        for precinct in doubt.stations.prefix(DoubtText.longest) {
            let outcomes = doubt.verdicts.count { $0.dependsOn.contains(precinct) }
            table.add([election.precinct(precinct).id, reasons(precinct), String(outcomes)])
        }
        let more = doubt.stations.count - DoubtText.longest
        return table.lines + (more > 0 ? ["and \(more) more; --format json lists all"] : [])
    }

    private func reasons(_ precinct: Int) -> String {
        guard let open = snapshot.alarms?.stations.first(where: { $0.precinct == precinct }) else {
            return ""
        }
        let words = open.alarms.map(\.rawValue) + (open.isDisputed ? ["disputed"] : [])
        return (words + (open.isQuarantined ? ["refused line"] : [])).joined(separator: " ")
    }

    private func notes() -> [String] {
        let notes = snapshot.notes
        guard notes.compared > 0 || !notes.notes.isEmpty else { return [] }
        var table = TextTable(columns: [.left, .left, .right, .right])
        table.add(["unlike its neighbours, no more", "", "stations", "usual for so many"])
        for code in StationNote.codes {
            let usual = StationNote.usual(code, among: snapshot.country.unitsReported)
            table.add([
                code.rawValue, DoubtText.names[code] ?? "", String(notes.stations(with: code)),
                usual.map { "about \($0)" } ?? "–",
            ])
        }
        return table.lines + ["compared: \(notes.compared) stations, \(notes.tests) shares"]
    }

    private static let names: [RuleCode: String] = [
        .turnoutUnlike: "turnout", .shareUnlike: "share of a list", .invalidUnlike: "invalid ballots",
        .optionAbsent: "no vote for a list", .unanimous: "everybody voted, or all alike",
        .sameFigures: "same figures as another station",
    ]

    private func gaps() -> [String] {
        (snapshot.alarms?.gaps ?? []).prefix(DoubtText.longest).map { gap in
            "\(RuleCode.numberGap.rawValue)  \(gap.source): \(gap.numbers.lowerBound) to \(gap.numbers.upperBound) not seen"
        }
    }
}
