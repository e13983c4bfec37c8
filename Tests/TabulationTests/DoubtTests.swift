import ElectionLaw
import ElectionModel
import Tabulation
import TestSupport
import Testing

/// Which outcomes hang on doubtful stations, against every thing those stations could have held.
struct DoubtTests {
    private static let election = Builders.election(precincts: 8, parties: 3, seats: 7)
    private static let doubtful = [1, 3, 6]

    /// A count of all stations but perhaps some, both contests, votes at random and one list near 5 %.
    private static func votes(seed: UInt64) -> [[[UInt32]?]] {
        var random = SplitMix64(state: seed)
        let scale = UInt32.random(in: 1...6, using: &random)
        return (0..<8).map { _ in
            let isIn = Int.random(in: 0..<8, using: &random) > 0
            let list = [30 + UInt32.random(in: 0...9, using: &random), 25, scale, 3]
            let race = [
                UInt32.random(in: 20...30, using: &random), UInt32.random(in: 15...27, using: &random), 2,
            ]
            return [isIn ? list : nil, isIn ? race : nil]
        }
    }

    /// A night of such protocols; with a dispute a source of the same rank denies one station's.
    private static func night(_ votes: [[[UInt32]?]], isDisputed: Bool = false) -> Night {
        var night = Night(election: election)
        var seq = 0
        for (precinct, contests) in votes.enumerated() {
            for (contest, votes) in contests.enumerated() {
                guard let votes else { continue }
                seq += 1
                // The opening list stays the cap, whatever came.
                night.apply(Builders.entry(seq, count(precinct: precinct, votes, contest: contest)))
                guard isDisputed, precinct == 3 else { continue }
                seq += 1
                let denied = count(precinct: 3, votes.map { $0 + 1 }, contest: contest, source: "s7")
                night.apply(Builders.entry(seq, denied))
            }
        }
        return night
    }

    private static func doubt(_ night: Night, _ precincts: [Int] = doubtful) -> Doubt {
        let outcome = night.outcome()
        return night.doubt(precincts, outcome, night.prospects(of: outcome))
    }

    /// What a verdict claims, as text, without certainty for the words of the count so far.
    private static func claim(_ subject: Doubt.Subject, of night: Night, asSaid said: NightOutcome) -> String
    {
        let outcome = night.outcome()
        switch subject {
        case .threshold(let party):
            let side = [.in, .certainIn].contains(outcome.thresholds[party]) ? "in" : "out"
            let isProof = [.certainIn, .certainOut].contains(said.thresholds[party])
            return isProof ? outcome.thresholds[party].rawValue : side
        case .seats(let party): return "\(outcome.seats[party].list ?? -1)"
        case .allocation: return outcome.seats.dropLast().map { "\($0.list ?? -1)" }.joined(separator: "-")
        case .district(let district):
            let leader = "\(outcome.districts[district].leader ?? -1)"
            return said.districts[district].status == .won
                ? leader + outcome.districts[district].status.rawValue : leader
        case .localThreshold(let party, let ballot):
            return outcome.electorates.first { $0.ballot == ballot }?.thresholds[party].rawValue ?? ""
        case .race(let ballot):
            return outcome.races.first { $0.ballot == ballot }.map { "\($0.standing)" } ?? ""
        case .majority(let needed, let party):
            let row = night.prospects(of: outcome)?.majorities.first { $0.needed == needed }
            return row?.outlooks[party].rawValue ?? ""
        }
    }

