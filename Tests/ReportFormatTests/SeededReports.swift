import ElectionModel
import TestSupport

/// The generator of all properties here: the same seed makes the same reports.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Random reports of an election that the rules accept, some with alarms.
struct SeededReports {
    let election: Election
    var random: SplitMix64

    init(election: Election, seed: UInt64) {
        self.election = election
        random = SplitMix64(seed: seed)
    }

    mutating func next() -> Report {
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: .turnout(turnout())
        case 2: .annul(annulment())
        default: .count(count())
        }
    }

    /// A moment of many years; of a protocol, after the polls closed.
    mutating func time(after first: Int64 = 1_600_000_000) -> Timestamp {
        Timestamp(
            instant: Int64.random(in: first...1_700_000_000, using: &random),
            offsetMinutes: Int16.random(in: -1_439...1_439, using: &random)
        )
    }

    private mutating func place() -> (precinct: Int, source: String, sourceSeq: UInt32?) {
        let sources = ["s1", "s2", "unlisted", "a-source-with-a-name-of-more-than-fifteen-bytes"]
        return (
            Int.random(in: election.precincts.indices, using: &random),
            sources.randomElement(using: &random) ?? "s1",
            Bool.random(using: &random) ? nil : UInt32.random(in: 0...999_999_999, using: &random)
        )
    }

    private mutating func turnout() -> TurnoutReport {
        let place = place()
        return TurnoutReport(
            precinct: place.precinct,
            source: place.source,
            reportedAt: time(),
            votersListed: UInt32.random(in: 0...20_000, using: &random),
            ballotsIssued: UInt32.random(in: 0...20_000, using: &random),
            sourceSeq: place.sourceSeq
        )
    }

    private mutating func annulment() -> Annulment {
        let place = place()
        let reasons = ["", "signed by mistake", "Ошибка: «7» вместо 1", "Қате \"қол\"", "n\u{303}"]
        return Annulment(
            contest: Int.random(in: election.contests.indices, using: &random),
            precinct: place.precinct,
            source: place.source,
            revision: UInt16.random(in: 1...999, using: &random),
            reportedAt: time(),
            reason: reasons.randomElement(using: &random) ?? "",
            sourceSeq: place.sourceSeq
        )
    }

    private mutating func count() -> CountReport {
        let place = place()
        let contest = Int.random(in: election.contests.indices, using: &random)
        let selections = election.ballot(contest: contest, precinct: place.precinct)?.ids.count ?? 0
        let votes = (0..<selections).map { _ in UInt32.random(in: 0...900, using: &random) }
        let valid = votes.reduce(0, +)
        let invalid = UInt32.random(in: 0...50, using: &random)
        func maybe(_ number: UInt32) -> UInt32? { Bool.random(using: &random) ? number : nil }
        return CountReport(
            contest: contest,
            precinct: place.precinct,
            source: place.source,
            revision: UInt16.random(in: 1...999, using: &random),
            reportedAt: time(after: 1_679_234_400),
            ballots: BallotCounts(
                votersListed: UInt32.random(in: 0...20_000, using: &random),
                ballotsReceived: maybe(UInt32.random(in: 0...20_000, using: &random)),
                ballotsIssued: UInt32.random(in: 0...20_000, using: &random),
                ballotsCancelled: maybe(7),
                ballotsFound: valid + invalid,
                invalidBallots: invalid,
                validBallotsStated: maybe(valid)
            ),
            votes: votes,
            isRecount: Bool.random(using: &random),
            sourceSeq: place.sourceSeq
        )
    }
}
