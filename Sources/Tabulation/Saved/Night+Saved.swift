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
        units.save(to: &state)
        state(stratumRows, stratumSums)
        return state
    }

    /// The night as bytes; see ``restore(_:from:)``.
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
    /// - Parameters:
    ///   - bytes: What ``saved`` gave of a night of the same election, from the given place to the end.
    ///   - place: Where it begins.
    /// - Throws: ``SavedFault`` for anything else; the night is of no use then. Damage is for a digest to
    ///   find, which belongs beside the bytes: what can be read and fits the election's size is believed.
    /// - Precondition: The night is before its first report.
    package mutating func restore(_ bytes: [UInt8], from place: Int = 0) throws(SavedFault) {
        var state = SavedReader(bytes, from: place)
        (seq, asOf) = (try state(), try state())
        guard try Int(from: &state) == opening.count, try Int(from: &state) == map.contests else {
            throw SavedFault()
        }
        try stations.restore(from: &state, contests: map.contests)
        histories = try state()
        ballots = try like(ballots, &state)
        disputedBallots = try like(disputedBallots, &state)
        for (index, ballot) in ballots.enumerated() {
            let lines = map.selections[index]
            guard ballot.votes.count == lines, disputedBallots[index].votes.count == lines else {
                throw SavedFault()
            }
        }
        caps = try like(caps, &state)
        isFirm = try like(isFirm, &state)
        turnoutPeaks = try like(turnoutPeaks, &state)
        try units.restore(from: &state)
        stratumRows = ContiguousArray(try like(Array(stratumRows), &state))
        let strata = stratumSums.rows.count
        stratumSums = try state()
        guard stratumSums.rows.count == strata else { throw SavedFault() }
        (latest, events, timeline) = (try state(), try state(), try state())
        (trend, numbers) = (try state(), try state())
        (pairs, watch, calendar.next) = (try state(), try state(), max(0, try state()))
        try hours.restore(try state())
        try book.restore(try state())
        let (cells, lines): ([RefusedCell], [RefusedLine]) = (try state(), try state())
        guard cells.count == lines.count, state.rest == 0, watch.fits(election) else { throw SavedFault() }
        refusedAfter = Dictionary(zip(cells, lines)) { _, last in last }
    }

    /// Elements in place of as many others.
    private func like<Element: Saved>(
        _ old: [Element],
        _ state: inout SavedReader
    ) throws(SavedFault) -> [Element] {
        let new: [Element] = try state()
        guard new.count == old.count else { throw SavedFault() }
        return new
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
