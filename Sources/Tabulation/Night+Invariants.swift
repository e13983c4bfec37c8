import ElectionModel

/// What must hold of a night at any moment, whatever came.
extension Night {
    /// One line for each broken invariant, empty in a sound night; recounts everything.
    package func invariantViolations() -> [String] {
        var lines = Recount(of: self).mismatches.map { "recount differs: \($0)" }
        let country = self.country
        for figures in [country] + regions + districts { lines += violations(of: figures) }
        lines += sumViolations(of: country)
        let outstanding = map.listContest.map { _ in outstandingListVotes } ?? 0
        if country.unitsReported == country.unitsTotal, country.disputed == 0, outstanding > 0 {
            lines.append("\(outstanding) list votes outstanding with everything in")
        }
        lines += hourViolations
        if events.events.count > EventBook.capacity { lines.append("\(events.events.count) events kept") }
        return lines
    }

    /// A moment is closed when an entry has come after it, and only then; each unit has a turnout there.
    private var hourViolations: [String] {
        guard let asOf else { return hours.closed.isEmpty ? [] : ["turnout is noted before any report"] }
        var lines: [String] = []
        for (place, moment) in hours.moments.enumerated() {
            let isClosed = place < hours.closed.count
            if isClosed != (moment.instant < asOf.instant) {
                lines.append("turnout of moment \(place) is noted at the wrong time")
            }
            if isClosed, hours.closed[place].turnouts.count != 1 + election.regions.count {
                lines.append("turnout of moment \(place) lacks units")
            }
        }
        return lines + hourSumViolations
    }

    /// Where every precinct hangs under a region, the regions make the country at each moment.
    private var hourSumViolations: [String] {
        guard regions.reduce(0, { $0 + $1.unitsTotal }) == country.unitsTotal else { return [] }
        return hours.closed.indices.compactMap { place in
            let parts = hours.closed[place].turnouts
            guard let whole = parts.first else { return nil }
            let issued = parts.dropFirst().reduce(0) { $0 + $1.numerator }
            let listed = parts.dropFirst().reduce(0) { $0 + $1.denominator }
            let isSum = whole == Share(issued, of: listed)
            return isSum ? nil : "turnouts of regions do not sum to the country at moment \(place)"
        }
    }

    private func violations(of figures: UnitFigures) -> [String] {
        var lines: [String] = []
        let id = election.units[figures.unit].id
        if figures.unitsReported > figures.unitsTotal {
            lines.append("\(id): \(figures.unitsReported) of \(figures.unitsTotal) precincts reported")
        }
        if figures.countedVotersListed > figures.votersListed {
            lines.append("\(id): counted voters listed exceed voters listed")
        }
        if figures.countedBallotsIssued > figures.ballotsIssued {
            lines.append("\(id): counted ballots issued exceed ballots issued")
        }
        if figures.alarms > figures.unitsTotal || figures.disputed > figures.unitsTotal {
            lines.append("\(id): more marks than precincts")
        }
        return lines
    }

    /// Where a precinct hangs directly under the country or has no district, nothing is compared.
    private func sumViolations(of country: UnitFigures) -> [String] {
        var lines: [String] = []
        for (name, parts) in [("regions", regions), ("districts", districts)]
        where parts.reduce(0, { $0 + $1.unitsTotal }) == country.unitsTotal {
            let sums = parts.reduce(into: [UInt64](repeating: 0, count: country.votes.count)) { sums, part in
                for index in sums.indices { sums[index] += part.votes[index] }
            }
            if sums != country.votes { lines.append("votes of \(name) do not sum to the country") }
            let issued = parts.reduce(UInt64(0)) { $0 + $1.ballotsIssued }
            if issued != country.ballotsIssued {
                lines.append("ballots issued of \(name) do not sum to the country")
            }
        }
        return lines
    }
}
