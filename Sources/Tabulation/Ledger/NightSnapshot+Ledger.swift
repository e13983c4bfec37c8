import ElectionLaw
package import ElectionModel

/// Every published figure held against the count.
extension NightSnapshot {
    /// The figures that had been published by a moment, each with its verdict, in the order of the file.
    ///
    /// A figure bears the computed value of its own moment. One whose time is not known, and that tells of
    /// the count, is shown when every precinct has reported, since nobody can say that it was known before;
    /// one about the scenario is shown at once. An exit poll is not shown before the last station at home
    /// closes, whatever time it bears.
    ///
    /// - Parameter clock: What the clock shows; nil shows every figure.
    /// - Returns: A row a figure.
    /// - Complexity: O(figures × candidates), and O(precincts) for each figure about stations.
    package func ledger(at clock: Timestamp? = nil) -> [LedgerRow] {
        let shown = election.published.indices.filter { isPublished($0, at: clock) }
        let visible = Set(shown)
        let now = ledgerPage
        let notes = LedgerNotes(election: election, isShown: { visible.contains($0) })
        return shown.map { row(ofFigure: $0, now: now, notes: notes) }
    }

    /// Whether a figure was out by a moment; see ``ledger(at:)``.
    package func isPublished(_ index: Int, at clock: Timestamp?) -> Bool {
        guard let clock else { return true }
        let figure = election.published[index]
        if figure.measure.hasPrefix("exit-poll"), let close = election.lastHomeClosing,
            clock.instant < close.instant
        {
            return false
        }
        if let time = figure.time { return time.instant <= clock.instant }
        let isOfReports = LedgerMeasure(figure, in: election).isOfReports
        return !isOfReports || country.unitsReported == country.unitsTotal
    }

    private func row(ofFigure index: Int, now: LedgerBook.Page, notes: LedgerNotes) -> LedgerRow {
        let figure = election.published[index]
        let measure = LedgerMeasure(figure, in: election)
        // A poll is about the outcome, and not about its own moment.
        let own = measure.isOfPoll ? nil : figure.time.flatMap { book.page(at: $0.instant) }
        let page = own ?? now
        let count = LedgerCount(snapshot: self, figure: figure, page: page)
        let judge = LedgerJudge(count: count, measure: measure)
        let (computed, verdict) = judge.verdict()
        let number = PublishedNumber(figure.value)
        var found = notes.notes(on: index, verdict: verdict)
        found += judge.notes(computed: computed, verdict: verdict)
        return LedgerRow(
            figure: index,
            measure: measure,
            computed: computed,
            decimals: number?.decimals ?? 0,
            difference: judge.difference(from: computed),
            verdict: verdict,
            notes: found
        )
    }
}

extension Election {
    /// When the last station at home closes; nil where no hour is stated.
    package var lastHomeClosing: Timestamp? {
        precincts.lazy.map { self.units[$0] }.filter { !$0.isAbroad }.compactMap(\.pollsClose)
            .max { $0.instant < $1.instant }
    }
}
