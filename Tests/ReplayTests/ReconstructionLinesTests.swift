import ElectionModel
import Replay
import ReportFormat
import Testing

/// The written lines of the night: form, order, size, and the same bytes every time.
struct ReconstructionLinesTests {
    /// All chunks of the night, written once.
    private static let chunks = Result {
        var chunks: [[UInt8]] = []
        try KazakhNight.made.get().reconstruction.write { chunks.append($0) }
        return chunks
    }

    @Test func `every line decodes to the report it was written from`() throws {
        let night = try KazakhNight.made.get()
        let decoder = ReportDecoder(election: night.election)
        var place = 0
        var refused: [RuleCode: Int] = [:]
        var wrong = 0
        for chunk in try ReconstructionLinesTests.chunks.get() {
            for line in chunk.split(separator: UInt8(ascii: "\n")) {
                let expected = night.lines[place]
                place += 1
                switch decoder.decode(Array(line)) {
                case .refused(let finding, _): refused[finding.code, default: 0] += 1
                case .report(let report, let receivedAt, let findings):
                    let isRight = report == expected.report && receivedAt?.instant == expected.arrived
                    if !isRight || !findings.isEmpty { wrong += 1 }
                }
            }
        }
        #expect(place == night.lines.count)
        #expect(wrong == 0)
        #expect(refused.values.reduce(0, +) == 25)
        #expect(refused.keys.allSatisfy { [.voteSum, .validSum, .partOfWhole, .fieldLimit].contains($0) })
        #expect(refused.count >= 3)
    }

    @Test func `chunks end with whole lines and are as large as asked for`() throws {
        let chunks = try ReconstructionLinesTests.chunks.get()
        let last = UInt8(ascii: "\n")
        #expect(chunks.allSatisfy { $0.last == last })
        #expect(chunks.dropLast().allSatisfy { (262_144..<262_144 + 4_096).contains($0.count) })
        let size = chunks.reduce(0) { $0 + $1.count }
        #expect((22_000_000...30_000_000).contains(size))
    }

    @Test func `the scenario's seed makes these bytes on every machine`() throws {
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        for chunk in try ReconstructionLinesTests.chunks.get() {
            for byte in chunk { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        #expect(digest == 7_815_101_833_566_001_986)
    }

    @Test func `92,587 lines come in an order that never goes back`() throws {
        let night = try KazakhNight.made.get()
        let arrivals = night.reconstruction.arrivals
        #expect(night.lines.count == 10_233 * 9 + 150 + 15 + 300 + 25)
        #expect(arrivals == night.lines.map(\.arrived))
        #expect(zip(arrivals, arrivals.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test func `another seed makes another night with the same totals`() throws {
        let night = try KazakhNight.made.get()
        let other = Reconstruction(election: night.election, plan: night.plan, seed: night.plan.seed + 1)
        var count = IndependentCount(election: night.election)
        var same = 0
        for place in 0..<other.count {
            let report = other.line(place).report
            count.apply(report)
            if report == night.lines[min(place, night.lines.count - 1)].report { same += 1 }
        }
        #expect(same < 500)
        #expect(count.votes(ballot: 0) == night.plan.votes)
        #expect(count.turnoutByRegion().map(\.issued) == night.plan.ballotsIssued.map { $0.last })
        #expect(count.turnoutByRegion().map(\.listed) == night.plan.votersListed.map { $0.last })
    }

    @Test func `a sink that throws ends the writing`() throws {
        struct Full: Error {}
        func refuse(_ chunk: [UInt8]) throws(Full) { throw Full() }
        let night = try KazakhNight.made.get().reconstruction
        var shares: [Double] = []
        #expect(throws: Full.self) { try night.write(progress: { shares.append($0) }, to: refuse) }
        #expect(shares == [])
    }

    @Test func `progress rises to the whole`() throws {
        let night = try SmallNight(precincts: 6).night
        var shares: [Double] = []
        var lines = 0
        night.write(chunkBytes: 1_000, progress: { shares.append($0) }) { chunk in
            lines += chunk.count { $0 == UInt8(ascii: "\n") }
        }
        #expect(lines == night.count)
        #expect(shares == shares.sorted() && shares.count > 3)
        #expect(shares.last == 1)
    }
}