    /// Extreme and random contents of a station, no more ballots than the cap of 101.
    private static func anything(_ lines: Int, _ random: inout SplitMix64) -> [UInt32] {
        var votes = [UInt32](repeating: 0, count: lines)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: votes[Int.random(in: 0..<lines, using: &random)] = 100
        case 1: break
        default:
            for line in 0..<lines { votes[line] = UInt32.random(in: 0...100 / UInt32(lines), using: &random) }
        }
        return votes
    }

    @Test(arguments: 0..<40)
    func `what is firm holds whatever the doubtful stations hold`(seed: UInt64) {
        var random = SplitMix64(state: seed &+ 1_000)
        let votes = Self.votes(seed: seed)
        let night = Self.night(votes, isDisputed: seed % 2 == 0)
        let said = night.outcome()
        let doubt = Self.doubt(night)
        var isFirm = 0
        for _ in 0..<40 {
            var other = votes
            for precinct in Self.doubtful where votes[precinct][0] != nil {
                other[precinct] = [Self.anything(4, &random), Self.anything(3, &random)]
            }
            let changed = Self.night(other)
            for verdict in doubt.verdicts where verdict.isFirm {
                isFirm += 1
                let (then, now) = (
                    Self.claim(verdict.subject, of: changed, asSaid: said),
                    Self.claim(verdict.subject, of: night, asSaid: said)
                )
                #expect(then == now, "\(verdict.subject)")
            }
        }
        #expect(isFirm > 0)
    }

    @Test(arguments: 0..<40)
    func `what annulment changes is what a count without the stations says`(seed: UInt64) {
        let votes = Self.votes(seed: seed)
        let night = Self.night(votes, isDisputed: seed % 2 == 0)
        let doubt = Self.doubt(night)
        var other = votes
        for precinct in Self.doubtful { other[precinct] = [nil, nil] }
        let (now, then) = (night.outcome(), Self.night(other).outcome())
        for verdict in doubt.verdicts {
            switch verdict.subject {
            case .threshold(let party):
                let sides = [now, then].map { [.in, .certainIn].contains($0.thresholds[party]) }
                #expect(verdict.annulledBy.isEmpty == (sides[0] == sides[1]))
            case .seats(let party):
                #expect(verdict.annulledBy.isEmpty == (now.seats[party].list == then.seats[party].list))
            case .district(let district):
                let leaders = (now.districts[district].leader, then.districts[district].leader)
                #expect(verdict.annulledBy.isEmpty == (leaders.0 == leaders.1))
            case .allocation, .majority, .localThreshold, .race: break
            }
        }
        if let annulled = doubt.annulled {
            #expect(annulled.seats.map(\.list) == then.seats.map(\.list))
        } else {
            #expect(Self.doubtful.allSatisfy { votes[$0][0] == nil })
        }
    }

    @Test func `a threshold hangs on the fewest stations that can undo it, the strongest first`() throws {
        // 5 % of 403 is 21, the third list has 26 with all in: without the 10 of one station it is out.
        var votes: [[[UInt32]?]] = (0..<8).map { _ in [[40, 7, 0, 0], [20, 10, 0]] }
        for (precinct, third) in [(1, UInt32(10)), (3, 2), (6, 8), (7, 6)] {
            votes[precinct] = [[40 - third, 7, third, 3], [20, 10, 0]]
        }
        let doubt = Self.doubt(Self.night(votes))
        let verdict = try #require(doubt.verdict(on: .threshold(party: 2)))
        #expect(verdict.dependsOn == [1])
        #expect(verdict.annulledBy == [1])
        #expect(doubt.stations.first == 1)
        #expect(doubt.verdict(on: .threshold(party: 0))?.isFirm == true)
        #expect(Self.doubt(Self.night(votes), [3]).verdict(on: .threshold(party: 2))?.dependsOn == [])
    }

    @Test func `a district hangs on a station that could turn its leader`() {
        var votes: [[[UInt32]?]] = (0..<8).map { _ in [[40, 7, 3, 0], [25, 20, 0]] }
        votes[6] = [[40, 7, 3, 0], [90, 0, 0]]
        let doubt = Self.doubt(Self.night(votes))
        #expect(doubt.verdict(on: .district(0))?.dependsOn == [1])
        #expect(doubt.verdict(on: .district(1))?.dependsOn == [6])
        #expect(doubt.verdict(on: .district(1))?.annulledBy == [])
    }

    @Test func `a disputed station cannot undo a proof that left it out already`() {
        let votes: [[[UInt32]?]] = (0..<8).map { _ in [[80, 7, 3, 0], [80, 10, 0]] }
        let night = Self.night(votes, isDisputed: true)
        #expect(night.outcome().thresholds[0] == .certainIn)
        #expect(night.outcome().districts[0].status == .won)
        let doubt = Self.doubt(night, [3])
        #expect(doubt.verdict(on: .threshold(party: 0))?.isFirm == true)
        #expect(doubt.verdict(on: .district(0))?.isFirm == true)
    }

    @Test func `a proof that holds by a few votes without a disputed station holds whatever it says`() {
        // Seven firm stations: 20 × 37 = 740 ≥ 630 + 101 that the disputed one may bring.
        let third: [UInt32] = [5, 5, 5, 5, 6, 6, 5, 5]
        let votes: [[[UInt32]?]] = third.map { [[80 - $0, 10, $0, 0], [80, 10, 0]] }
        let night = Self.night(votes, isDisputed: true)
        #expect(night.outcome().thresholds[2] == .certainIn)
        let doubt = Self.doubt(night, [3])
        #expect(doubt.verdict(on: .threshold(party: 2))?.isFirm == true)
        #expect(doubt.annulled?.outstandingListVotes == 101)
    }

    @Test func `without doubtful stations everything is firm and nothing is annulled`() {
        let night = Self.night(Self.votes(seed: 1))
        let doubt = Self.doubt(night, [])
        #expect(doubt.stations.isEmpty)
        #expect(doubt.annulled == nil)
        #expect(!doubt.verdicts.isEmpty)
        #expect(doubt.verdicts.allSatisfy { $0.isFirm && $0.annulledBy.isEmpty })
    }

    @Test func `a station that has not been counted cannot matter`() {
        var votes = Self.votes(seed: 1)
        votes[1] = [nil, nil]
        #expect(!Self.doubt(Self.night(votes)).stations.contains(1))
    }

    @Test func `the snapshot asks for stations with an alarm, a dispute or a refused line`() {
        var night = Self.night((0..<8).map { _ in [[40, 7, 3, 0], [25, 20, 0]] })
        night.apply(
            Builders.entry(50, count(precinct: 2, [40, 7, 3, 1], revision: 2), flags: [.issuedOverListed])
        )
        night.apply(Builders.entry(51, count(precinct: 4, [40, 7, 3, 1], source: "s7")))
        night.noteRefusal(at: Builders.time(52), code: .voteSum, precinct: 5)
        #expect(night.snapshot().doubt?.stations.sorted() == [2, 4, 5])
    }

    /// The ballots of an empty protocol that waits for a decision are outstanding already.
    @Test func `an empty protocol's ballots are not counted twice`() {
        var night = Night(election: Self.election)
        for precinct in 0..<7 {
            let list = Builders.count(precinct: precinct, votes: [40, 5, 4, 3])
            let race = Builders.count(precinct: precinct, votes: [40, 10, 2], contest: 1)
            night.apply(Builders.entry(2 * precinct + 1, .count(list)))
            night.apply(Builders.entry(2 * precinct + 2, .count(race)))
        }
        night.apply(Builders.entry(15, .count(Builders.count(precinct: 7, votes: [0, 0, 0, 0]))))
        night.apply(Builders.entry(16, .count(Builders.count(precinct: 7, votes: [0, 0, 0], contest: 1))))
        let verdicts = Self.doubt(night, [7]).verdicts
        #expect(!verdicts.isEmpty)
        #expect(verdicts.allSatisfy { $0.dependsOn.isEmpty && $0.annulledBy.isEmpty })
    }

    /// With every station annulled there is no vote, and no word at the threshold stays.
    @Test func `annulling everything changes every word`() {
        var night = Night(election: Self.election)
        for precinct in 0..<8 {
            let list = Builders.count(precinct: precinct, votes: [40, 5, 4, 3])
            night.apply(Builders.entry(precinct + 1, .count(list)))
        }
        let verdicts = Self.doubt(night, Array(0..<8)).verdicts
        let words = verdicts.filter { if case .threshold = $0.subject { true } else { false } }
        #expect(words.count == 3)
        #expect(words.allSatisfy { $0.annulledBy.count == 8 })
    }
}
