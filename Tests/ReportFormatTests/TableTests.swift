import ElectionModel
import ReportFormat
import TestSupport
import Testing

/// Foreign tables read by a mapping.
struct TableTests {
    private static let map = """
        {"charset":"utf-8","separator":";",
         "columns":{"unit":"No","votes.p1":"A","votes.p2":"B","votes.p3":"C","votes.against-all":"D"},
         "constants":{"contest":"list","source":"cec","reportedAt":"2023-03-19T21:00:00+06:00"},
         "unitPrefix":"station-","control":{"column":"No","beginsWith":["Sum"]}}
        """

    private static func rows(_ text: String, map: String = map) throws -> [ImportedRow] {
        let mapping = try TableMapping(Array(map.utf8), file: "map.json")
        return try TableReading(
            mapping,
            election: Builders.election(),
            source: nil,
            reportedAt: nil,
            file: "table.csv"
        ).read(Array(text.utf8)).rows
    }

    private static func words(_ rows: [ImportedRow]) -> [String] {
        rows.map { row in
            switch row.outcome {
            case .report(.count(let report, _)): "\(row.line): \(report.precinct) \(report.votes)"
            case .report(.turnout): "\(row.line): turnout"
            case .refused(let reason): "\(row.line): \(reason)"
            case .control(let text): "\(row.line): sum: \(text)"
            }
        }
    }

    @Test
    func `rows become reports, in quotes or not, whatever ends their lines`() throws {
        let rows = try Self.rows("No;A;B;C;D\r\n1;10;5;1;0\r\n\"2\";\"7\";0;0;0\n\n3;1;1;1;1")
        #expect(Self.words(rows) == ["2: 0 [10, 5, 1, 0]", "3: 1 [7, 0, 0, 0]", "5: 2 [1, 1, 1, 1]"])
    }

    @Test
    func `a row that cannot be a report is refused by its line and the reason`() throws {
        let rows = try Self.rows(
            "No;A;B;C;D\n99;1;1;1;1\n1;1;1;1\n1;-1;0;0;0\n1;;0;0;0\n1;01;0;0;0\n;1;1;1;1"
        )
        #expect(
            Self.words(rows) == [
                "2: unit station-99 is no station of this election", "3: 4 fields, the header has 5",
                "4: votes.p1 \"-1\" is no whole number", "5: no votes.p1",
                "6: votes.p1 \"01\" is no whole number", "7: no unit",
            ]
        )
    }

    @Test
    func `rows of sums are held against the rows before them`() throws {
        let good = try Self.rows(
            "No;A;B;C;D\n1;1;2;3;4\n2;1;1;1;1\nSum 1;2;3;4;5\n3;5;5;5;5\nSum 2;5;5;5;5\nSum;7;8;9;10"
        )
        #expect(Self.words(good).count == 3)
        let wrong = try Self.rows("No;A;B;C;D\n1;1;2;3;4\n2;1;1;1;1\nSum;2;30;4;5")
        #expect(Self.words(wrong).last == "4: sum: votes.p2 30, rows add up to 3")
    }

    @Test
    func `a column of the mapping that the table has twice or not at all stops the reading`() {
        #expect(throws: FormatError.self) { try Self.rows("No;A;B;C\n1;1;1;1") }
        #expect(throws: FormatError.self) { try Self.rows("No;A;B;C;D;A\n1;1;1;1;1;1") }
        #expect(throws: FormatError.self) { try Self.rows("") }
    }
}
