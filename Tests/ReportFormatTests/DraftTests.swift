import ElectionModel
import ReportFormat
import Testing

/// A table of results becomes a scenario with a night by a mapping of its columns.
@Suite struct DraftTests {
    private static let card = """
        {"id":"no","date":"1965-09-13","utcOffset":"+01:00","name":{"en":"Norway"},"law":"x","contests":[
        {"id":"list","kind":"party-list","unitKind":"region",
        "allocation":{"method":"modified-sainte-lague"}}],"seatsTotal":3}
        """
    private static let map = """
        {"separator":";","country":"Norway","source":"ssb","reportedAt":"1965-09-14T08:00:00+01:00",
        "columns":{"unit":"place","option":"party","votes":"votes","seats":"seats"}}
        """
    private static let table = """
        votes;place;party;seats;note
        20;Østfold;Høyre;2;a
        30;Østfold;"Det norske; Arbeiderparti";2;b
        7;Oslo;Høyre;1;c

        """

    private func night(
        _ table: String = table,
        map: String = map,
        card: String = card
    ) throws -> DraftedNight {
        let words = try DraftMap(parsing: Array(map.utf8), file: "map.json")
        return try DraftedNight(Array(table.utf8), file: "t.csv", map: words, card: Array(card.utf8))
    }

    private func message(_ table: String = table, map: String = map) -> String {
        do {
            _ = try night(table, map: map)
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func `units, options and votes come in the order of the table`() throws {
        let made = try night()
        let files = ScenarioFiles(card: Array(Self.card.utf8), units: made.units, parties: made.parties)
        let election = try Election.read(files)
        #expect(election.units.map(\.id) == ["country", "u-01", "u-01-all", "u-02", "u-02-all"])
        #expect(election.units.map(\.seats) == [nil, 2, nil, 1, nil])
        #expect(election.units[1].name.en == "Østfold")
        #expect(election.parties.map(\.name.en) == ["Høyre", "Det norske; Arbeiderparti"])
        #expect(ScenarioCheck(election, files: files).findings().isEmpty)
        let decoder = ReportDecoder(election: election)
        let lines = made.night.split(separator: UInt8(ascii: "\n")).map { decoder.decode(Array($0)) }
        let votes = lines.map { line -> [UInt32] in
            guard case .report(.count(let report), _, let findings) = line, findings.isEmpty else {
                return []
            }
            return report.votes
        }
        #expect(votes == [[20, 30], [7, 0]])
    }

    @Test func `a contest of the country makes precincts of the units`() throws {
        let card = Self.card.replacing("\"unitKind\":\"region\"", with: "\"unit\":\"no\",\"seats\":3")
        let made = try night(card: card)
        let files = ScenarioFiles(card: Array(card.utf8), units: made.units, parties: made.parties)
        #expect(try Election.read(files).units.map(\.id) == ["no", "u-01", "u-02"])
    }

    @Test func `figures that the table states are taken over`() throws {
        let table = "u,o,v,l,i,f,x\nA,one,5,20,9,8,1\nA,two,2,20,9,8,1\n"
        let map = """
            {"country":"C","source":"s","reportedAt":"1965-09-14T08:00:00+01:00","columns":{"unit":"u",
            "option":"o","votes":"v","listed":"l","issued":"i","found":"f","invalid":"x"}}
            """
        let line = String(decoding: try night(table, map: map).night, as: UTF8.self)
        let figures = #""votersListed":20,"ballotsIssued":9,"ballotsFound":8,"invalidBallots":1,"votes":{"#
        #expect(line.contains(figures), "\(line)")
    }

    @Test(arguments: [
        ("votes;place", "count;place", "t.csv:1:1: column \"votes\" is missing; add it"),
        ("7;Oslo", "-7;Oslo", "t.csv:4:1: votes: \"-7\" is not a plain whole number"),
        ("7;Oslo;Høyre;1", "7;Oslo;Høyre;x", "t.csv:4:15: seats: \"x\" is not a plain whole number"),
        (
            "30;Østfold;\"Det norske; Arbeiderparti\";2", "30;Østfold;\"Det norske; Arbeiderparti\";4",
            "seats: \"4\" is not 2"
        ),
        ("7;Oslo;Høyre", "7;Østfold;Høyre", "is not an option that its unit has not yet"),
        ("7;Oslo;Høyre;1;c", "7;Oslo;Høyre;1", "t.csv:4:1: 4 fields, the header has 5"),
    ])
    func `a fault of the table is told with line and column`(old: String, new: String, text: String) {
        #expect(message(Self.table.replacing(old, with: new)).contains(text))
    }

    @Test func `a mapping with an unknown word is refused`() {
        #expect(message(map: Self.map.replacing("seats\":", with: "mandates\":")).contains("unknown member"))
        #expect(message(map: Self.map.replacing("\";\"", with: "\"; \"")).contains("one character of ASCII"))
    }
}
