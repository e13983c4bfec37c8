import ElectionLaw
import ElectionModel
import ReportFormat
import Tabulation

/// The figures as a page of text for people, in fixed columns.
struct TallyText {
    let snapshot: NightSnapshot
    let context: TallyContext

    /// The page, LF after each line.
    func text() -> String {
        let parts = [heading(), parties(), seats(), quota(), regions(), proof()]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
            + "\n"
    }

    private var election: Election { snapshot.election }

    private func heading() -> [String] {
        let country = snapshot.country
        var lines = [Sanitiser.safe(election.card.name.en)]
        if election.card.isReconstructed {
            lines.append(
                "RECONSTRUCTION: figures of single stations are made up to add up to published totals"
            )
        }
        lines.append("as of     \(snapshot.asOf?.iso8601 ?? "no report yet"), entry \(snapshot.seq)")
        if let silence = context.silence { lines.append(silence.line) }
        lines.append("stations  \(country.unitsReported) of \(country.unitsTotal) with a list protocol")
        lines += ProgressLines(snapshot: snapshot).lines
        lines.append("turnout   " + ratio(country.ballotsIssued, country.votersListed, country.turnout))
        lines.append(
            "counted   " + ratio(country.countedBallotsIssued, country.votersListed, country.counted)
        )
        return lines
    }

    private func ratio(_ issued: UInt64, _ listed: UInt64, _ share: Share) -> String {
        "\(share.percent() ?? "–") %: \(issued) ballots issued of \(listed) voters listed"
    }

    private func parties() -> [String] {
        guard let list = election.listContest,
            let ballot = election.ballots.first(where: { $0.contest == list })
        else { return [] }
        var table = TextTable(columns: [.left, .right, .right, .left])
        table.add(["list", "votes", "%", "status"])
        for (index, selection) in ballot.selections.enumerated() {
            let share = snapshot.country.share(ofSelection: index).percent() ?? "–"
            let votes = String(snapshot.country.votes[index])
            if case .party(let party) = selection {
                let status = snapshot.outcome.thresholds[index].rawValue
                table.add([election.parties[party].short, votes, share, status])
            } else {
                table.add(["against all", votes, share, ""])
            }
        }
        table.add(["valid", String(snapshot.country.validBallots), "", ""])
        table.add(["invalid", String(snapshot.country.invalidBallots), "", ""])
        return table.lines
    }

    private func seats() -> [String] {
        var table = TextTable(columns: [.left, .right, .right, .right])
        table.add(["seats", "list", "district", "total"])
        let hasDistricts = election.districtContest != nil
        for row in snapshot.outcome.seats where row.party != nil || hasDistricts {
            let name = row.party.map { election.parties[$0].short } ?? "independents"
            table.add([name, open(row.list), open(row.district), open(row.total)])
        }
        return table.lines
    }

    private func quota() -> [String] {
        guard !snapshot.outcome.quota.isEmpty else { return [] }
        var table = TextTable(columns: [.left, .right, .left, .right, .left])
        table.add(["quota", "list", "", "seats", ""])
        for row in snapshot.outcome.quota {
            let seats = row.seats
            table.add([
                election.parties[row.party].short, "\(row.list.minimum) of \(row.list.persons)",
                row.list.verdict.rawValue, seats.map { "\($0.minimum) of \($0.persons)" } ?? "–",
                seats?.verdict.rawValue ?? "",
            ])
        }
        return table.lines
    }

    private func regions() -> [String] {
        var table = TextTable(columns: [.left, .right, .right, .right])
        table.add(["region", "reported", "turnout %", "counted %"])
        for region in snapshot.regions {
            table.add([
                election.units[region.unit].name.en, "\(region.unitsReported)/\(region.unitsTotal)",
                region.turnout.percent() ?? "–", region.counted.percent() ?? "–",
            ])
        }
        return table.lines
    }

    private func proof() -> [String] {
        ["head      \(context.head)", "state     \(context.state)"]
    }

    private func open(_ seats: Int?) -> String { seats.map { String($0) } ?? "–" }
}
