import ElectionLaw
package import ElectionModel

/// What had been counted at the moments for which somebody published figures.
///
/// A moment is closed by the first entry that arrives after it, as in ``TurnoutHours``; until then the
/// running figures are those of the moment.
package struct LedgerBook: Hashable, Sendable {
    /// The figures of one moment.
    package struct Page: Hashable, Sendable {
        let country: UnitFigures
        /// In the order of ``Election/regions``.
        let regions: [UnitFigures]
        /// In the order of ``Election/districts``.
        let districts: [UnitFigures]
        /// In the order of ``Election/ballots``.
        let ballots: [BallotFigures]
        /// Stations abroad alone.
        let abroad: PaperSum
        /// nil where no figure of the moment is about seats.
        let outcome: NightOutcome?
    }

    /// Voters listed and ballots issued of some stations.
    package struct PaperSum: Hashable, Sendable {
        var votersListed: UInt64 = 0
        var ballotsIssued: UInt64 = 0
    }

    /// Of more moments the first ones are kept.
    package static let capacity = 96

    /// Moments of published figures, ascending, each once.
    package let moments: [Int64]
    /// Pages of the moments that an entry has come after, the earliest first.
    package private(set) var closed: [Page] = []
    /// Precincts abroad by their own index.
    let abroad: [Int]
    private let needsOutcome: [Bool]

    /// The moments of an election, none of them closed.
    package init(election: Election) {
        var needs: [Int64: Bool] = [:]
        for figure in election.published {
            guard let time = figure.time else { continue }
            let isAboutSeats: Bool =
                switch LedgerMeasure(figure, in: election) {
                case .seatsOf, .quotaSeatsPercent: true
                default: false
                }
            needs[time.instant] = needs[time.instant] ?? false || isAboutSeats
        }
        moments = Array(needs.keys.sorted().prefix(LedgerBook.capacity))
        needsOutcome = moments.map { needs[$0] ?? false }
        abroad = election.precincts.indices.filter { election.precinct($0).isAbroad }
    }

    /// Instant of the next moment to close; the end of time after the last.
    var due: Int64 { closed.count < moments.count ? moments[closed.count] : .max }

    /// Whether the next moment has a figure about seats.
    var wantsOutcome: Bool { closed.count < moments.count && needsOutcome[closed.count] }

    mutating func close(_ page: Page) {
        if closed.count < moments.count { closed.append(page) }
    }

    /// Puts in place pages that were closed before.
    mutating func restore(_ pages: [Page]) throws(SavedFault) {
        guard pages.count <= moments.count else { throw SavedFault() }
        closed = pages
    }

    /// The page of a moment; nil where no entry has come after it.
    func page(at instant: Int64) -> Page? {
        guard let place = moments.firstIndex(of: instant), place < closed.count else { return nil }
        return closed[place]
    }
}

extension Night {
    /// Closes the moments of published figures that an entry comes after, before it is counted.
    mutating func closeLedger(before time: Timestamp) {
        while book.due < time.instant {
            book.close(
                LedgerBook.Page(
                    country: country,
                    regions: regions,
                    districts: districts,
                    ballots: ballots,
                    abroad: abroadPaper,
                    outcome: book.wantsOutcome ? outcome() : nil
                )
            )
        }
    }

    /// Voters listed and ballots issued of the stations abroad.
    private var abroadPaper: LedgerBook.PaperSum {
        book.abroad.reduce(into: LedgerBook.PaperSum()) { sum, precinct in
            let row = units.block(0, ofPrecinct: precinct)
            sum.votersListed += UInt64(row[UnitRows.Lane.votersListed])
            sum.ballotsIssued += UInt64(row[UnitRows.Lane.ballotsIssued])
        }
    }
}

extension NightSnapshot {
    /// The figures of the night as a page of the book, for what no entry has come after yet.
    var ledgerPage: LedgerBook.Page {
        let abroad = book.abroad.reduce(into: LedgerBook.PaperSum()) { sum, precinct in
            let own = figures(ofPrecinct: precinct)
            sum.votersListed += own.votersListed
            sum.ballotsIssued += own.ballotsIssued
        }
        return LedgerBook.Page(
            country: country,
            regions: regions,
            districts: districts,
            ballots: ballots,
            abroad: abroad,
            outcome: outcome
        )
    }
}
