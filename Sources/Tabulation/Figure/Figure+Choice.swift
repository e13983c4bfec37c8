package import ElectionModel

/// The figures that can be asked about what a person looks at.
extension Election {
    /// Of a unit: turnout, what is counted, stations, then the ballots given out in the whole of it.
    ///
    /// - Parameter unit: Index in ``units``.
    /// - Returns: In the order of a menu; empty outside of the units.
    package func figures(ofUnit unit: Int) -> [Figure] {
        guard units.indices.contains(unit) else { return [] }
        let (list, common) = (mainBallot, commonContest)
        let plain: [Figure.Measure] = [.turnout, .counted, .reported]
        let (contest, first) = (mainContest, firstMainBallot)
        let paper = plain.map { Figure(measure: $0, contest: contest, ballot: first, unit: unit) }
        let others = contests.indices.filter { $0 != common }
            .compactMap { contest in ballots.indices.first { isGiven($0, contest: contest, in: unit) } }
        return paper + ([list].compactMap { $0 } + others).flatMap { figures(ofBallot: $0, in: unit) }
    }

    /// Of a ballot: shares of its lines, in ballot order, then its paper.
    ///
    /// - Parameters:
    ///   - ballot: Index in ``ballots``.
    ///   - unit: The part of its electorate; nil for all of it.
    /// - Returns: In the order of a menu; empty outside of the ballots.
    package func figures(ofBallot ballot: Int, in unit: Int? = nil) -> [Figure] {
        guard ballots.indices.contains(ballot) else { return [] }
        let shown = ballots[ballot]
        let measures =
            shown.selections.indices.map { Figure.Measure.percent(line: $0) } + [.valid, .invalid, .found]
        return measures.map {
            Figure(measure: $0, contest: shown.contest, ballot: ballot, unit: unit ?? shown.unit)
        }
    }

    /// Of a line of the list ballot: its votes, its share, and, for a party, its list seats.
    ///
    /// - Parameter line: A party, or the line after them, *against all*.
    /// - Returns: In the order of a menu; empty outside of the ballot.
    package func figures(ofListLine line: Int) -> [Figure] {
        guard let ballot = mainBallot, let contest = commonContest,
            ballots[ballot].selections.indices.contains(line)
        else { return [] }
        var measures: [Figure.Measure] = [.votes(line: line), .percent(line: line)]
        if case .party(let party) = ballots[ballot].selections[line] { measures.append(.seats(party: party)) }
        let isOne = ballots.count { $0.contest == contest } == 1
        let unit = isOne ? ballots[ballot].unit : country
        return measures.map { Figure(measure: $0, contest: contest, ballot: ballot, unit: unit) }
    }

    /// The ballot that figures of paper bear, which has no line in them.
    var firstMainBallot: Int? { ballots.firstIndex { $0.contest == mainContest } }

    /// Whether a ballot of a contest is given out in the whole of a unit.
    private func isGiven(_ ballot: Int, contest: Int, in unit: Int) -> Bool {
        let shown = ballots[ballot]
        guard shown.contest == contest else { return false }
        if shown.unit == unit || shown.unit == country { return true }
        guard units[unit].kind == .precinct else { return false }
        return ballotIndex(contest: contest, precinct: placeOfUnit[unit]) == ballot
    }
}
