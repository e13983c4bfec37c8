import ElectionModel

/// What was announced of the shaped election.
extension ShapedElection {
    static let announcedTurnout: [(hour: Int, percent: String)] = [
        (10, "14.21"), (12, "30.65"), (14, "46.84"), (16, "51.98"), (18, "53.11"), (20, "54.09"),
    ]

    static var published: [PublishedFigure] {
        func figure(
            _ id: String,
            _ value: String,
            _ time: Timestamp,
            scope: String = "kz"
        ) -> PublishedFigure {
            PublishedFigure(
                id: id,
                scope: scope,
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
            + regions.flatMap { region in
                hours.map { hour, parts in
                    let turnout = Share(UInt64(region.issued * parts / 5_419), of: UInt64(region.listed))
                    let text = turnout.percent() ?? ""
                    return figure("turnout-\(hour)-10-\(region.id)", text, time(hour, 10), scope: region.id)
                }
            }
    }

    /// Hours of announcements, with the parts of 5,419 that had come by then.
    static var hours: [(hour: Int, parts: Int)] {
        announcedTurnout.map { ($0.hour, Int($0.percent.filter { $0 != "." }) ?? 0) } + [(22, 5_419)]
    }
}
