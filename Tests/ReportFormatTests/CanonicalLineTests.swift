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
}
