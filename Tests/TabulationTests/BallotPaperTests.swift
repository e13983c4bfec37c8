import ElectionModel
import Tabulation
import TestSupport
import Testing

/// The paper of a ballot while protocols are replaced, annulled, admitted and confirmed.
struct BallotPaperTests {
    /// The fields in the order in which ``BallotPaper`` has them, added up station by station.
    private func fields(of ballot: Int, _ snapshot: NightSnapshot) -> [UInt64] {
        var sums = [UInt64](repeating: 0, count: 6)
        for precinct in RandomLog.election.precincts.indices {
            let contest = RandomLog.election.ballots[ballot].contest
            guard RandomLog.election.ballotIndex(contest: contest, precinct: precinct) == ballot,
                let standing = snapshot.stations[precinct].protocols[contest], standing.isReported
            else { continue }
            let counts = standing.report.ballots
            sums[0] += UInt64(counts.votersListed)
            sums[1] += UInt64(counts.ballotsIssued)
            guard let received = counts.ballotsReceived, let cancelled = counts.ballotsCancelled else {
                continue
            }
            sums[2] += 1
            sums[3] += UInt64(received)
            sums[4] += UInt64(cancelled)
            sums[5] += UInt64(counts.ballotsIssued)
        }
        return sums
    }

    private func fields(of paper: BallotPaper) -> [UInt64] {
        [
            paper.votersListed, paper.ballotsIssued, UInt64(paper.unitsStating), paper.ballotsReceived,
            paper.ballotsCancelled, paper.issuedWhereStated,
        ]
    }

    @Test(arguments: UInt64(1)...30, [false, true])
    func `after every report it is the sum over the stations`(seed: UInt64, decisions: Bool) {
        var random = SplitMix64(state: seed)
        var night = Night(election: RandomLog.election)
        var stated = 0
        for entry in log(RandomLog.reports(50, seed: seed, decisions: decisions)) {
            night.apply(withPaper(entry, &random))
            let snapshot = night.snapshot()
            for figures in snapshot.ballots {
                #expect(fields(of: figures.paper) == fields(of: figures.ballot, snapshot))
                stated = max(stated, figures.paper.unitsStating)
            }
        }
        #expect(stated > 0)
    }

    /// Some protocols state what they received and cancelled; others leave one or both out.
    private func withPaper(_ entry: LogEntry, _ random: inout SplitMix64) -> LogEntry {
        guard case .count(let report) = entry.report else { return entry }
        let counts = report.ballots
        let ballots = BallotCounts(
            votersListed: counts.votersListed,
            ballotsReceived: Int.random(in: 0..<4, using: &random) == 0 ? nil : counts.ballotsIssued + 7,
            ballotsIssued: counts.ballotsIssued,
            ballotsCancelled: Int.random(in: 0..<4, using: &random) == 0 ? nil : 7,
            ballotsFound: counts.ballotsFound,
            invalidBallots: counts.invalidBallots
        )
        let stating = CountReport(
            contest: report.contest,
            precinct: report.precinct,
            source: report.source,
            revision: report.revision,
            reportedAt: report.reportedAt,
            ballots: ballots,
            votes: report.votes
        )
        return LogEntry(
            seq: entry.seq,
            receivedAt: entry.receivedAt,
            report: .count(stating),
            flags: entry.flags
        )
    }
}
