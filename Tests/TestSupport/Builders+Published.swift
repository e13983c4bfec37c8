package import ElectionModel

extension Builders {
    /// A figure as somebody published it, of the country; its time is that of ``time(_:)``, or none.
    package static func figure(
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
            time: seconds.map { time($0) },
            source: source,
            status: status
        )
    }
}
