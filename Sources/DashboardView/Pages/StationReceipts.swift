import ElectionModel
package import Tabulation

extension ScreenState {
    /// Positions of the log whose hashes are shown: those of the station that is open, or chosen in its list.
    package func receiptsWanted(in snapshot: NightSnapshot) -> [Int] {
        let station: Int?
        switch (path.last?.place, path.last?.cursor.selected) {
        case (.station(let precinct)?, _), (.region?, .station(let precinct)?),
            (.district?, .station(let precinct)?):
            station = precinct
        default: station = nil
        }
        guard let precinct = station, precinct >= 0, precinct < snapshot.stations.count else { return [] }
        let row = snapshot.stations[precinct]
        let steps = row.protocols.indices.flatMap {
            snapshot.histories.steps(contest: $0, precinct: precinct).map(\.seq)
        }
        return Set(row.protocols.compactMap { $0?.seq } + [row.turnout?.seq].compactMap { $0 } + steps)
            .sorted()
    }
}

extension Scene {
    /// A position of the log with the hash of its receipt, as far as that is known: `seq 512 · 2d483ec9a1b2`.
    func receipt(_ seq: Int) -> String {
        let position = words[.seq] + " " + numbers.count(seq)
        return receipts.short(seq).map { position + " · " + plain($0) } ?? position
    }
}
