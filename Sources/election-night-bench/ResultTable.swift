/// The rows as a table of fixed width, each explained below.
struct ResultTable {
    let machine: Machine
    let runs: Int
    let rows: [Row]

    private static let widths = [-16, 10, 10, -9, 10, 10, 9, -28]
    private static let explanationWidth = 92

    /// The whole text, lines of at most 110 columns.
    var text: String {
        var lines = ["election-night beside its peers; \(runs) runs each, in turn", machine.line, ""]
        lines.append(
            line(["row", "median", "best", "unit", "peer", "best", "times", "the peer"])
        )
        for row in rows {
            if row.peers.isEmpty { lines.append(line(ours(row) + ["–"])) }
            for (place, peer) in row.peers.enumerated() { lines.append(line(row, peer, isFirst: place == 0)) }
        }
        lines += ["", "times: how much better than the peer by the medians; below 1 is worse.", ""]
        for row in rows { lines += explanation(of: row) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ row: Row, _ peer: Row.Peer, isFirst: Bool) -> String {
        line(
            (isFirst ? ours(row) : ["", "", "", ""]) + [
                FigureText.text(peer.samples.median), FigureText.text(row.best(of: peer.samples)),
                FigureText.text(row.times(peer)) + "×", peer.name,
            ]
        )
    }

    private func ours(_ row: Row) -> [String] {
        [row.id, FigureText.text(row.ours.median), FigureText.text(row.best(of: row.ours)), row.unit]
    }

    /// Fields set to their widths, numbers to the right.
    private func line(_ fields: [String]) -> String {
        let parts = zip(fields, ResultTable.widths).map { field, width in
            let blanks = String(repeating: " ", count: max(0, abs(width) - field.count))
            return width < 0 ? field + blanks : blanks + field
        }
        var line = parts.joined(separator: " ")
        while line.last == " " { line.removeLast() }
        return line
    }

    private func explanation(of row: Row) -> [String] {
        var lines: [String] = []
        var current = ""
        for word in row.what.split(separator: " ") {
            if !current.isEmpty && current.count + word.count + 1 > ResultTable.explanationWidth {
                lines.append(current)
                current = ""
            }
            current += (current.isEmpty ? "" : " ") + word
        }
        lines.append(current)
        return lines.enumerated().map { place, text in
            let name = place == 0 ? row.id : ""
            return name + String(repeating: " ", count: max(0, 18 - name.count)) + text
        }
    }
}

extension Row {
    /// The run in which the least was in the way.
    func best(of samples: Samples) -> Double {
        switch sense {
        case .less: samples.minimum
        case .more: samples.maximum
        }
    }
}
