import ElectionModel

/// What was announced of the shaped election.
extension ShapedElection {
    static let announcedTurnout: [(hour: Int, percent: String)] = [
        (10, "14.21"), (12, "30.65"), (14, "46.84"), (16, "51.98"), (18, "53.11"), (20, "54.09"),
    ]

    static var published: [PublishedFigure] {
        func figure(_ id: String, _ value: String, _ time: Timestamp) -> PublishedFigure {
            PublishedFigure(
                id: id,
                scope: "kz",
                contest: "",
                measure: "turnout-percent",
                value: value,
                time: time,
                source: "CEC",
                status: .announced
            )
        }
        return announcedTurnout.map { figure("turnout-\($0.hour)-10", $0.percent, time($0.hour, 10)) }
            + [figure("turnout-final", "54.19", time(22, 10))]
    }
}
