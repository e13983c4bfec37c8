package import ElectionModel

/// A figure's words, and whether an election knows it.
extension Figure {
    /// The words that ``init(_:in:)`` reads as this figure: `list.amanat.percent.abai`.
    ///
    /// - Precondition: ``fits(_:)``.
    package func words(in election: Election) -> String {
        var words = subject(in: election)
        var whole = election.country
        if let ballot, !isPaper {
            let isOfDistricts = contest != election.commonContest || ballotsOfContest(in: election) == 1
            if isOfDistricts { whole = election.ballots[ballot].unit }
        }
        if unit != whole { words.append(election.units[unit].id) }
        return words.joined(separator: ".")
    }

    /// Whether every index of the figure means something in an election: it may come from another one.
    package func fits(_ election: Election) -> Bool {
        guard election.units.indices.contains(unit) else { return false }
        guard let ballot else { return isPaper && contest == nil }
        guard election.ballots.indices.contains(ballot), election.ballots[ballot].contest == contest else {
            return false
        }
        switch measure {
        case .votes(let line), .percent(let line):
            return election.ballots[ballot].selections.indices.contains(line)
        case .seats(let party): return election.parties.indices.contains(party)
        default: return true
        }
    }

    /// Whether it is of turnout and stations, and not of the lines of a ballot.
    private var isPaper: Bool { measure == .turnout || measure == .counted || measure == .reported }

    private func ballotsOfContest(in election: Election) -> Int {
        election.ballots.count { $0.contest == contest }
    }

    /// All words before the unit.
    private func subject(in election: Election) -> [String] {
        guard let ballot, !isPaper else {
            if measure == .turnout { return ["turnout"] }
            return measure == .counted ? ["counted"] : ["units", "reported"]
        }
        let (shown, ids) = (election.ballots[ballot], election.ballots[ballot].ids)
        let isOwn = contest != election.commonContest && ballotsOfContest(in: election) > 1
        let start = isOwn ? election.units[shown.unit].id : election.contests[shown.contest].id
        switch measure {
        case .votes(let line): return [start, ids[line]]
        case .percent(let line): return [start, ids[line], "percent"]
        case .seats(let party): return [start, ids[party], "seats"]
        case .valid: return [start, "valid"]
        case .invalid: return [start, "invalid"]
        case .found: return [start, "found"]
        case .issued: return [start, "issued"]
        case .listed: return [start, "listed"]
        case .turnout, .counted, .reported: return []
        }
    }
}
