/// The rows as JSON, for whoever compares runs.
struct ResultJSON {
    let machine: Machine
    let runs: Int
    let rows: [Row]

    /// One object, with every sample.
    var text: String {
        let machine = object([
            ("processor", quoted(self.machine.processor)), ("cores", "\(self.machine.cores)"),
            ("memoryMiB", "\(self.machine.memoryMiB)"), ("system", quoted(self.machine.system)),
            ("load", quoted(self.machine.load)),
        ])
        let list = rows.map { "    " + json(of: $0) }.joined(separator: ",\n")
        return "{\n  \"machine\": \(machine),\n  \"runs\": \(runs),\n  \"rows\": [\n\(list)\n  ]\n}\n"
    }

    private func json(of row: Row) -> String {
        let peers = row.peers.map { peer in
            object([("name", quoted(peer.name))] + figures(peer.samples) + [("times", "\(row.times(peer))")])
        }
        return object([
            ("id", quoted(row.id)), ("unit", quoted(row.unit)),
            ("better", quoted(row.sense == .less ? "less" : "more")), ("what", quoted(row.what)),
            ("ours", object(figures(row.ours))), ("peers", "[\(peers.joined(separator: ", "))]"),
        ])
    }

    private func figures(_ samples: Samples) -> [(String, String)] {
        [
            ("median", "\(samples.median)"), ("minimum", "\(samples.minimum)"),
            ("maximum", "\(samples.maximum)"), ("samples", "\(samples.figures)"),
        ]
    }

    private func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
    }

    private func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars where scalar.value >= 0x20 {
            if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
