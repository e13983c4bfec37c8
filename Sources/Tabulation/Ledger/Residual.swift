package import ElectionModel

/// A national figure that was published, held against the sum of the units as it is now.
package struct Residual: Hashable, Sendable {
    /// Index in ``Election/published``: the newest of its measure that nobody disputes.
    package let figure: Int
    /// The sum over all stations.
    package let counted: UInt64
    /// Published less counted.
    package let difference: Int128

    package init(figure: Int, counted: UInt64, difference: Int128) {
        self.figure = figure
        self.counted = counted
        self.difference = difference
    }
}

extension NightSnapshot {
    /// Ballots issued, voters listed and valid ballots as last published, against the sums of the units.
    ///
    /// - Parameter clock: What the clock shows; nil takes every published figure.
    /// - Returns: At most one a measure, in that order; none for what nobody has published yet.
    package func residuals(at clock: Timestamp?) -> [Residual] {
        let id = election.units[election.country].id
        let measures: [(LedgerMeasure, UInt64)] = [
            (.ballotsIssued(.all), country.ballotsIssued), (.votersListed(.all), country.votersListed),
            (.validBallots, country.validBallots),
        ]
        return measures.compactMap { measure, counted in
            let known = election.published.indices.filter { index in
                let figure = election.published[index]
                return figure.scope == id && figure.status != .disputed && figure.status != .article
                    && LedgerMeasure(figure, in: election) == measure && isPublished(index, at: clock)
            }
            // Without a time a figure is of the end of the night.
            let newest = known.max { time(of: $0) < time(of: $1) }
            guard let newest, let number = PublishedNumber(election.published[newest].value),
                number.decimals == 0
            else { return nil }
            return Residual(
                figure: newest,
                counted: counted,
                difference: Int128(number.digits) - Int128(counted)
            )
        }
    }

    private func time(of figure: Int) -> Int64 { election.published[figure].time?.instant ?? .max }
}
