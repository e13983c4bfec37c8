import DashboardView
import ElectionModel
import Export
import ReportFormat
import TestSupport
import Testing

/// Files of what a pane shows.
struct ViewExportTests {
    private static let view = KeptView(
        name: "regions",
        title: "Regions",
        columns: ["unit", "votes", "turnout_percent", "moment", "leader"],
        rows: [
            [
                .text("north"), .count(1_234), .share(Share(1, of: 3)),
                .time(Timestamp(instant: 0, offsetMinutes: 300)), .open,
            ],
            [.text("=cmd()"), .count(0), .share(Share(0, of: 0)), .open, .text("a,\"b\"")],
        ],
        picture: "┌ Regions ┐\n└─────────┘\n"
    )

    private func files(hostile: String? = nil) -> [String: String] {
        let export = ViewExport(
            Self.view,
            of: NightUnderTest.subject(hostile: hostile),
            look: Look(language: .en)
        )
        return Dictionary(
            uniqueKeysWithValues: export.files.map { ($0.ending, NightUnderTest.text($0.bytes)) }
        )
    }

    @Test
    func `the name holds election, position and pane`() {
        let export = ViewExport(Self.view, of: NightUnderTest.subject(), look: Look(language: .en))
        #expect(export.name == "\(Builders.election().id)-seq000008-regions")
    }

    @Test
    func `the text names moment, head and law before the pane`() throws {
        let text = try #require(files()[".txt"])
        #expect(text.contains("entry 8\n"))
        #expect(text.contains(String(repeating: "a", count: 64)))
        #expect(text.contains("Law: " + Builders.election().card.law))
        #expect(text.hasSuffix("┌ Regions ┐\n└─────────┘\n"))
    }

    @Test
    func `the table has its stamp in each row, exact figures and no formula`() throws {
        let csv = try #require(files()[".csv"])
        let lines = csv.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines[0]
                == "as_of,seq,head,law,made_up,stale_since,unit,votes,turnout_percent,moment,leader"
        )
        #expect(lines[1].hasSuffix(",north,1234,33.33,1970-01-01T05:00:00+05:00,"))
        #expect(lines[2].hasSuffix(",'=cmd(),0,,,\"a,\"\"b\"\"\""))
    }

    @Test
    func `the object has the same rows, with null for what is open`() throws {
        let json = try #require(files()[".json"])
        #expect(json.hasPrefix("{\"format\":\"election-night-view-1\","))
        #expect(json.contains("\"seq\":8,"))
        #expect(
            json.contains(
                "{\"unit\":\"north\",\"votes\":1234,\"turnout_percent\":\"33.33\","
                    + "\"moment\":\"1970-01-01T05:00:00+05:00\",\"leader\":null}"
            )
        )
        #expect(json.contains("\"turnout_percent\":null"))
    }

    @Test
    func `the same moment gives the same bytes`() {
        #expect(files() == files())
    }
}
