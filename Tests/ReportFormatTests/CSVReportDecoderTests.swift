import ElectionModel
import ReportFormat
import TestSupport
import Testing

@Suite struct CSVReportDecoderTests {
    static let header =
        "kind,election,contest,unit,source,revision,reportedAt,votersListed,ballotsReceived,ballotsIssued,"
        + "ballotsCancelled,ballotsFound,invalidBallots,votes.p1,votes.p2,votes.p3,votes.against-all,"
        + "validBallots,recount,sourceSeq,reason,receivedAt"

    static let count =
        "count,test,list,station-1,s1,1,2023-03-19T21:04:11+06:00,100,101,60,41,60,2,30,20,5,3,,,,,"
    static let turnout = "turnout,test,,station-1,s1,,2023-03-19T12:00:00+06:00,100,,40,,,,,,,,,,,,"
    static let annul =
        "annul,test,list,station-1,s1,1,2023-03-19T22:40:00+06:00,,,,,,,,,,,,,,signed by mistake,"

    private func decode(_ row: String, header: String = header) throws -> Decoded {
        let election = Builders.election()
        return try CSVReportDecoder(header: Array(header.utf8), election: election).decode(Array(row.utf8))
    }

    @Test(arguments: zip([turnout, count, annul], Lines.all))
    func `a row and a line of the same report are the same`(row: String, line: String) throws {
        #expect(try decode(row) == Lines.decode(line))
        #expect(try decode(row + "\r") == Lines.decode(line))
        let quoted = row.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }
        #expect(try decode(quoted.joined(separator: ",")) == Lines.decode(line))
    }

    @Test func `columns may come in any order and optional ones may be absent`() throws {
        let header =
            "votes.p2,votes.p1,votes.against-all,votes.p3,reportedAt,revision,source,unit,contest,"
            + "election,kind,invalidBallots,ballotsFound,ballotsCancelled,ballotsIssued,ballotsReceived,votersListed"
        let row = "20,30,3,5,2023-03-19T21:04:11+06:00,1,s1,station-1,list,test,count,2,60,41,60,101,100"
        #expect(try decode(row, header: header) == Lines.decode(Lines.count))
    }

    static let malformed: [(row: String, code: RuleCode)] = [
        ("", .unreadable), ("count,test", .unreadable), (count + ",", .unreadable),
        ("\"" + count, .unreadable), (count.replacing("s1", with: "s\"1"), .unreadable),
        (count + "\n" + count, .unreadable), (count.replacing("3,,,", with: "3,,yes,"), .unreadable),
        (count.replacing("count,", with: "counts,"), .unreadable),
        (count.replacing("count,", with: ","), .member), (count.replacing(",5,3", with: ",5,"), .selection),
        (count.replacing(",100,", with: ",,"), .member), (count.replacing(",100,", with: ",1e2,"), .number),
        (count.replacing(",100,", with: ",\" 100\","), .number),
        (count.replacing(",20,", with: ",-20,"), .number),
        (turnout.replacing("40,,,,", with: "40,,,,7"), .member), (count.replacing("s1", with: "S1"), .text),
        (count.replacing("test", with: "test-2"), .election),
        (count.replacing("station-1", with: "region-1"), .precinct),
        (count.replacing("s1,1,", with: "s1,0,"), .revision), (count.replacing("+06:00", with: "Z"), .time),
        (count.replacing(",30,", with: ",31,"), .voteSum),
        (count.replacing(",30,", with: ",20001,"), .fieldLimit),
        (annul.replacing("mistake", with: "\u{202E}"), .text),
        (annul.replacing("signed by mistake", with: ""), .member),
    ]

    @Test(arguments: malformed)
    func `a malformed row is refused with the code of a line`(row: String, code: RuleCode) throws {
        guard case .refused(let finding, _) = try decode(row) else {
            Issue.record("accepted")
            return
        }
        #expect(finding.code == code, "\(finding.message)")
        #expect(Sanitiser.safe(finding.message, limit: 1_000) == finding.message)
    }

    @Test(arguments: [
        ("", RuleCode.unreadable), ("kind,\"unit", .unreadable), ("kind,Unit", .member),
        ("kind,kind", .member),
        ("kind,votes", .member), ("kind,votes.", .member), ("kind,votes.P1", .member),
        ("votes.p1,votes.p1", .member), ("\u{FEFF}kind", .unreadable), ("kind,", .member),
    ])
    func `a header with other columns is refused`(header: String, code: RuleCode) {
        do throws(CSVHeaderError) {
            _ = try CSVReportDecoder(header: Array(header.utf8), election: Builders.election())
            Issue.record("accepted")
        } catch {
            #expect(error.finding.code == code)
        }
    }

    @Test(arguments: [
        (header.replacing(",", with: ";"), "no commas between the names"),
        (header.replacing(",", with: "\t"), "no commas between the names"),
        (header.replacing("source,", with: ""), "source: missing"), (header + ",source", "source: twice"),
        (header.replacing("kind", with: "Kind"), "Kind: unknown"),
        (header.replacing("unit", with: "un\u{202E}it"), "un\\u{202E}it: unknown"),
        (header.replacing("unit", with: "\"unit"), "a closing quote expected at byte 23"),
    ])
    func `a fault of the header is told by the column's name`(header: String, why: String) {
        do throws(CSVHeaderError) {
            _ = try CSVReportDecoder(header: Array(header.utf8), election: Builders.election())
            Issue.record("accepted")
        } catch {
            #expect(error.description.contains(why), "\(error)")
            #expect(Sanitiser.safe(error.description, limit: 1_000) == error.description)
        }
    }

    @Test func `a header among the rows is refused as that`() throws {
        let finding = Finding(code: .unreadable, message: "not a report: the header once more")
        #expect(try decode(Self.header) == .refused(finding))
    }

    @Test func `every change of one byte of a row has a verdict`() throws {
        let decoder = try CSVReportDecoder(header: Array(Self.header.utf8), election: Builders.election())
        var row = Array(Self.count.utf8)
        for index in row.indices {
            let original = row[index]
            for byte in UInt8.min...UInt8.max {
                row[index] = byte
                if case .refused(let finding, _) = decoder.decode(row) {
                    let isSafe = Sanitiser.safe(finding.message, limit: 1_000) == finding.message
                    if !isSafe { Issue.record("unsafe message") }
                }
            }
            row[index] = original
        }
    }
}
