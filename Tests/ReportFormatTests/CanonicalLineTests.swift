import ElectionModel
import ReportFormat
import TestSupport
import Testing

@Suite struct CanonicalLineTests {
    let election = Builders.election()

    @Test(arguments: 1...20)
    func `decoding a canonical line gives the report back`(seed: Int) {
        let decoder = ReportDecoder(election: election)
        let canonical = CanonicalLine(election: election)
        var reports = SeededReports(election: election, seed: UInt64(seed))
        for _ in 0..<200 {
            let report = reports.next()
            let line = canonical.bytes(of: report)
            guard case .report(let read, receivedAt: nil, _) = decoder.decode(line) else {
                Issue.record("refused: \(decoder.decode(line)): \(String(decoding: line, as: UTF8.self))")
                return
            }
            #expect(read == report)
            #expect(read.hasSameContent(as: report))
            #expect(canonical.bytes(of: read) == line)
        }
    }

    @Test(arguments: Lines.all)
    func `the examples of the format are canonical already`(line: String) {
        guard case .report(let report, _, _) = Lines.decode(line) else {
            Issue.record("refused")
            return
        }
        #expect(String(decoding: CanonicalLine(election: election).bytes(of: report), as: UTF8.self) == line)
    }

    @Test func `optional members stand behind the votes, the time of arrival last`() {
        let line = Lines.count(
            "3}}",
            #"3},"validBallots":58,"recount":true,"sourceSeq":17,"receivedAt":"2023-03-19T21:05:00+06:00"}"#
        )
        guard case .report(let report, let receivedAt?, _) = Lines.decode(line) else {
            Issue.record("refused")
            return
        }
        var bytes: [UInt8] = []
        CanonicalLine(election: election).append(report, receivedAt: receivedAt, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == line)
    }
}
