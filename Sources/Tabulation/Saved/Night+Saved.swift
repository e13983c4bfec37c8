import ElectionModel

/// A counted night as bytes, and back: to go on counting where another run of the program stopped.
///
/// Kept is what the entries, refusals and the clock left behind; what the election says is made anew, and
/// conditions of alerts are not kept. Two nights that show the same have the same bytes.
extension Night {
    /// The figures as bytes: what hangs on the entries alone, and on no order among them.
    ///
    /// They are the beginning of ``saved``.
    package var savedFigures: [UInt8] { figures.bytes }

    private var figures: SavedWriter {
        var state = SavedWriter()
        state(seq, asOf, opening.count, map.contests)
        stations.save(to: &state)
        state(histories, ballots, disputedBallots, caps, isFirm, turnoutPeaks)
        state(units.totals, units.precincts, stratumRows, stratumSums)
        return state
    }

    /// The night as bytes; see ``SavedNight``.
    package var saved: [UInt8] {
        var state = figures
        state(latest, events, timeline, trend, numbers, pairs, watch)
        state(calendar.next, hours.closed, book.closed)
        let refused = refusedAfter.sorted {
            ($0.key.precinct, $0.key.contest ?? -1) < ($1.key.precinct, $1.key.contest ?? -1)
        }
        state(refused.map(\.key), refused.map(\.value))
        return state.bytes
    }

    /// Takes on what was made into bytes.
    ///
    /// - Throws: ``SavedFault`` where it is not of an election of the same size; the night is of no use then.
    /// - Precondition: The night is before its first report.
    package mutating func restore(_ saved: SavedNight) throws(SavedFault) {
        let lines = map.selections.prefix(ballots.count)
        guard saved.precincts == opening.count, saved.contests == map.contests,
            saved.ballots.map({ $0.votes.count }).elementsEqual(lines),
            saved.disputedBallots.map({ $0.votes.count }).elementsEqual(lines),
            saved.caps.count == caps.count, saved.isFirm.count == isFirm.count,
            saved.turnoutPeaks.count == turnoutPeaks.count, saved.stratumRows.count == stratumRows.count,
            saved.stratumSums.rows.count == stratumSums.rows.count, saved.watch.fits(election)
        else { throw SavedFault() }
        (seq, asOf, stations, histories) = (saved.seq, saved.asOf, saved.stations, saved.histories)
        (ballots, disputedBallots, caps) = (saved.ballots, saved.disputedBallots, saved.caps)
        (isFirm, turnoutPeaks) = (saved.isFirm, saved.turnoutPeaks)
        try units.restore(saved.totals, saved.precinctRows)
        marked = Set(opening.indices.filter { units.block(1, ofPrecinct: $0) != .zero })
        (stratumRows, stratumSums) = (saved.stratumRows, saved.stratumSums)
        (latest, events, timeline, trend) = (saved.latest, saved.events, saved.timeline, saved.trend)
        (numbers, pairs, watch) = (saved.numbers, saved.pairs, saved.watch)
        calendar.next = max(0, saved.announced)
        try hours.restore(saved.hours)
        try book.restore(saved.pages)
        refusedAfter = saved.refusedAfter
    }
}

extension RefusedCell: Saved {
    func save(to state: inout SavedWriter) { state(precinct, contest) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(precinct: try state(), contest: try state())
    }
}

extension RefusedLine: Saved {
    func save(to state: inout SavedWriter) { state(after, number, code) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(after: try state(), number: try state(), code: try state())
    }
}
