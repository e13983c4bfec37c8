import ElectionModel
import Tabulation
import TestSupport

/// The ledger of some figures after some reports; at a moment, or of all that was said.
func ledgerRows(_ figures: [PublishedFigure], _ reports: [Report], at seconds: Int? = nil) -> [LedgerRow] {
    let election = Builders.election(precincts: 6).with(published: figures)
    return night(election, reports).snapshot().ledger(at: seconds.map { Builders.time($0) })
}
