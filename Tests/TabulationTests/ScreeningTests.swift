import ElectionModel
import Foundation
import Tabulation
import TestSupport
import Testing

/// Flags that compare stations: what they say, when they are silent, and that no order enters.
struct ScreeningTests {
    /// Two districts of 60 stations, six lists.
    static let election = Builders.election(precincts: 120, parties: 6)

    /// A list protocol of a station with its turnout and the votes of its first two lists moved.
    static func station(
        _ precinct: Int,
        issued: UInt32? = nil,
        first: UInt32? = nil,
        invalid: UInt32? = nil,
        revision: UInt16 = 1
    ) -> Report {
        var random = SplitMix64(state: UInt64(precinct) &* 77 &+ 5)
        let first = first ?? 80 + UInt32.random(in: 0...40, using: &random)
        let votes =
            [first, 200 - first] + (0..<4).map { _ in UInt32.random(in: 10...30, using: &random) } + [9]
        let bad = invalid ?? UInt32.random(in: 20...30, using: &random)
        let found = votes.reduce(bad, +)
        let report = CountReport(
            contest: 0,
            precinct: precinct,
            source: "s1",
            revision: revision,
            reportedAt: Builders.time(),
            ballots: BallotCounts(
                votersListed: 600 + UInt32.random(in: 0...100, using: &random),
                ballotsIssued: issued ?? found,
                ballotsFound: found,
                invalidBallots: bad
            ),
            votes: votes
        )
        return .count(report)
    }

    private static func codes(_ reports: [Report]) -> [String] {
        NightScreening(of: night(election, reports)).notes.notes.map { "\($0.precinct) \($0.code.rawValue)" }
    }

    private static let ordinary = (0..<120).map { station($0) }

    @Test func `an ordinary night has nothing to note`() {
        let notes = NightScreening(of: night(Self.election, Self.ordinary)).notes
        #expect(notes.notes.isEmpty)
        #expect(notes.compared == 120)
        // Six lists, against all at 4 % of neither, and the invalid ballots.
        #expect(notes.tests == 120 * 7)
    }

    @Test func `a station unlike its neighbours is noted with its figure and theirs`() throws {
        var reports = Self.ordinary
        reports[7] = Self.station(7, issued: 598)
        reports[20] = Self.station(20, first: 199)
        reports[33] = Self.station(33, first: 0)
        reports[70] = Self.station(70, issued: 330, invalid: 150)
        #expect(Self.codes(reports) == ["7 F01", "20 F02", "20 F02", "33 F02", "33 F05", "70 F03"])
        let notes = NightScreening(of: night(Self.election, reports)).notes
        let absent = try #require(notes.notes.first { $0.code == .optionAbsent })
        #expect(absent.selection == 0)
        #expect(absent.own.percent() == "0.00")
        #expect(absent.usual.isDefined && absent.usual.approximate > 0.25)
        #expect(notes.stations(with: .shareUnlike) == 2)
        #expect(notes.notes(ofPrecinct: 33).map(\.code) == [.shareUnlike, .optionAbsent])
        #expect(notes.notes(ofPrecinct: 34).isEmpty)
    }

    @Test func `a share that chance brings once in some hundred stations is not noted`() throws {
        var reports = Self.ordinary
        reports[20] = Self.station(20, first: 144)
        #expect(Self.codes(reports).isEmpty)
        // It is rare all the same: below 1 % by itself.
        let hits = reports.prefix(60).compactMap { report -> (UInt32, UInt32)? in
            guard case .count(let report) = report else { return nil }
            return (report.votes[0], report.votes.reduce(0, +))
        }
        let spread = try #require(BetaBinomial(hits: hits.map(\.0), of: hits.map(\.1)))
        #expect(spread.logTail(of: hits[20].0, among: hits[20].1, limit: Logarithm.natural(0.01)) != nil)
    }

