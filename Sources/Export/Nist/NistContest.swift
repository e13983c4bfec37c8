import ElectionModel
import Tabulation

/// One contest of a report: its electorate, its selections, the votes of each by unit.
struct NistContest {
    let subject: ExportSubject
    let level: ExportLevel
    /// Index in ``Election/ballots``.
    let place: Int
    let ballot: Ballot

    private var election: Election { subject.election }
    private var contest: Contest { election.contests[ballot.contest] }
    private var names: NistNames { NistNames(election: election) }

    func write(to output: inout some NistOutput) {
        let counted = counts
        let figures = subject.snapshot.ballots[place]
        output.beginObject("Contest", type, id: names.contest(ballot), isOneOfSeveral: true)
        output.beginList("ContestSelection")
        for line in ballot.selections.indices { write(line, counted, to: &output) }
        output.endList()
        let progress = (reported: figures.unitsReported, total: figures.unitsTotal)
        output.countStatus(NistWords.status(reported: progress.reported, total: progress.total))
        output.text("ElectionDistrictId", names.unit(ballot.unit))
        output.beginList("ExternalIdentifier")
        output.identifier(contest.id)
        output.endList()
        output.text("Name", contest.id + ", " + election.units[ballot.unit].name.en)
        writeOtherCounts(to: &output)
        output.number("SequenceOrder", place + 1)
        output.number("SubUnitsReported", progress.reported)
        output.number("TotalSubUnits", progress.total)
        output.text("VoteVariation", contest.partyRules == nil ? "plurality" : "proportional")
        if case .candidate = contest.kind {
            output.number("NumberElected", seats)
            output.number("VotesAllowed", 1)
        }
        output.endObject()
    }

    private var type: String {
        switch contest.kind {
        case .partyList: "PartyContest"
        case .candidate: "CandidateContest"
        case .ballotMeasure: "BallotMeasureContest"
        }
    }

    private var seats: Int {
        guard case .eachUnit(_, let seats) = contest.scope else { return 1 }
        return election.units[ballot.unit].seats ?? seats
    }

    /// Nobody can write a name in; over- and undervotes are not told apart among invalid ballots.
    private func writeOtherCounts(to output: inout some NistOutput) {
        output.beginList("OtherCounts")
        output.beginObject("OtherCounts", "OtherCounts")
        output.text("GpUnitId", names.unit(ballot.unit))
        output.number("WriteIns", 0)
        output.endObject()
        output.endList()
    }

    private func write(_ line: Int, _ counted: [UnitVotes], to output: inout some NistOutput) {
        let selection = ballot.selections[line]
        let id = names.selection(line, of: ballot)
        let type =
            switch selection {
            case .party: "PartySelection"
            case .candidate: "CandidateSelection"
            case .againstAll, .answer: "BallotMeasureSelection"
            }
        output.beginObject("ContestSelection", type, id: id, isOneOfSeveral: true)
        output.number("SequenceOrder", line + 1)
        output.beginList("VoteCounts")
        for unit in counted { output.voteCount(unit.votes[line], of: names.unit(unit.unit), type: "total") }
        if case .party(let party) = selection, let seats = listSeats(party) {
            output.voteCount(UInt64(seats), of: names.unit(ballot.unit), type: "seats")
        }
        output.endList()
        switch selection {
        case .party(let party): output.references("PartyIds", [names.party(party)])
        case .candidate: output.references("CandidateIds", [names.candidate(line, of: ballot)])
        case .againstAll, .answer:
            output.beginList("ExternalIdentifier")
            output.identifier(ballot.ids[line])
            output.endList()
            output.languages("Selection", NistContest.words(of: selection))
        }
        output.endObject()
    }

    /// List seats of a party where the contest has one electorate and they are not open.
    private func listSeats(_ party: Int) -> Int? {
        guard ballot == subject.listBallot else { return nil }
        return subject.snapshot.outcome.seats.first { $0.party == party }?.list
    }

    private static func words(of selection: Selection) -> LocalizedText {
        switch selection {
        case .answer("yes"): LocalizedText(en: "Yes", ru: "Да", kk: "Иә")
        case .answer("no"): LocalizedText(en: "No", ru: "Нет", kk: "Жоқ")
        case .answer(let text): LocalizedText(en: text, ru: "", kk: "")
        default: LocalizedText(en: "Against all", ru: "Против всех", kk: "Бәріне қарсы")
        }
    }

    /// The votes of a unit in ballot order.
    private struct UnitVotes {
        let unit: Int
        let votes: [UInt64]
    }

    /// The electorate, its regions where it is the country, and its stations with a protocol.
    private var counts: [UnitVotes] {
        let snapshot = subject.snapshot
        var counts = [UnitVotes(unit: ballot.unit, votes: snapshot.ballots[place].votes)]
        if ballot == subject.listBallot, ballot.unit == election.country {
            counts += snapshot.regions.map { UnitVotes(unit: $0.unit, votes: $0.votes) }
        }
        guard level == .precinct else { return counts }
        for precinct in election.precincts.indices
        where election.ballotIndex(contest: ballot.contest, precinct: precinct) == place {
            guard let report = snapshot.standing(contest: ballot.contest, precinct: precinct)?.report else {
                continue
            }
            counts.append(
                UnitVotes(unit: election.precincts[precinct], votes: report.votes.map { UInt64($0) })
            )
        }
        return counts
    }
}

extension NistOutput {
    /// Writes a number of votes, or of seats, of one unit.
    mutating func voteCount(_ count: UInt64, of unit: String, type: String) {
        beginObject("VoteCounts", "VoteCounts")
        text("GpUnitId", unit)
        text("Type", type)
        number("Count", count)
        endObject()
    }
}

extension NightSnapshot {
    /// The protocol that counts for a station, if one does.
    func standing(contest: Int, precinct: Int) -> StandingProtocol? {
        let row = stations[precinct].protocols
        return row.indices.contains(contest) ? row[contest] : nil
    }
}
