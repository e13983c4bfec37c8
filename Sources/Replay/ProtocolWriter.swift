import ElectionModel

/// Makes the reports of a night from its figures: right ones, moved ones and broken ones.
struct ProtocolWriter: Sendable {
    let election: Election
    let sources: [String]
    let turnoutTimes: [Timestamp]
    let day: DayFigures
    let figures: [ContestFigures]

    func turnout(time: Int, precinct: Int) -> TurnoutReport {
        TurnoutReport(
            precinct: precinct,
            source: sources[precinct],
            reportedAt: turnoutTimes[time],
            votersListed: UInt32(day.votersListed[time][precinct]),
            ballotsIssued: UInt32(day.ballotsIssued[time][precinct])
        )
    }

    /// The right protocol of a station, revision 1, with the voters listed of the last turnout report.
    func `protocol`(_ place: Int, _ precinct: Int, signed: Int64) -> CountReport {
        let paper = figures[place].paper
        let received = paper.received[precinct]
        let issued = paper.issued[precinct]
        let listed = day.votersListed.last?[precinct] ?? 0
        return CountReport(
            contest: figures[place].contest,
            precinct: precinct,
            source: sources[precinct],
            revision: 1,
            reportedAt: moment(signed, precinct),
            ballots: BallotCounts(
                votersListed: UInt32(listed),
                ballotsReceived: UInt32(received),
                ballotsIssued: UInt32(issued),
                ballotsCancelled: UInt32(received - issued),
                ballotsFound: UInt32(paper.found[precinct]),
                invalidBallots: UInt32(paper.invalid[precinct])
            ),
            votes: figures[place].votes[precinct]
        )
    }

    /// The index in ``figures`` of a contest.
    func place(of contest: Int) -> Int {
        figures.firstIndex { $0.contest == contest } ?? 0
    }

    /// The same protocol as revision 2.
    func revised(_ report: CountReport, signed: Int64) -> CountReport {
        changed(report, revision: 2, reportedAt: moment(signed, report.precinct))
    }

    /// The same protocol with some votes of one selection written to another.
    func moved(_ report: CountReport, chance: Chance) -> CountReport {
        var votes = report.votes
        let from = votes.indices.max { votes[$0] < votes[$1] } ?? 0
        let to = (from + 1 + chance.below(votes.count - 1, 0)) % votes.count
        let moved = UInt32(1 + chance.below(Int(votes[from]) / 4, 1))
        votes[from] -= moved
        votes[to] += moved
        return changed(report, votes: votes)
    }

    /// The withdrawal of revision 2 of a protocol.
    func annulment(of report: CountReport, signed: Int64) -> Annulment {
        Annulment(
            contest: report.contest,
            precinct: report.precinct,
            source: report.source,
            revision: 2,
            reportedAt: moment(signed, report.precinct),
            reason: "corrected by mistake"
        )
    }

    /// The same protocol with a slip that a rule refuses: C01, C03, R02 or C02 in turn.
    func broken(_ report: CountReport, number: Int) -> CountReport {
        let paper = report.ballots
        var votes = report.votes
        switch number % 4 {
        case 1:
            return changed(report, paper: copy(paper, invalid: paper.ballotsFound + 3))
        case 2:
            if let slip = stuckKey(paper.ballotsFound) {
                return changed(report, paper: copy(paper, invalid: slip))
            }
        case 3:
            let valid = paper.ballotsFound - paper.invalidBallots
            return changed(report, paper: copy(paper, invalid: paper.invalidBallots, stated: valid + 10))
        default: break
        }
        votes[votes.count / 2] += 9
        return changed(report, votes: votes)
    }

    /// A number with its last digit struck again until it is above the limit of any field.
    private func stuckKey(_ number: UInt32) -> UInt32? {
        guard let limit = election.card.limits.perField, limit < 50_000_000 else { return nil }
        var slip = max(1, number)
        while slip <= limit { slip = slip * 10 + slip % 10 }
        return slip
    }

    private func moment(_ instant: Int64, _ precinct: Int) -> Timestamp {
        Timestamp(instant: instant, offsetMinutes: election.precinct(precinct).offsetMinutes)
    }

    private func copy(_ paper: BallotCounts, invalid: UInt32, stated: UInt32? = nil) -> BallotCounts {
        BallotCounts(
            votersListed: paper.votersListed,
            ballotsReceived: paper.ballotsReceived,
            ballotsIssued: paper.ballotsIssued,
            ballotsCancelled: paper.ballotsCancelled,
            ballotsFound: paper.ballotsFound,
            invalidBallots: invalid,
            validBallotsStated: stated
        )
    }

    private func changed(
        _ report: CountReport,
        revision: UInt16? = nil,
        reportedAt: Timestamp? = nil,
        paper: BallotCounts? = nil,
        votes: [UInt32]? = nil
    ) -> CountReport {
        CountReport(
            contest: report.contest,
            precinct: report.precinct,
            source: report.source,
            revision: revision ?? report.revision,
            reportedAt: reportedAt ?? report.reportedAt,
            ballots: paper ?? report.ballots,
            votes: votes ?? report.votes
        )
    }
}
