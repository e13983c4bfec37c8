import ReportFormat
import ResultsStore

/// The quarantine in one table: by rule and input, how many lines, and how often the same came again.
struct RefusalSummary {
    let counts: [RefusalCount]

    /// The table and a last line with the sums, each line with its end.
    var text: String {
        var table = TextTable(columns: [.left, .left, .right, .right])
        table.add(["code", "input", "lines", "again"])
        for count in counts {
            table.add([
                count.code, Sanitiser.safe(count.input, limit: 60), "\(count.lines)", "\(count.again)",
            ])
        }
        let lines = counts.reduce(0) { $0 + $1.lines }
        let again = counts.reduce(0) { $0 + $1.again }
        let end =
            Counted.text(lines, "line") + " refused and kept; the same came again "
            + Counted.text(again, "time") + ", only counted"
        return (table.lines + [end]).joined(separator: "\n") + "\n"
    }
}
