import ElectionModel
import ReportFormat
import TestSupport
import Testing

/// The same report as JSON and as CSV has the same verdict, code and flags, be it good or broken.
@Suite struct CSVAgreementTests {
    /// A report as texts by member, from which both forms are written.
    private struct Draft {
        var members: [(name: String, text: String)]
        var votes: [(id: String, text: String)]
    }

    private static let numbers: Set<String> = [
        "revision", "votersListed", "ballotsReceived", "ballotsIssued", "ballotsCancelled", "ballotsFound",
        "invalidBallots", "validBallots", "sourceSeq",
    ]

    private let election = Builders.election()

    @Test(arguments: 1...6)
    func `a random report has one verdict in both forms`(seed: UInt64) throws {
        var reports = SeededReports(election: election, seed: seed)
        var verdicts: [String: Int] = [:]
        for index in 0..<600 {
            var draft = try draft(of: reports.next())
            for _ in 0..<(index % 3) { spoil(&draft, &reports.random) }
            let json = Lines.decoder.decode(jsonLine(draft))
            let csv = try csvDecoded(draft)
            if verdict(json) != verdict(csv) {
                let line = String(decoding: jsonLine(draft), as: UTF8.self)
                Issue.record("\(verdict(json)) \(verdict(csv)) \(Sanitiser.safe(line, limit: 800))")
            }
            verdicts[verdict(json), default: 0] += 1
        }
        #expect(verdicts.count > 8, "too few kinds of verdict: \(verdicts)")
    }

    /// The report, or the code of the refusal.
    private func verdict(_ decoded: Decoded) -> String {
        switch decoded {
        case .report(let report, let time, let findings):
            let line = CanonicalLine(election: election).bytes(of: report)
            let flags = findings.map(\.code.rawValue).joined(separator: "+")
            return "\(String(decoding: line, as: UTF8.self)) \(time.map(\.iso8601) ?? "") \(flags)"
        case .refused(let finding, _): return finding.code.rawValue
        }
    }

    private func draft(of report: Report) throws -> Draft {
        let line = CanonicalLine(election: election).bytes(of: report)
        var draft = Draft(members: [], votes: [])
        for member in try JSONNode(parsing: line, file: "x").members() {
            switch member.node.value {
            case .string(let text) where !text.isEmpty: draft.members.append((member.name, text))
            case .integer(let number): draft.members.append((member.name, String(number)))
            case .boolean(let value): draft.members.append((member.name, String(value)))
            case .object:
                draft.votes = try member.node.members().map { ($0.name, String(try $0.node.integer())) }
            default: break
            }
        }
        return draft
    }

    private static let texts = [
        "0", "1", "7", "999", "1000", "-1", "007", "1e2", "1.0", "+5", " 5", "20001", "9999999999", "٣",
        "true",
        "null", "count", "turnout", "annul", "list", "district", "station-2", "region-1", "kz", "test", "S1",
        "2023-03-19T21:04:11+06:00", "2023-02-30T21:04:11+06:00", "2023-03-19T21:04:11Z", "a,b", "a\"b",
        "a\nb",
        "\u{1B}[31m", "\u{202E}", "a\u{301}\u{301}\u{301}", "=1+1", "ошибка", "\u{E0041}", "\\", "x",
    ]

    private func spoil(_ draft: inout Draft, _ random: inout SplitMix64) {
        let text = CSVAgreementTests.texts.randomElement(using: &random) ?? ""
        let index = Int.random(in: draft.members.indices, using: &random)
        switch Int.random(in: 0..<7, using: &random) {
        case 0: draft.members.remove(at: index)
        case 1: draft.members.swapAt(index, 0)
        case 2:
            let names = ["recount", "reason", "sourceSeq", "receivedAt", "revision", "ballotsCancelled"]
            let name = names.randomElement(using: &random) ?? ""
            if !draft.members.contains(where: { $0.name == name }) { draft.members.append((name, text)) }
        case 3 where !draft.votes.isEmpty:
            draft.votes[Int.random(in: draft.votes.indices, using: &random)].text = text
        case 4 where draft.votes.count > 1:
            draft.votes.remove(at: Int.random(in: draft.votes.indices, using: &random))
        case 5 where !draft.votes.contains { $0.id == "p9" }: draft.votes.append(("p9", "1"))
        default: draft.members[index].text = text
        }
    }

    /// Numbers as they are where the format has numbers, other text quoted: what a sender would write.
    private func jsonLine(_ draft: Draft) -> [UInt8] {
        var line = JSONWriter()
        line.beginObject()
        for member in draft.members {
            line.key(member.name)
            write(
                member.text,
                isNumber: CSVAgreementTests.numbers.contains(member.name),
                to: &line,
                member.name
            )
        }
        if !draft.votes.isEmpty {
            line.key("votes")
            line.beginObject()
            for vote in draft.votes {
                line.key(vote.id)
                write(vote.text, isNumber: true, to: &line, "")
            }
            line.endObject()
        }
        line.endObject()
        return line.bytes
    }

    private func write(_ text: String, isNumber: Bool, to line: inout JSONWriter, _ name: String) {
        let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) } && text.utf8.count < 19
        if name == "recount", text == "true" {
            line.bool(true)
        } else if isNumber, isPlain, text == "0" || !text.hasPrefix("0"), let number = Int(text) {
            line.number(number)
        } else {
            line.string(text)
        }
    }

    private func csvDecoded(_ draft: Draft) throws -> Decoded {
        var names = draft.members.map(\.name)
        let missing = ["kind", "election", "unit", "source", "reportedAt"].filter { !names.contains($0) }
        names += missing
        var table = CSVWriter()
        for name in names + draft.votes.map({ "votes." + $0.id }) { table.field(figure: name) }
        table.endRow()
        let header = Array(table.bytes.dropLast())
        var rows = CSVWriter()
        for member in draft.members { rows.field(figure: member.text) }
        for _ in missing { rows.field(figure: "") }
        for vote in draft.votes { rows.field(figure: vote.text) }
        rows.endRow()
        return try CSVReportDecoder(header: header, election: election).decode(Array(rows.bytes.dropLast()))
    }
}
