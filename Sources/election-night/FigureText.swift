import DashboardView
import ElectionModel
import ReportFormat
import Tabulation

/// A figure and its reports as a page of text.
struct FigureText {
    let answer: FigureAnswer

    /// The page, LF after each line.
    func text() -> String {
        let parts = [heading(), table(), idle()]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
            + "\n"
    }

    private func heading() -> [String] {
        let election = answer.election
        var lines = ["\(Sanitiser.safe(answer.words)): \(answer.formula)"]
        if election.card.isReconstructed {
            lines.append(
                "RECONSTRUCTION: figures of single stations are made up to add up to published totals"
            )
        }
        lines += [
            "what      \(answer.meaning), \(answer.unit.name.en)", "rule      \(answer.rule)",
            "as of     \(answer.snapshot.asOf?.iso8601 ?? "no report yet"), entry \(answer.snapshot.seq)",
            "sum       " + Counted.text(answer.parts.parts.count, "part adds", "parts add")
                + " up to \(answer.sumText)"
                + (answer.parts.holds ? ", which is the figure" : ", which is NOT the figure"),
        ]
        if let silence = answer.silence { lines.append(silence.line(Wording(look: Look()))) }
        return lines
    }

    private func table() -> [String] {
        let hasBase = answer.parts.base != nil
        var table = TextTable(columns: [.right, .left, .left, .left, .right, .right, .right, .left])
        table.add(["seq", "station", "kind", "source", "revision", "value", hasBase ? "of" : "", "hash"])
        for part in answer.parts.parts {
            table.add([
                part.seq.map { String($0) } ?? "–", answer.election.precinct(part.precinct).id,
                part.kind.rawValue,
                part.source.map { Sanitiser.safe($0) } ?? "–", part.revision.map { String($0) } ?? "",
                String(part.value), hasBase ? String(part.base) : "",
                part.seq.flatMap { answer.hashes[$0] } ?? "–",
            ])
        }
        return table.lines
    }

    private func idle() -> [String] {
        guard !answer.idle.isEmpty else { return [] }
        var table = TextTable(columns: [.right, .left, .left, .right, .left])
        table.add(["not counted", "station", "source", "revision", "why"])
        for report in answer.idle {
            table.add([
                String(report.seq), answer.election.precinct(report.precinct).id,
                Sanitiser.safe(report.source), report.revision.map { String($0) } ?? "", report.why,
            ])
        }
        return table.lines
    }
}
