package import ElectionModel

/// The words of a figure, from left to right: subject, line, `percent` or `seats`, unit.
///
/// - `turnout`, `counted`, `units.reported`, each with a unit after it or for the country.
/// - A contest or a district, then one of its lines (`amanat`, `against-all`, `district-07-3`) or
///   `valid`, `invalid`, `found`; for the list contest also `issued` and `listed`.
/// - After a line `percent`; after a list `seats`, whose unit is an electorate where there are several.
/// - A region, district or station of the ballot at the end; without one its whole electorate.
extension Figure {
    /// Reads a figure.
    ///
    /// - Throws: ``FigureError`` at the first word that does not fit.
    package init(_ text: String, in election: Election) throws(FigureError) {
        var words = text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }[...]
        let subject = words.popFirst() ?? ""
        let plain: [String: Measure] = ["turnout": .turnout, "counted": .counted]
        let (main, common) = (election.mainContest, election.commonContest)
        if let measure = plain[subject] ?? (subject == "units" ? .reported : nil) {
            if subject == "units", words.popFirst() != "reported" {
                throw .unknownLine("", of: "units", known: ["reported"])
            }
            let unit = try Figure.unit(words.popFirst(), of: nil, in: election)
            if let word = words.first { throw .wordTooMany(word) }
            self.init(measure: measure, contest: main, ballot: election.firstMainBallot, unit: unit)
            return
        }
        let ballots = Figure.ballots(of: subject, in: election)
        guard !ballots.isEmpty else { throw .unknownSubject(subject) }
        let line = words.popFirst() ?? ""
        let ballot = try Figure.ballot(with: line, of: subject, among: ballots, in: election)
        let contest = election.ballots[ballot].contest
        let whole = try Figure.measure(line, of: subject, ballot: ballot, in: election)
        let measure = Figure.refined(whole, by: &words, on: election.ballots[ballot])
        if case .seats = measure, ballots.count == 1, let word = words.first { throw .wordTooMany(word) }
        let scope = ballots.count > 1 && contest == common ? nil : ballot
        let unit = try Figure.unit(words.popFirst(), of: scope, in: election)
        if let word = words.first { throw .wordTooMany(word) }
        if case .seats = measure, unit != election.country,
            !ballots.contains(where: { election.ballots[$0].unit == unit })
        {
            throw .unitOutside(election.units[unit].id, of: subject)
        }
        self.init(measure: measure, contest: contest, ballot: ballot, unit: unit)
    }

    /// Votes of a line as `percent` or `seats`, where that word follows.
    private static func refined(
        _ measure: Measure,
        by words: inout ArraySlice<String>,
        on ballot: Ballot
    ) -> Measure {
        guard case .votes(let line) = measure else { return measure }
        if words.first == "percent" {
            words.removeFirst()
            return .percent(line: line)
        }
        guard words.first == "seats", case .party(let party) = ballot.selections[line] else { return measure }
        words.removeFirst()
        return .seats(party: party)
    }

    /// Ballots of a contest's id, or of a unit in which one contest of its own is held.
    private static func ballots(of subject: String, in election: Election) -> [Int] {
        let byContest = election.ballots.indices.filter {
            election.contests[election.ballots[$0].contest].id == subject
        }
        guard byContest.isEmpty, let unit = election.unitIndex(of: subject) else { return byContest }
        return election.ballots.indices.filter {
            election.ballots[$0].unit == unit && election.ballots[$0].contest != election.commonContest
        }
    }

    /// The ballot that has the line; of several electorates only the one whose own line it is.
    private static func ballot(
        with line: String,
        of subject: String,
        among ballots: [Int],
        in election: Election
    ) throws(FigureError) -> Int {
        let isCommon = election.ballots[ballots[0]].contest == election.commonContest
        if ballots.count == 1 || isCommon { return ballots[0] }
        let own = ballots.filter { election.ballots[$0].ids.contains(line) }
        if own.count == 1 { return own[0] }
        let first = election.ballots[ballots[0]]
        if own.count > 1 || measures.contains(line) {
            throw .ambiguousLine(line, example: election.units[first.unit].id + "." + line)
        }
        throw .unknownLine(line, of: subject, known: Array(first.ids.prefix(1)))
    }

    private static let measures = ["valid", "invalid", "found"]

    private static func measure(
        _ line: String,
        of subject: String,
        ballot: Int,
        in election: Election
    ) throws(FigureError) -> Measure {
        if let index = election.ballots[ballot].ids.firstIndex(of: line) { return .votes(line: index) }
        let isCommon = election.ballots[ballot].contest == election.commonContest
        switch line {
        case "valid": return .valid
        case "invalid": return .invalid
        case "found": return .found
        case "issued" where isCommon: return .issued
        case "listed" where isCommon: return .listed
        default:
            let more = isCommon ? ["issued", "listed"] : []
            throw .unknownLine(line, of: subject, known: election.ballots[ballot].ids + measures + more)
        }
    }

    /// The unit that a word names, which must be part of the ballot's electorate; without a word all of it.
    private static func unit(
        _ word: String?,
        of ballot: Int?,
        in election: Election
    ) throws(FigureError) -> Int {
        let whole = ballot.map { election.ballots[$0].unit } ?? election.country
        guard let word else { return whole }
        guard let unit = election.unitIndex(of: word) else { throw .unknownUnit(word) }
        let isPart =
            unit == whole || whole == election.country
            || election.units[unit].kind == .precinct
                && election.precincts(of: whole).contains(election.placeOfUnit[unit])
        guard isPart else { throw .unitOutside(word, of: election.units[whole].id) }
        return unit
    }
}

extension Election {
    /// Precincts of a unit by their own index, ascending.
    func precincts(of unit: Int) -> [Int] {
        switch units[unit].kind {
        case .country: Array(precincts.indices)
        case .region: precincts(ofRegion: placeOfUnit[unit]).map { Int($0) }
        case .district: precincts(ofDistrict: placeOfUnit[unit]).map { Int($0) }
        case .precinct: [placeOfUnit[unit]]
        }
    }
}
