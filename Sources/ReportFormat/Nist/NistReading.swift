package import ElectionModel

/// Turns a report of NIST SP 1500-100 v2 into reports of an election's stations.
///
/// Units, contests and selections are ours when one of their external identifiers, or the last part of their
/// id, is ours. Counts of regions and the country are not added: they follow from the stations.
package struct NistReading {
    let election: Election
    let document: NistDocument
    let source: String
    let reportedAt: Timestamp
    /// Index in ``Election/precincts`` by the document's own id of a unit.
    private(set) var precincts: [String: Int] = [:]
    private(set) var units: [String: NistDocument.Unit] = [:]
    private(set) var unitOfPrecinct: [Int: NistDocument.Unit] = [:]
    /// What parties and candidates are called, by their own id.
    private var names: [String: [String]] = [:]
    /// Ballots by unit, by type or other type.
    private(set) var ballots: [String: [String: NistDocument.Ballots]] = [:]

    /// - Parameters:
    ///   - document: As ``NistCollector`` put it together.
    ///   - election: Whose stations are meant.
    ///   - source: Who sends the reports.
    ///   - reportedAt: When the sender made the document.
    package init(_ document: NistDocument, election: Election, source: String, reportedAt: Timestamp) {
        self.document = document
        self.election = election
        self.source = source
        self.reportedAt = reportedAt
        for unit in document.units {
            units[unit.id] = unit
            let ids = unit.identifiers + [NistReading.lastPart(unit.id)]
            let index = ids.lazy.compactMap { election.unitIndex(of: $0) }.first
            if let index, election.units[index].kind == .precinct {
                precincts[unit.id] = election.placeOfUnit[index]
                unitOfPrecinct[election.placeOfUnit[index]] = unit
            }
        }
        for named in document.parties + document.candidates {
            names[named.id] = named.identifiers + [NistReading.lastPart(named.id)] + named.names
        }
        for entry in document.ballots {
            ballots[entry.unit, default: [:]][entry.type == "other" ? entry.otherType : entry.type] = entry
        }
    }

    /// `unit.abai-0001` → `abai-0001`.
    private static func lastPart(_ id: String) -> String {
        id.lastIndex(of: ".").map { String(id[id.index(after: $0)...]) } ?? id
    }

    /// All rows: protocols contest by contest, then turnout of stations that sent no list protocol.
    package func rows() -> [ImportedRow] {
        var rows: [ImportedRow] = []
        var withList: Set<Int> = []
        for contest in document.contests {
            guard let ballot = ballot(of: contest) else {
                let text = "contest \(contest.identifiers.first ?? contest.id) is none of this election"
                rows.append(ImportedRow(line: contest.line, outcome: .refused(text)))
                continue
            }
            for row in protocols(of: contest, ballot) {
                if case .report(.count(let report, _)) = row.outcome, report.contest == election.listContest {
                    withList.insert(report.precinct)
                }
                rows.append(row)
            }
        }
        return rows + turnouts(without: withList)
    }

    /// The ballot of ours that a contest is: its identifier names the contest, its district the unit.
    private func ballot(of contest: NistDocument.NistContest) -> Int? {
        let district = units[contest.district]
        let ids = (district?.identifiers ?? []) + [NistReading.lastPart(contest.district)]
        let unit = ids.lazy.compactMap { election.unitIndex(of: $0) }.first
        let kinds = election.ballots.indices.filter { kindName(of: $0) == contest.type }
        let named = kinds.filter { place in
            contest.identifiers.contains(election.contests[election.ballots[place].contest].id)
        }
        let candidates = named.isEmpty ? kinds : named
        if let unit { return candidates.first { election.ballots[$0].unit == unit } }
        return candidates.count == 1 ? candidates[0] : nil
    }

    private func kindName(of ballot: Int) -> String {
        switch election.contests[election.ballots[ballot].contest].kind {
        case .partyList: "PartyContest"
        case .candidate: "CandidateContest"
        case .ballotMeasure: "BallotMeasureContest"
        }
    }

    /// What is counted of one station in a contest.
    private struct Votes {
        var line: Int
        var values: [String?]
    }

    private func protocols(of contest: NistDocument.NistContest, _ place: Int) -> [ImportedRow] {
        let ballot = election.ballots[place]
        var rows: [ImportedRow] = []
        var votes: [Int: Votes] = [:]
        var order: [Int] = []
        for selection in contest.selections {
            guard let line = line(of: selection, on: ballot) else {
                let name = (selection.identifiers + selection.references + [selection.id]).first ?? ""
                let text = "selection \(name) is not on the ballot of \(election.units[ballot.unit].id)"
                let first = selection.counts.first?.line ?? contest.line
                rows.append(ImportedRow(line: first, outcome: .refused(text)))
                continue
            }
            for count in selection.counts where count.type != "seats" {
                guard let precinct = precincts[count.unit] else {
                    if units[count.unit] == nil {
                        let text = "unit \(count.unit) is not in the document"
                        rows.append(ImportedRow(line: count.line, outcome: .refused(text)))
                    }
                    continue
                }
                if votes[precinct] == nil {
                    let none = [String?](repeating: nil, count: ballot.ids.count)
                    votes[precinct] = Votes(line: count.line, values: none)
                    order.append(precinct)
                }
                votes[precinct]?.values[line] = count.value
            }
        }
        for precinct in order {
            guard let counted = votes[precinct] else { continue }
            let outcome = outcome(of: counted, ballot, place, precinct)
            rows.append(ImportedRow(line: counted.line, outcome: outcome))
        }
        return rows
    }

    /// The line of the ballot that a selection is.
    private func line(of selection: NistDocument.ContestSelection, on ballot: Ballot) -> Int? {
        var known = selection.identifiers + selection.references.flatMap { names[$0] ?? [] }
        known += [NistReading.lastPart(selection.id)] + selection.names
        if let line = known.lazy.compactMap({ ballot.ids.firstIndex(of: $0) }).first { return line }
        return ballot.selections.firstIndex { own in
            switch own {
            case .party(let party):
                let party = election.parties[party]
                return known.contains(party.short) || known.contains(party.name.en)
            case .candidate(let candidate): return known.contains(election.candidates[candidate].label)
            case .againstAll, .answer: return false
            }
        }
    }

    private func outcome(
        of counted: Votes,
        _ ballot: Ballot,
        _ place: Int,
        _ precinct: Int
    ) -> ImportedRow.Outcome {
        let unit = election.precinct(precinct)
        guard election.ballotIndex(contest: ballot.contest, precinct: precinct) == place else {
            return .refused("\(unit.id) has another ballot of \(election.contests[ballot.contest].id)")
        }
        var votes: [UInt32] = []
        for (line, value) in counted.values.enumerated() {
            guard let value else { return .refused("\(unit.id): no votes for \(ballot.ids[line])") }
            guard let number = NistReading.number(value) else {
                return .refused("\(unit.id): \(ballot.ids[line]) has \"\(value)\", no whole number")
            }
            votes.append(number)
        }
        switch paper(ballot, precinct, votes: votes) {
        case .failure(let reason): return .refused("\(unit.id): \(reason.text)")
        case .success(let paper):
            let report = CountReport(
                contest: ballot.contest,
                precinct: precinct,
                source: source,
                revision: 1,
                reportedAt: reportedAt,
                ballots: paper,
                votes: votes
            )
            return .report(.count(report, hasRevision: false))
        }
    }
}