    @Test func `forty others must have reported before a station is compared`() {
        let odd = Self.station(7, issued: 598)
        let others = (0..<60).filter { $0 != 7 }.map { Self.station($0) }
        #expect(Self.codes(Array(others.prefix(39)) + [odd]).isEmpty)
        #expect(Self.codes(Array(others.prefix(40)) + [odd]) == ["7 F01"])
        // Neighbours of the other district are none.
        let elsewhere = (60..<120).map { Self.station($0) }
        #expect(Self.codes(Array(others.prefix(39)) + [odd] + elsewhere).isEmpty)
    }

    @Test func `a small list of voters is not noted for its turnout`() {
        func odd(listed: UInt32) -> Report {
            count(precinct: 7, [listed / 2, listed / 2 - 1, 0, 0, 0, 0, 0], listed: listed)
        }
        let others = (0..<60).filter { $0 != 7 }.map { Self.station($0) }
        #expect(!Self.codes(others + [odd(listed: 98)]).contains("7 F01"))
        #expect(Self.codes(others + [odd(listed: 100)]).contains("7 F01"))
    }

    @Test func `the same figures twice are noted at both, from 50 ballots on`() {
        let votes: [UInt32] = [20, 10, 8, 6, 4, 1, 0]
        func pair(_ votes: [UInt32]) -> [Report] { [count(precinct: 3, votes), count(precinct: 90, votes)] }
        #expect(Self.codes(pair(votes)).isEmpty)
        #expect(Self.codes(pair([21] + votes.dropFirst())) == ["3 X04", "90 X04"])
        let notes = NightScreening(of: night(Self.election, pair([21] + votes.dropFirst()))).notes.notes
        #expect(notes.map(\.twin) == [90, 3])
        let other = [
            count(precinct: 3, [21] + votes.dropFirst()), count(precinct: 90, [22] + votes.dropFirst()),
        ]
        #expect(Self.codes(other).isEmpty)
    }

    @Test func `a ballot of five lines agrees by chance`() {
        let small = Builders.election(precincts: 120, parties: 4)
        func codes(_ election: Election, _ votes: [UInt32]) -> [String] {
            let reports = [count(precinct: 3, votes), count(precinct: 90, votes)]
            return NightScreening(of: night(election, reports)).notes.notes.map(\.code.rawValue)
        }
        #expect(codes(small, [40, 20, 10, 6, 4]).isEmpty)
        let large = Builders.election(precincts: 120, parties: 5)
        #expect(codes(large, [40, 20, 10, 6, 4, 1]) == ["X04", "X04"])
    }

    @Test func `an option is compared from 4 % of the group's valid ballots on`() {
        func tests(_ againstAll: UInt32) -> Int {
            let votes = [400, 300, 100, 100, 60, 0, againstAll]
            let reports = (0..<41).map { count(precinct: $0, votes, listed: 2_000) }
            return NightScreening(of: night(Self.election, reports)).notes.tests
        }
        // 40 of 1,000 are 4 %, 39 of 999 are less: one line more for each of 41 stations.
        #expect(tests(40) - tests(39) == 41)
    }

    @Test func `a turnout is noted beyond six robust deviations, not before`() throws {
        let others = (0..<60).filter { $0 != 7 }.map { Self.station($0) }
        func odds(_ report: Report) -> Double {
            guard case .count(let report) = report else { return 0 }
            let (issued, listed) = (Double(report.ballots.ballotsIssued), Double(report.ballots.votersListed))
            return log((issued + 0.5) / (listed - issued + 0.5))
        }
        func middle(_ values: [Double]) -> Double {
            let sorted = values.sorted()
            return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        }
        var (near, far) = (0, 0)
        for issued in stride(from: UInt32(300), through: 596, by: 1) {
            let odd = Self.station(7, issued: issued)
            let all = (others + [odd]).map(odds)
            let median = middle(all)
            let distance = abs(odds(odd) - median) / (1.4826 * middle(all.map { abs($0 - median) }))
            guard abs(distance - 6) > 0.001, (5...7).contains(distance) else { continue }
            #expect(Self.codes(others + [odd]).contains("7 F01") == (distance > 6), "\(issued): \(distance)")
            if distance > 6 { far += 1 } else { near += 1 }
        }
        #expect(near > 0 && far > 0)
    }

