import ElectionModel
import TestSupport

/// Reports that fit the small election, of any kind, with any optional part.
enum RandomReport {
    static func make(_ random: inout SplitMix64, _ election: Election) -> Report {
        let precinct = Int(number(&random, below: UInt32(election.precincts.count)))
        let contest = Int(number(&random, below: UInt32(election.contests.count)))
        let source = ["s1", "s2", "s3", "a-much-longer-name-of-a-source"][Int(number(&random, below: 4))]
        let time = Timestamp(
            instant: 1_679_200_000 + Int64(number(&random, below: 100_000)),
            offsetMinutes: Int16(truncatingIfNeeded: Int(number(&random, below: 2_879)) - 1_439)
        )
        switch number(&random, below: 3) {
        case 0:
            return .turnout(
                TurnoutReport(
                    precinct: precinct,
                    source: source,
                    reportedAt: time,
                    votersListed: number(&random),
                    ballotsIssued: number(&random),
                    sourceSeq: maybe(&random)
                )
            )
        case 1:
            let reasons = ["x", "Қате қол", "\"quoted\"", "e\u{301}", ""]
            return .annul(
                Annulment(
                    contest: contest,
                    precinct: precinct,
                    source: source,
                    revision: UInt16(1 + number(&random, below: 999)),
                    reportedAt: time,
                    reason: reasons[Int(number(&random, below: 5))],
                    sourceSeq: maybe(&random)
                )
            )
        default:
            let size = election.ballot(contest: contest, precinct: precinct)?.ids.count ?? 0
            let votes = (0..<size).map { _ in number(&random) }
            return .count(count(&random, contest, precinct, source, time, votes))
        }
    }

    private static func count(
        _ random: inout SplitMix64,
        _ contest: Int,
        _ precinct: Int,
        _ source: String,
        _ time: Timestamp,
        _ votes: [UInt32]
    ) -> CountReport {
        CountReport(
            contest: contest,
            precinct: precinct,
            source: source,
            revision: UInt16(1 + number(&random, below: 999)),
            reportedAt: time,
            ballots: BallotCounts(
                votersListed: number(&random),
                ballotsReceived: maybe(&random),
                ballotsIssued: number(&random),
                ballotsCancelled: maybe(&random),
                ballotsFound: number(&random),
                invalidBallots: number(&random),
                validBallotsStated: maybe(&random)
            ),
            votes: votes,
            isRecount: number(&random, below: 2) == 0,
            sourceSeq: maybe(&random)
        )
    }

    private static func number(_ random: inout SplitMix64, below bound: UInt32 = .max) -> UInt32 {
        UInt32(truncatingIfNeeded: random.next()) % bound
    }

    private static func maybe(_ random: inout SplitMix64) -> UInt32? {
        number(&random, below: 2) == 0 ? nil : number(&random)
    }
}
