import ElectionModel

/// What one report, or an opening list, brings to a figure.
package struct FigurePart: Hashable, Sendable {
    /// Where it comes from.
    package enum Kind: String, Hashable, Sendable {
        case count = "protocol"
        case turnout
        /// The voters listed before the day; no report.
        case opening
    }

    package let precinct: Int
    package let kind: Kind
    /// Position in the log; nil for an opening list.
    package let seq: Int?
    /// nil for an opening list.
    package let source: String?
    /// nil for all but protocols.
    package let revision: Int?
    package let value: UInt64
    /// What it brings to the whole that the figure is a share of; 0 where it is none.
    package let base: UInt64
}

/// A figure as the running count has it, and all that it is made of, looked up apart from it.
package struct FigureParts: Hashable, Sendable {
    package let figure: Figure
    /// As shown: by the running count.
    package let value: UInt64
    /// What it is a share of; nil where it is none.
    package let base: UInt64?
    /// By precinct.
    package let parts: [FigurePart]

    /// The parts added up.
    package var sum: UInt64 { parts.reduce(0) { $0 + $1.value } }
    package var baseSum: UInt64 { parts.reduce(0) { $0 + $1.base } }
    /// Whether the parts make the figure.
    package var holds: Bool { sum == value && (base == nil || baseSum == base) }
}

extension NightSnapshot {
    /// What a figure is made of.
    ///
    /// - Precondition: The figure is one of this election.
    /// - Complexity: O(precincts of the election).
    package func parts(of figure: Figure) -> FigureParts {
        let (value, base) = shown(figure)
        let parts = election.precincts(of: figure.unit).compactMap { precinct in
            precinct < stations.count ? part(of: figure, precinct: precinct) : nil
        }
        return FigureParts(figure: figure, value: value, base: base, parts: parts)
    }

    /// The figure by the running count, and what it is a share of, if it is one.
    ///
    /// - Precondition: The figure is one of this election.
    package func shown(_ figure: Figure) -> (value: UInt64, base: UInt64?) {
        let unit = figures(of: figure.unit)
        let count = count(of: figure, unit)
        let valid = count.validBallots
        func votes(_ line: Int) -> UInt64 { count.votes.indices.contains(line) ? count.votes[line] : 0 }
        switch figure.measure {
        case .turnout: return (unit.ballotsIssued, unit.votersListed)
        case .counted: return (unit.countedBallotsIssued, unit.votersListed)
        case .reported: return (UInt64(unit.unitsReported), nil)
        case .issued: return (unit.countedBallotsIssued, nil)
        case .listed: return (unit.countedVotersListed, nil)
        case .votes(let line): return (votes(line), nil)
        case .percent(let line): return (votes(line), valid)
        case .seats(let party): return (votes(party), nil)
        case .valid: return (valid, nil)
        case .invalid: return (count.invalidBallots, nil)
        case .found: return (count.ballotsFound, nil)
        }
    }

    /// What the figure's ballot brought in its unit.
    private func count(of figure: Figure, _ unit: UnitFigures) -> BallotFigures {
        let whole = figure.ballot.map { election.ballots[$0] }
        var count = BallotFigures(ballot: 0, selections: whole?.selections.count ?? 0)
        guard let contest = figure.contest, contest != election.commonContest else {
            (count.votes, count.ballotsFound, count.invalidBallots) = (
                unit.votes, unit.ballotsFound, unit.invalidBallots
            )
            return count
        }
        guard figure.unit != whole?.unit else {
            return ballots.first { $0.ballot == figure.ballot } ?? count
        }
        // Nobody keeps a running count of a ballot for parts of its electorate.
        for precinct in election.precincts(of: figure.unit) where precinct < stations.count {
            if let standing = stations[precinct].protocols[contest] { count.add(standing) }
        }
        return count
    }

    /// The running figures of any unit.
    private func figures(of unit: Int) -> UnitFigures {
        let place = election.placeOfUnit[unit]
        let kept: [UnitFigures]
        switch election.units[unit].kind {
        case .country: return country
        case .precinct: return figures(ofPrecinct: place)
        case .region: kept = regions
        case .district: kept = districts
        }
        // A snapshot made by hand may lack units.
        return kept.indices.contains(place) ? kept[place] : UnitFigures(unit: unit)
    }

    private func part(of figure: Figure, precinct: Int) -> FigurePart? {
        let row = stations[precinct]
        let standing = figure.contest.flatMap { row.protocols[$0] }
        let isPaper = figure.measure == .turnout || figure.measure == .counted
        // An empty protocol that waits for a decision says nothing yet.
        guard let standing, standing.isReported || figure.contest != election.mainContest else {
            return isPaper ? paperPart(of: figure, row, precinct) : nil
        }
        let report = standing.report
        let ballots = report.ballots
        let (value, base): (UInt64, UInt64) =
            switch figure.measure {
            case .turnout, .counted: (UInt64(ballots.ballotsIssued), UInt64(ballots.votersListed))
            case .reported: (1, 0)
            case .votes(let line), .seats(let line): (UInt64(report.votes[line]), 0)
            case .percent(let line): (UInt64(report.votes[line]), report.validBallots)
            case .valid: (report.validBallots, 0)
            case .invalid: (UInt64(ballots.invalidBallots), 0)
            case .found: (UInt64(ballots.ballotsFound), 0)
            case .issued: (UInt64(ballots.ballotsIssued), 0)
            case .listed: (UInt64(ballots.votersListed), 0)
            }
        return FigurePart(
            precinct: precinct,
            kind: .count,
            seq: standing.seq,
            source: report.source,
            revision: Int(report.revision),
            value: value,
            base: base
        )
    }

    /// Turnout where no list protocol stands; it counts for *turnout* alone, its voters for both.
    private func paperPart(of figure: Figure, _ row: StationRow, _ precinct: Int) -> FigurePart {
        guard let turnout = row.turnout else {
            let listed = UInt64(election.precinct(precinct).votersListed)
            return FigurePart(
                precinct: precinct,
                kind: .opening,
                seq: nil,
                source: nil,
                revision: nil,
                value: 0,
                base: listed
            )
        }
        let report = turnout.report
        return FigurePart(
            precinct: precinct,
            kind: .turnout,
            seq: turnout.seq,
            source: report.source,
            revision: nil,
            value: figure.measure == .turnout ? UInt64(report.ballotsIssued) : 0,
            base: UInt64(report.votersListed)
        )
    }
}
