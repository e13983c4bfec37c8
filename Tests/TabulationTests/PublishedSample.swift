import ElectionModel
import Tabulation
import TestSupport

/// A figure as somebody published it, in the election of ``ledgerRows(_:_:at:)``.
func published(
    _ id: String,
    _ measure: String,
    _ value: String,
    at seconds: Int? = nil,
    scope: String = "land",
    contest: String = "",
    source: String = "CEC",
    _ status: PublishedFigure.Status = .announced
) -> PublishedFigure {
    PublishedFigure(
        id: id,
        scope: scope,
        contest: contest,
        measure: measure,
        value: value,
        time: seconds.map { Builders.time($0) },
        source: source,
        status: status
    )
}

/// The ledger of some figures after some reports; at a moment, or of all that was said.
func ledgerRows(_ figures: [PublishedFigure], _ reports: [Report], at seconds: Int? = nil) -> [LedgerRow] {
    let election = Builders.election(precincts: 6).with(published: figures)
    return night(election, reports).snapshot().ledger(at: seconds.map { Builders.time($0) })
}
