import ElectionModel
import Foundation
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

    /// What the beginning of a line and a brace make, where the decoder says that they are its canonical line.
    private func front(of line: String) -> (report: Report, front: String?)? {
        let bytes = Array(line.utf8)
        var length = 0
        let decoded = ReportDecoder(election: election).decode(bytes.span, canonicalLength: &length)
        guard case .report(let report, _, _) = decoded else { return nil }
        return (report, length > 0 ? String(decoding: bytes[..<length], as: UTF8.self) + "}" : nil)
    }

    /// The line with its members in another order, blanks, an escape, or its votes turned round.
    private func variants(of line: String, _ random: inout SplitMix64) -> [String] {
        let split = line.range(of: ",\"votes\":")
        let votes = split.map { found in line[found.lowerBound...].dropFirst().prefix { $0 != "}" } + "}" }
        let plain = votes.map { line.replacing(",\($0)", with: "") } ?? line
        var members = plain.dropFirst().dropLast().split(separator: ",").map(String.init)
        if let votes { members.append(String(votes)) }
        members.shuffle(using: &random)
        let turned = votes.map { text in
            let body = text.dropFirst("\"votes\":{".count).dropLast().split(separator: ",").reversed()
            return line.replacing(text, with: "\"votes\":{" + body.joined(separator: ",") + "}")
        }
        return [
            "{" + members.joined(separator: ",") + "}", line.replacing(",", with: ", ", maxReplacements: 1),
            line.replacing("kind", with: "k\\u0069nd"), line.replacing("\"s1\"", with: #""\u00731""#),
            line + "\r",
            turned ?? line,
        ]
    }

    @Test(arguments: 1...10)
    func `a line whose front is told to be canonical has the canonical line there`(seed: Int) {
        let canonical = CanonicalLine(election: election)
        var reports = SeededReports(election: election, seed: UInt64(seed))
        var random = SplitMix64(seed: UInt64(seed))
        var plain = 0
        for _ in 0..<100 {
            let report = reports.next()
            let line = String(decoding: canonical.bytes(of: report), as: UTF8.self)
            let arrived = line.dropLast() + ",\"receivedAt\":\"2023-03-19T21:05:00+06:00\"}"
            let same = [line, String(arrived)].compactMap { front(of: $0)?.front }
            #expect(same.allSatisfy { $0 == line })
            switch report {
            case .turnout, .count: #expect(same.count == 2, "\(line)")
            case .annul, .decide: #expect(same.isEmpty)
            }
            for other in variants(of: line, &random) + variants(of: String(arrived), &random) {
                guard let read = front(of: other), let front = read.front else { continue }
                plain += 1
                let line = String(decoding: canonical.bytes(of: read.report), as: UTF8.self)
                #expect(front == line, "\(other)")
            }
        }
        #expect(plain < 400)
    }
}
