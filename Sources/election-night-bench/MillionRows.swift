import ElectionModel
import Tabulation

/// The engine with a million stations: the recount, a report applied, a report turned into a snapshot.
struct MillionRows: RowSource {
    static let ids = ["recount-million", "apply-million", "snapshot-million"]

    let material: Material

    /// Figures of a station that a recount has to read: eight votes and its region.
    private static let bytes = 8 * 4 + 2
    private static let (recounts, queries, applied, snapshots) = (20, 10, 5_000, 100)

    /// Measures all three in one night, and checks that others add up the same.
    ///
    /// - Returns: The three rows.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        let runs = material.settings.runs
        let left = runs * (MillionRows.applied + MillionRows.snapshots)
        let nation = NationNight(like: material.election, left: left)
        let sums = try RegionSums(of: nation.night, for: MillionRows.ids[0], material: material)
        let source = material.settings.drivers + "/memory_pass_peer.c"
        try material.shell.run(["cc", "-O3", "-o", peer, source])
        let tables = PythonTable.all(material)
        let results = try Duel(runs: runs).fight(
            [
                Contestant { () throws(BenchError) in [recount(nation)] },
                Contestant { () throws(BenchError) in [apply(nation)] },
                Contestant { () throws(BenchError) in [snapshot(nation)] },
                Contestant(run: pass),
            ]
                + tables.map { table in
                    Contestant { () throws(BenchError) in
                        [try sums.ask(table, times: MillionRows.queries) / 1e6]
                    }
                }
        )
        let names = ["one pass over memory, C"] + tables.map(\.engine.title)
        let others = names.enumerated().map { Row.Peer(name: $1, samples: results[$0 + 3][0]) }
        let perReport = results[0][0].figures.map { $0 * 1e6 }
        return [
            recountRow(results[0][0], others),
            applyRow(results[1][0], Row.Peer(name: "a full recount per report", samples: Samples(perReport))),
            snapshotRow(results[2][0]),
        ]
    }

    private func recountRow(_ ours: Samples, _ peers: [Row.Peer]) -> Row {
        Row(
            id: MillionRows.ids[0],
            unit: "ms",
            sense: .less,
            ours: ours,
            peers: peers,
            what: "List votes of \(NationNight.stations) stations added up by region. The pass reads "
                + "\(MillionRows.bytes) bytes a station with one thread, which is the least any recount could "
                + "take; the others have the same rows in memory, and all processors. The sums are compared."
        )
    }

    private func applyRow(_ ours: Samples, _ peer: Row.Peer) -> Row {
        Row(
            id: MillionRows.ids[1],
            unit: "ns",
            sense: .less,
            ours: ours,
            peers: [peer],
            what: "A report counted in station, district, region and country of a million stations, with its "
                + "events; the mean of \(MillionRows.applied). The peer is the row above, done for every report."
        )
    }

    private func snapshotRow(_ ours: Samples) -> Row {
        Row(
            id: MillionRows.ids[2],
            unit: "µs",
            sense: .less,
            ours: ours,
            peers: [],
            what: "The same and the snapshot after it, all that a screen shows: sums, seats, statuses, "
                + "margins, guaranteed ranges, alarms; the mean of \(MillionRows.snapshots)."
        )
    }

    private func recount(_ nation: NationNight) -> Double {
        RegionSums.nanoseconds(nation.night, times: MillionRows.recounts) / 1e6
    }

    private func apply(_ nation: NationNight) -> Double {
        let entries = nation.nextEntries(MillionRows.applied)
        let spent = Stopwatch.nanoseconds {
            for entry in entries { nation.apply(entry) }
        }
        return spent / Double(entries.count)
    }

    /// As a counting thread does: what it handed over is still shown while the next report is counted.
    private func snapshot(_ nation: NationNight) -> Double {
        let entries = nation.nextEntries(MillionRows.snapshots)
        var shown = nation.night.snapshot()
        let spent = Stopwatch.nanoseconds {
            for entry in entries {
                nation.apply(entry)
                shown = nation.night.snapshot()
            }
        }
        precondition(shown.seq == entries.last?.seq, "the last report is in the snapshot")
        return spent / Double(entries.count) / 1e3
    }

    private var peer: String { material.folder + "/memory_pass_peer" }

    private func pass() throws(BenchError) -> [Double] {
        let words = [peer, "\(NationNight.stations * MillionRows.bytes)", "\(MillionRows.recounts)"]
        return [try material.shell.numbers(of: words)[0] / 1e6]
    }
}
