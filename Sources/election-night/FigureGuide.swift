import ElectionModel
import ReportFormat
import Tabulation

/// What can be asked of an election, with its own names.
struct FigureGuide {
    let election: Election

    /// A page that teaches the words by examples which work.
    func text() -> String {
        let region = election.regions.first.map { election.units[$0].id } ?? "REGION"
        let station = election.precincts.first.map { election.units[$0].id } ?? "STATION"
        var lines = [
            "A figure is words with points between; a region, district or station may end it.",
            "",
            "  turnout                   ballots issued of voters listed",
            "  turnout.\(region)",
            "  counted.\(station)",
            "  units.reported.\(region)",
        ]
        if let list = election.commonContest, let ballot = election.mainBallot.map({ election.ballots[$0] }) {
            let name = election.contests[list].id
            let party = ballot.ids.first ?? "LIST"
            if list == election.listContest { lines.append("  \(name).\(party).seats") }
            lines += [
                "  \(name).\(party)", "  \(name).\(party).\(region)", "  \(name).\(party).\(station)",
                "  \(name).\(party).percent.\(region)",
                "  \(name).valid.\(region)",
                "  \(name).invalid  \(name).found  \(name).issued  \(name).listed",
                "", "Lines of \(name): " + ballot.ids.joined(separator: " "),
            ]
        }
        if let ballot = election.ballots.first(where: { $0.contest != election.commonContest }) {
            let unit = election.units[ballot.unit].id
            lines += ["", "  \(unit).\(ballot.ids.first ?? "LINE")", "  \(unit).valid"]
            lines.append("Lines of \(unit): " + ballot.ids.joined(separator: " "))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One line: what is wrong, and what can stand there.
    func complaint(_ error: FigureError) -> String {
        switch error {
        case .unknownSubject(let word):
            let contests = election.contests.map(\.id).joined(separator: ", ")
            return "no figure begins with \"\(Sanitiser.safe(word))\"; "
                + "turnout, counted, units, \(contests) or a district's id do"
        case .unknownLine(let word, let subject, let known):
            let some = known.prefix(12).joined(separator: ", ")
            let stated =
                word.isEmpty
                ? "\(subject) needs a line" : "\(subject) has no line \"\(Sanitiser.safe(word))\""
            return "\(stated); \(some) can be asked"
        case .ambiguousLine(let word, let example):
            return "every district has its own \"\(Sanitiser.safe(word))\"; say which, as in \(example)"
        case .unknownUnit(let word):
            return
                "no unit \"\(Sanitiser.safe(word))\" in this election; explain without a figure shows examples"
        case .unitOutside(let word, let unit):
            return "\(Sanitiser.safe(word)) is no station of \(unit), where this ballot is given out"
        case .wordTooMany(let word):
            return "\"\(Sanitiser.safe(word))\" comes after the figure is complete"
        }
    }
}
