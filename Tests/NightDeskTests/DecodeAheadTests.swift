import ElectionModel
import NightDesk
import ReportFormat
import ResultsStore
import TestSupport
import Testing

/// Lines read on a second thread are those, in that order, that one thread would have read.
struct DecodeAheadTests {
    private static func lines(_ count: Int, from first: Int) -> [RawLine] {
        (first..<first + count).map { number in
            let refused = Array("x\(number)".utf8)
            let bytes = number % 7 == 0 ? refused : SmallScenario.turnout(number % 999 + 1)
            return RawLine(bytes, number: number, of: "-")
        }
    }

    @Test(arguments: [
        [1], [63, 64], [100, 0, 5, 900], [900, 900, 900, 0], [64, 1, 64, 1, 64],
        [70, 80, 90, 100, 110, 120, 130],
    ])
    func `every line comes back once, in order, and read as by the decoder`(slices: [Int]) throws {
        let election = try Election.read(SmallScenario.files(precincts: 999))
        let decoder = ReportDecoder(election: election)
        var ahead = DecodeAhead(LineReading(decoder: decoder))
        var (given, back): ([RawLine], [DecodedLine]) = ([], [])
        for slice in slices {
            let lines = Self.lines(slice, from: given.count + 1)
            given += lines
            back += ahead.exchange(lines)
        }
        back += ahead.exchange([])
        let isUnderWay = ahead.isUnderWay
        #expect(!isUnderWay)
        #expect(back.map(\.line) == given)
        for read in back { #expect(read.decoded == decoder.decode(read.line.bytes)) }
    }

    @Test func `few lines are read at once, after those before them`() throws {
        let election = try Election.read(SmallScenario.files())
        var ahead = DecodeAhead(LineReading(decoder: ReportDecoder(election: election)))
        let few = ahead.exchange(Self.lines(3, from: 1))
        #expect(few.map(\.line.number) == [1, 2, 3])
        let none = ahead.exchange(Self.lines(500, from: 4))
        #expect(none.isEmpty)
        let all = ahead.exchange(Self.lines(2, from: 504))
        #expect(all.map(\.line.number) == Array(4...505))
        let isUnderWay = ahead.isUnderWay
        #expect(!isUnderWay)
    }

    @Test func `four slices stay under way, then each brings the first of them back`() throws {
        let election = try Election.read(SmallScenario.files())
        var ahead = DecodeAhead(LineReading(decoder: ReportDecoder(election: election)))
        let back = (0..<7).map { ahead.exchange(Self.lines(100, from: 100 * $0 + 1)).map(\.line.number) }
        #expect(back == [[], [], [], []] + (0..<3).map { Array(100 * $0 + 1...100 * $0 + 100) })
        let rest = ahead.exchange([])
        #expect(rest.map(\.line.number) == Array(301...700))
    }

    @Test func `a desk answers lines read ahead as it answers those it reads`() throws {
        let plain = try DeskStore(precincts: 60)
        let ahead = try DeskStore(precincts: 60)
        var one = try IngestDesk(store: plain.path)
        var two = try IngestDesk(store: ahead.path)
        for read in two.reading.read(Self.lines(40, from: 1) + Self.lines(3, from: 8)) {
            _ = try one.take(read.line)
            _ = try two.take(read)
        }
        let receipts = try one.commit()
        let same = try two.commit()
        #expect(receipts.count == 43)
        #expect(receipts == same)
    }

    @Test func `the canonical line stands in the report's own, and none in a refusal`() throws {
        let election = try Election.read(SmallScenario.files(precincts: 999))
        let canonical = CanonicalLine(election: election)
        let reading = LineReading(decoder: ReportDecoder(election: election))
        for read in reading.read(Self.lines(20, from: 1)) {
            switch read.decoded {
            case .report(let report, _, _):
                let line = read.line.bytes[..<read.canonicalLength] + [UInt8(ascii: "}")]
                #expect(Array(line) == canonical.bytes(of: report))
            case .refused: #expect(read.canonicalLength == 0)
            }
        }
    }
}
