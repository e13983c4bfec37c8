import ElectionModel
import ResultsStore
import TestSupport
import Testing

/// More reports than the index of identities has room for at first, and so many that some share a hash.
struct ManyReportsTests {
    /// Of 300,000, any two alike in 32 bits are expected ten times: all are different in one run of 36,000.
    private static let precincts = 4
    private static let moments = 75_000

    @Test(.timeLimit(.minutes(2)))
    func `of many reports none is taken for another, and each is known again`() throws {
        let store = try TestStore(precincts: ManyReportsTests.precincts)
        try ManyReportsTests.send(to: store.path, repeats: false)
        #expect(try store.head().seq == ManyReportsTests.precincts * ManyReportsTests.moments)
        try ManyReportsTests.send(to: store.path, repeats: true)
        let reader = try LogReader.open(path: store.path)
        #expect(try reader.head().seq == ManyReportsTests.precincts * ManyReportsTests.moments)
        #expect(try reader.refusals(after: 0, limit: 1).isEmpty)
        #expect(try reader.repeatCount() == ManyReportsTests.precincts * ManyReportsTests.moments / 10)
    }

    /// Sends each report, or each tenth again, and expects its position in the answer.
    private static func send(to path: String, repeats: Bool) throws {
        var log = try ReportLog.open(path: path)
        let stride = repeats ? 10 : 1
        var expected: [String] = []
        for precinct in 0..<precincts {
            var line = SmallScenario.turnout(precinct + 1)
            let place = try #require(line.firstIndex(of: UInt8(ascii: "T"))) + 1
            for moment in Swift.stride(from: 0, to: moments, by: stride) {
                write(moment, to: &line, at: place)
                try log.append(RawLine(line, number: 1, of: "-"), now: Builders.time(100_000))
                expected.append((repeats ? "repeat " : "accepted ") + "\(precinct * moments + moment + 1)")
                if expected.count < 10_000 { continue }
                #expect(try log.commit().map(\.short) == expected)
                expected = []
            }
        }
        #expect(try log.commit().map(\.short) == expected)
    }

    /// Writes the moment of a day, in seconds, as `HH:MM:SS`.
    private static func write(_ moment: Int, to line: inout [UInt8], at place: Int) {
        for (part, number) in [moment / 3_600, moment / 60 % 60, moment % 60].enumerated() {
            line[place + part * 3] = UInt8(ascii: "0") + UInt8(number / 10)
            line[place + part * 3 + 1] = UInt8(ascii: "0") + UInt8(number % 10)
        }
    }
}
