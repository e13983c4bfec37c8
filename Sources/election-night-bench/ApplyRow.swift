import NightDesk
import Tabulation

/// One report applied at all levels, beside counting everything again for it.
struct ApplyRow: RowSource {
    static let ids = ["apply"]

    let material: Material

    /// Measures both ways over all entries of the night.
    ///
    /// - Returns: The row alone.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        let results = try Duel(runs: material.settings.runs).fight([
            Contestant(run: apply), Contestant(run: recount),
        ])
        return [
            Row(
                id: ApplyRow.ids[0],
                unit: "ns",
                sense: .less,
                ours: results[0][0],
                peers: [Row.Peer(name: "a full recount per report", samples: results[1][0])],
                what:
                    "A report counted in station, district, region and country, with its events; the mean of "
                    + "\(material.recording.entries.count). The peer is the row above, done for every report."
            )
        ]
    }

    private func apply() throws(BenchError) -> [Double] {
        let entries = material.recording.entries
        var night = Night(election: material.election)
        let spent = Stopwatch.nanoseconds {
            for entry in entries { night.apply(entry) }
        }
        return [spent / Double(entries.count)]
    }

    private func recount() throws(BenchError) -> [Double] { [RecountRow.nanoseconds(material.night)] }
}
