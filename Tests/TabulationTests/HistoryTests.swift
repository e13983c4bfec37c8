import ElectionModel
import Tabulation
import TestSupport
import Testing

/// What a night keeps of the protocols that stand no more.
struct HistoryTests {
    private let election = RandomLog.election

    /// Those of the pair of protocols are told anew from both.
    private static let kept = RuleCode.allCases.filter { $0 != .listedDiffer && $0 != .issuedDiffer }

    /// Revisions of one protocol, each with figures, times and flags of its own, of one digit to ten.
    private func revisions(_ count: Int, _ random: inout SplitMix64) -> [LogEntry] {
        func number() -> UInt32 {
            UInt32.random(in: 0...UInt32.max, using: &random) >> UInt32.random(in: 0...31, using: &random)
        }
        func maybe() -> UInt32? { Bool.random(using: &random) ? number() : nil }
        func time() -> Timestamp {
            let minutes = Int16.random(in: -840...840, using: &random)
            return Timestamp(instant: 1_679_234_400 - Int64(number()), offsetMinutes: minutes)
        }
        return (1...count).map { place in
            let report = CountReport(
                contest: 0,
                precinct: 0,
                source: "s1",
                revision: UInt16(place * 7),
                reportedAt: time(),
                ballots: BallotCounts(
                    votersListed: number(),
                    ballotsReceived: maybe(),
                    ballotsIssued: number(),
                    ballotsCancelled: maybe(),
                    ballotsFound: number(),
                    invalidBallots: number(),
                    validBallotsStated: maybe()
                ),
                votes: (0..<4).map { _ in number() },
                isRecount: Bool.random(using: &random),
                sourceSeq: maybe()
            )
            let flags = Self.kept.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
            return LogEntry(seq: place * 3, receivedAt: time(), report: .count(report), flags: flags)
        }
    }

    @Test(arguments: 0..<40)
    func `each revision comes back whole when those after it are annulled`(seed: Int) {
        var random = SplitMix64(state: UInt64(seed))
        let entries = revisions(Int.random(in: 2...12, using: &random), &random)
        var night = Night(election: election)
        for entry in entries.shuffled(using: &random) { night.apply(entry) }
        for entry in entries.reversed() {
            guard case .count(let report) = entry.report else { continue }
            let standing = night.snapshot().stations[0].protocols[0]
            #expect(standing?.report == report)
            #expect(standing?.seq == entry.seq && standing?.receivedAt == entry.receivedAt)
            #expect(standing?.flags == entry.flags)
            night.apply(Builders.entry(entry.seq + 1_000, annul(revision: report.revision)))
        }
        let steps = night.steps(contest: 0, precinct: 0)
        #expect(steps.count == entries.count * 2)
        #expect(steps.prefix(entries.count).map(\.receivedAt) == entries.map(\.receivedAt))
        #expect(night.snapshot().country.unitsReported == 0)
    }
}
