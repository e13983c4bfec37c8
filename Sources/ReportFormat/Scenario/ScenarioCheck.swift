package import ElectionModel

/// Looks at a scenario that can be read for what is unlikely to be meant.
///
/// What is found here stops no command; who makes a scenario wants to know it.
package struct ScenarioCheck {
    private let election: Election
    /// The card as it stands, for places in it.
    private let card: JSONNode?

    /// - Parameters:
    ///   - election: As read from the files.
    ///   - files: The same files.
    package init(_ election: Election, files: ScenarioFiles) {
        self.election = election
        card = try? JSONNode(parsing: files.card, file: "election.json")
    }

    /// Everything that contradicts itself or leaves a part of the night empty, in the order of the files.
    package func findings() -> [ScenarioFinding] {
        cardFindings() + ballotFindings() + unitFindings() + figureFindings()
    }

    private func cardFindings() -> [ScenarioFinding] {
        let filled = election.ballots.indices.reduce(0) { $0 + election.seats(ofBallot: $1) }
        var findings: [ScenarioFinding] = []
        if filled != election.card.seatsTotal {
            findings.append(
                ScenarioFinding(
                    place(of: "seatsTotal"),
                    "seatsTotal is \(election.card.seatsTotal), and the contests fill \(filled) seats; "
                        + "correct it, seats, seatsPerUnit or the seats column of units.csv"
                )
            )
        }
        if election.contests.count(where: { $0.partyRules != nil }) > 1 {
            let text = "several contests of lists, and only the first one's seats are shared out; make it one"
            findings.append(ScenarioFinding(place(of: "contests"), text))
        }
        return findings
    }

    private func ballotFindings() -> [ScenarioFinding] {
        election.ballots.indices.compactMap { index in
            let ballot = election.ballots[index]
            let contest = election.contests[ballot.contest]
            let unit = election.units[ballot.unit].id
            if ballot.selections.allSatisfy({ $0 == .againstAll }) {
                let rows = contest.kind == .candidate ? "candidates.csv" : "parties.csv"
                let text = "\(unit): nobody stands in contest \(contest.id); add rows to \(rows)"
                return ScenarioFinding(line(ofUnit: ballot.unit), text)
            }
            if contest.partyRules != nil, election.seats(ofBallot: index) == 0 {
                let text = "\(unit): contest \(contest.id) has no seats here; state them in column seats"
                return ScenarioFinding(line(ofUnit: ballot.unit), text)
            }
            return nil
        }
    }

    private func unitFindings() -> [ScenarioFinding] {
        var findings: [ScenarioFinding] = []
        var isUsed = [Bool](repeating: false, count: election.units.count)
        for precinct in election.precincts.indices {
            let index = election.precincts[precinct]
            let unit = election.units[index]
            for above in [unit.parent, unit.district].compactMap({ $0 }) { isUsed[above] = true }
            for contest in election.contests.indices
            where election.ballotIndex(contest: contest, precinct: precinct) == nil {
                let name = election.contests[contest].id
                let text = "\(unit.id): contest \(name) is not held here; state its district or region"
                findings.append(ScenarioFinding(line(ofUnit: index), text))
            }
        }
        for index in election.units.indices where !isUsed[index] {
            let unit = election.units[index]
            guard unit.kind == .region || unit.kind == .district else { continue }
            let text = "\(unit.id): no precinct belongs to this \(unit.kind.rawValue); add some or remove it"
            findings.append(ScenarioFinding(line(ofUnit: index), text))
        }
        if election.precincts.isEmpty {
            let start = FilePlace(file: "units.csv", line: 1, column: 1)
            findings.append(ScenarioFinding(start, "no precinct at all, so nothing can report; add rows"))
        }
        return findings
    }

    private func figureFindings() -> [ScenarioFinding] {
        election.published.indices.compactMap { index in
            let figure = election.published[index]
            guard election.unitIndex(of: figure.scope) == nil else { return nil }
            let place = FilePlace(file: "published.csv", line: index + 2, column: 1)
            let text = "\(figure.id): scope \(Sanitiser.safe(figure.scope)) is no unit; correct the id"
            return ScenarioFinding(place, text)
        }
    }

    /// No field of these tables runs over a line end, so rows and lines go together.
    private func line(ofUnit unit: Int) -> FilePlace {
        FilePlace(file: "units.csv", line: unit + 2, column: 1)
    }

    private func place(of member: String) -> FilePlace {
        let node = try? card?.optional(member)
        return node?.place ?? FilePlace(file: "election.json", line: 1, column: 1)
    }
}

/// Something in a scenario that is unlikely to be meant, with where it stands and how to mend it.
package struct ScenarioFinding: Hashable, Sendable, CustomStringConvertible {
    package let place: FilePlace
    package let text: String

    init(_ place: FilePlace, _ text: String) {
        self.place = place
        self.text = text
    }

    /// One line, safe for any terminal.
    package var description: String { "\(place): \(text)" }
}
