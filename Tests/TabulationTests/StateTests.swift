import ElectionModel
import Tabulation
import TestSupport
import Testing

struct StateTests {
    private let election = RandomLog.election

    /// A line that names its position.
    private func text(_ night: Night) -> String {
        var bytes: [UInt8] = []
        night.stateBytes(canonicalLine: { Array("line \($0)".utf8) }, sink: { bytes += $0 })
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test
    func `state rows name what stands, precinct by precinct and contest by contest`() {
        let small = Builders.election(precincts: 2)
        let reports = [
            turnout(precinct: 1, issued: 5), count(precinct: 1, [9, 0, 0, 0]),
            count(precinct: 1, [8, 0, 0, 0], source: "other"), count(precinct: 0, [9, 0, 0], contest: 1),
        ]
        let night = night(small, reports)
        #expect(
            night.stateRows() == [
                StateRow(precinct: 0, contest: 0, protocolSeq: nil, turnoutSeq: nil, isDisputed: false),
                StateRow(precinct: 0, contest: 1, protocolSeq: 4, turnoutSeq: nil, isDisputed: false),
                StateRow(precinct: 1, contest: 0, protocolSeq: 3, turnoutSeq: 1, isDisputed: true),
                StateRow(precinct: 1, contest: 1, protocolSeq: nil, turnoutSeq: 1, isDisputed: false),
            ]
        )
        #expect(
            text(night) == """
                -\n-\n-\nline 4\n-\n-\nline 3\nline 1\ndisputed\n-\nline 1\n-\n
                """
        )
    }

    @Test
    func `a night before its first report has only dashes`() {
        #expect(text(Night(election: election)) == String(repeating: "-\n", count: 6 * 2 * 3))
    }

    @Test
    func `the state comes in chunks of whole lines`() {
        let night = night(election, RandomLog.reports(80, seed: 5))
        let long = [UInt8](repeating: 65, count: 40_000)
        var chunks: [[UInt8]] = []
        night.stateBytes(canonicalLine: { _ in long }, sink: { chunks.append($0) })
        #expect(chunks.count > 2)
        #expect(chunks.allSatisfy { $0.last == 10 })
        #expect(
            chunks.dropLast().allSatisfy { $0.count >= Night.stateChunk && $0.count < 3 * Night.stateChunk }
        )
        var whole: [UInt8] = []
        night.stateBytes(canonicalLine: { _ in [65] }, sink: { whole += $0 })
        #expect(chunks.joined().count(where: { $0 == 10 }) == whole.count(where: { $0 == 10 }))
    }

    private enum Broken: Error, Equatable { case line(Int), full }

    @Test
    func `an error of a line or of the sink ends the state at once`() {
        let night = night(election, [count([9, 0, 0, 0])])
        var chunks = 0
        #expect(throws: Broken.line(1)) {
            try night.stateBytes(canonicalLine: { throw Broken.line($0) }, sink: { _ in chunks += 1 })
        }
        #expect(chunks == 0)
        #expect(throws: Broken.full) {
            try night.stateBytes(canonicalLine: { _ in [] }, sink: { _ in throw Broken.full })
        }
    }

    @Test
    func `a snapshot does not change with the night`() {
        var night = night(election, [count([9, 0, 0, 0])])
        let before = night.snapshot()
        let rows = (0..<6).map { before.stations[$0] }
        for entry in log(RandomLog.reports(80, seed: 2)) { night.apply(entry) }
        #expect((0..<6).map { before.stations[$0] } == rows)
        #expect(before.country.votes == [9, 0, 0, 0])
        #expect(before.seq == 1)
        #expect(before.asOf == Builders.time(1))
        #expect(night.snapshot().seq == 80)
    }
}

struct RecountTests {
    private let election = RandomLog.election

    @Test
    func `a recount of other entries names every place that differs`() {
        let reports = [
            count([9, 0, 0, 0]), turnout(precinct: 5, issued: 3), count(precinct: 1, [9, 0, 0], contest: 1),
        ]
        let night = night(election, reports)
        let recount = Recount(election: election, entries: log([]))
        #expect(
            recount.mismatches(with: night) == [
                .country, .region(0), .region(1), .district(0), .district(1), .ballot(0), .ballot(1),
                .standing(precinct: 0, contest: 0), .standing(precinct: 1, contest: 1), .turnout(precinct: 5),
                .progress,
            ]
        )
        #expect(recount.mismatches == [])
        #expect(recount.country == Night(election: election).country)
    }

    @Test
    func `a recount of a night has its figures and no mismatches`() {
        let night = night(election, RandomLog.reports(100, seed: 11))
        let recount = Recount(of: night)
        #expect(recount.mismatches == [])
        #expect(recount.country == night.country)
        #expect(recount.regions == night.regions)
        #expect(recount.districts == night.districts)
        #expect(recount.ballots == night.snapshot().ballots)
    }

    @Test(arguments: [3, 7, 8, 15, 17])
    func `the flat recount equals the regions for any number of lists`(parties: Int) {
        let election = Builders.election(precincts: 9, parties: parties)
        let reports = (0..<9).map { precinct in
            let votes = (0...parties).map { UInt32($0 + precinct) }
            return count(precinct: precinct, votes)
        }
        let night = night(election, reports)
        let nowhere = [UInt64](repeating: 0, count: parties + 1)
        #expect(night.recountVotes() == night.regions.map(\.votes) + [nowhere])
        #expect(night.invariantViolations() == [])
        let expected: [UInt64] = (0...UInt64(parties)).map { 9 * $0 + 36 }
        #expect(night.country.votes == expected)
    }
}
