import CellGrid
import ReportFormat

/// Rows of text in columns as wide as their widest field.
struct TextTable {
    enum Alignment {
        case left, right
    }

    private let columns: [Alignment]
    private var rows: [[String]] = []

    init(columns: [Alignment]) {
        self.columns = columns
    }

    /// Adds a row with as many fields as there are columns; each passes the filter of all output.
    mutating func add(_ fields: [String]) {
        precondition(fields.count == columns.count, "a table row has another number of fields")
        rows.append(fields.map { Sanitiser.safe($0) })
    }

    /// The rows as lines, two blanks between columns, nothing at the ends.
    var lines: [String] {
        let widths = columns.indices.map { column in
            rows.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
        }
        return rows.map { row in
            var line = ""
            for (column, field) in row.enumerated() {
                let blanks = String(repeating: " ", count: widths[column] - TextWidth.columns(of: field))
                line +=
                    (column == 0 ? "" : "  ") + (columns[column] == .left ? field + blanks : blanks + field)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
