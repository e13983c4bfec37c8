import ElectionModel

/// A counted night as it was read from bytes, before its election is at hand: see ``Night/restore(_:)``.
package struct SavedNight: Sendable {
    let seq: Int
    let asOf: Timestamp?
    let (precincts, contests): (Int, Int)
    let stations: StationTable
    let histories: [Int: PackedHistory]
    let (ballots, disputedBallots): ([BallotFigures], [BallotFigures])
    let caps: [UInt64]
    let isFirm: [Bool]
    let turnoutPeaks: [UInt32]
    let totals: ContiguousArray<UnitRows.Row>
    let precinctRows: ContiguousArray<UnitRows.PrecinctRow>
    let stratumRows: ContiguousArray<StratumSums.Row>
    let stratumSums: StratumSums
    let latest: Int64
    let events: EventBook
    let timeline: Timeline
    let trend: RegionTrend
    let numbers: SourceNumbers
    let pairs: PairWatch
    let watch: OutcomeWatch
    /// Events of the calendar that were told.
    let announced: Int
    let hours: [TurnoutHours.Row]
    let pages: [LedgerBook.Page]
    let refusedAfter: [RefusedCell: RefusedLine]

    /// Reads what ``Night/saved`` gave.
    ///
    /// - Parameters:
    ///   - bytes: Them, from the given place to the end.
    ///   - place: Where they begin.
    /// - Throws: ``SavedFault`` for anything else. Damage is for a digest to find, which belongs beside the
    ///   bytes: what can be read is believed.
    package init(_ bytes: [UInt8], from place: Int = 0) throws(SavedFault) {
        var state = SavedReader(bytes, from: place)
        (seq, asOf, precincts, contests) = (try state(), try state(), try state(), try state())
        // A byte at least for each report that may stand.
        guard (0...state.rest).contains(precincts), (0...64).contains(contests) else { throw SavedFault() }
        stations = try StationTable(count: precincts, contests: contests, from: &state)
        (histories, ballots, disputedBallots) = (try state(), try state(), try state())
        (caps, isFirm, turnoutPeaks) = (try state(), try state(), try state())
        (totals, precinctRows, stratumRows) = (try state(), try state(), try state())
        (stratumSums, latest, events, timeline) = (try state(), try state(), try state(), try state())
        (trend, numbers, pairs, watch) = (try state(), try state(), try state(), try state())
        (announced, hours, pages) = (try state(), try state(), try state())
        let (cells, lines): ([RefusedCell], [RefusedLine]) = (try state(), try state())
        guard cells.count == lines.count, state.rest == 0 else { throw SavedFault() }
        refusedAfter = Dictionary(zip(cells, lines)) { _, last in last }
    }
}
