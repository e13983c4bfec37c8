import ElectionModel

/// What was announced of the shaped election.
extension ShapedElection {
    /// The lists of 10 January 2021.
    static var previous: PreviousResult {
        let rows: [(String, String, UInt32, Int?)] = [
            ("nur-otan", "Nur Otan", 5_148_074, 0), ("aqjol", "Aq Jol", 792_828, 5),
            ("qhp", "People's Party", 659_019, 3), ("auyl", "Auyl", 383_023, 1),
            ("adal", "Adal", 258_618, nil),
        ]
        return PreviousResult(
            election: "kz-2021",
            date: CivilDate(daysSinceEpoch: 18_637),
            validBallots: 7_241_562,
            lists: rows.map { id, name, votes, party in
                let text = LocalizedText(en: name, ru: "", kk: "")
                return PreviousResult.List(id: id, name: text, votes: votes, party: party)
            }
        )
    }

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