    @Test func `unanimity is noted from 200 ballots on`() {
        func all(_ ballots: UInt32, listed: UInt32) -> [Report] {
            [count(precinct: 3, [ballots, 0, 0, 0, 0, 0, 0], listed: listed)]
        }
        func everybody(_ half: UInt32) -> [Report] {
            [count(precinct: 3, [half, half, 0, 0, 0, 0, 0], listed: 2 * half)]
        }
        #expect(Self.codes(all(199, listed: 900)).isEmpty)
        #expect(Self.codes(all(200, listed: 900)) == ["3 F07"])
        #expect(Self.codes(everybody(99)).isEmpty)
        #expect(Self.codes(everybody(100)) == ["3 F07"])
    }

    @Test(arguments: [0, 1, 7, 64])
    func `strangers whose fingerprints agree are told apart by their figures`(bits: Int) {
        var screening = NightScreening(election: Self.election, bits: bits)
        var random = SplitMix64(state: UInt64(bits))
        var running = Night(election: Self.election)
        var counts: [Int] = []
        // Few figures to draw from: stations come to agree and cease to.
        let reports = (0..<240).map { place in
            let votes = [UInt32.random(in: 20...44, using: &random), 20, 10, 8, 6, 4, 1]
            return count(precinct: place % 30, votes, revision: UInt16(1 + place / 30))
        }
        for entry in log(reports) {
            running.apply(entry)
            guard Int.random(in: 0..<5, using: &random) == 0 else { continue }
            screening.update(from: running)
            #expect(screening.notes == NightScreening(of: running).notes)
            counts.append(screening.notes.notes.count { $0.code == .sameFigures })
        }
        #expect(Set(counts).count > 5)
    }

    @Test func `a comparison that was broken off keeps its notes, and goes on with another night`() {
        let early = night(Self.election, Self.ordinary)
        let late = night(
            Self.election,
            Self.ordinary.dropLast(30) + [Self.station(7, issued: 598, revision: 2)]
        )
        var screening = NightScreening(of: early)
        let before = screening.notes
        for asked in 0..<200 {
            var left = asked
            let isWhole = screening.update(from: asked % 2 == 0 ? late : early) {
                left -= 1
                return left >= 0
            }
            if isWhole { break }
            #expect(screening.notes == before)
        }
        screening.update(from: late)
        #expect(screening.notes == NightScreening(of: late).notes)
        #expect(screening.notes != before)
    }

    @Test(arguments: [1, 2, 3])
    func `no order of arrival and no update in between changes a note`(seed: UInt64) {
        var random = SplitMix64(state: seed)
        var reports = Self.ordinary
        reports[7] = Self.station(7, issued: 598)
        reports[20] = Self.station(20, first: 199)
        reports.append(Self.station(7, revision: 2))
        reports.append(Self.station(44, issued: 599, revision: 2))
        let expected = NightScreening(of: night(Self.election, reports)).notes
        var screening = NightScreening(election: Self.election)
        var running = Night(election: Self.election)
        for entry in log(reports.shuffled(using: &random)) {
            running.apply(entry)
            if Int.random(in: 0..<10, using: &random) == 0 { screening.update(from: running) }
        }
        screening.update(from: running)
        #expect(screening.notes == expected)
        #expect(
            expected.notes.map { "\($0.precinct) \($0.code.rawValue)" } == ["20 F02", "20 F02", "44 F01"]
        )
        // And back in time.
        screening.update(from: Night(election: Self.election))
        #expect(screening.notes == NightNotes())
    }
}
