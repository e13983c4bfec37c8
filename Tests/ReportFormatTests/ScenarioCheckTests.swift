import ElectionModel
import ReportFormat
import Testing

/// What `check` finds: every fault at once, and what contradicts itself.
@Suite struct ScenarioCheckTests {
    private func lines(_ files: ScenarioFiles) -> [String] {
        ScenarioReading(files).faults.map(\.description)
    }

    private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

    @Test func `a scenario without a fault has none, and reads as before`() throws {
        let files = SmallScenario.files()
        #expect(lines(files).isEmpty)
        guard case .success(let election) = ScenarioReading(files).result else {
            Issue.record("not read")
            return
        }
        #expect(election.units == (try Election.read(files)).units)
    }

    @Test func `faults of all files are told at once, one a row`() {
        var files = SmallScenario.files("units.csv", "n-2,north", "n-2,south")
        files.parties = Array(text(files.parties).replacing("#0000ff", with: "blue").utf8)
        files.card = Array(text(files.card).replacing("\"law\"", with: "\"lore\"").utf8)
        let found = lines(files)
        #expect(found.count == 4, "\(found)")
        #expect(found.contains { $0.hasPrefix("units.csv:6:5: parent: \"south\" is not") })
        #expect(found.contains { $0.contains("election.json") && $0.contains("lore: unknown member") })
        #expect(found.contains { $0.contains("law: member missing; add it") })
        #expect(found.contains { $0.hasPrefix("parties.csv:") && $0.contains("colour: \"blue\"") })
    }

    @Test func `every wrong column of a header is named`() {
        var files = SmallScenario.files()
        files.parties = Array(
            text(files.parties).replacing("short,", with: "brief,").replacing("colour", with: "color").utf8
        )
        let found = lines(files).filter { $0.hasPrefix("parties.csv") }
        #expect(found.count == 4, "\(found)")
        #expect(found.contains { $0.contains("\"brief\" is unknown") })
        #expect(found.contains { $0.contains("\"short\" is missing") })
    }

    @Test func `what names a row that is left out is no fault of its own`() {
        let files = SmallScenario.files("units.csv", "north,kz,region", "north,kz,part")
        #expect(
            lines(files) == ["units.csv:3:10: kind: \"part\" is not country, region, district or precinct"]
        )
        var lost = SmallScenario.files()
        lost.parties = Array("id;name\n".utf8)
        #expect(lines(lost).allSatisfy { $0.hasPrefix("parties.csv:1") }, "\(lines(lost))")
    }

    @Test func `a row with other fields does not hide the rows after it`() {
        var files = SmallScenario.files()
        let rows = text(files.units).split(separator: "\n").map { String($0) }
        let broken = rows.enumerated().map {
            $0.offset == 4 || $0.offset == 5 ? $0.element + "," : $0.element
        }
        files.units = Array((broken.joined(separator: "\n") + "\n").utf8)
        let found = lines(files).filter { $0.contains("fields, the header has") }
        #expect(found.map { $0.prefix(14) } == ["units.csv:5:1:", "units.csv:6:1:"])
    }

    @Test func `two lists of one name are told apart by their ballot numbers`() throws {
        var files = SmallScenario.files("parties.csv", "Party 2", "Party 1")
        files.parties = Array(text(files.parties).replacing("P2", with: "P1").utf8)
        let election = try Election.read(files)
        #expect(election.parties.map(\.short) == ["P1 (1)", "P1 (2)"])
        #expect(election.parties.map(\.name.en) == ["Party 1 (1)", "Party 1 (2)"])
    }

    @Test func `seats that do not add up are found with their place`() throws {
        let files = SmallScenario.files("election.json", "\"seatsTotal\":", "\"seatsTotal\":1")
        let election = try Election.read(files)
        let found = ScenarioCheck(election, files: files).findings()
        #expect(found.count == 1 && found[0].place.file == "election.json")
        #expect(found[0].description.contains("and the contests fill"), "\(found)")
        let whole = try Election.read(SmallScenario.files())
        #expect(ScenarioCheck(whole, files: SmallScenario.files()).findings().isEmpty)
    }

    @Test func `a district nobody stands in and a precinct without one are found`() throws {
        var files = SmallScenario.files()
        files.candidates = nil
        let election = try Election.read(files)
        let found = ScenarioCheck(election, files: files).findings().map(\.description)
        #expect(
            found.contains { $0.contains("nobody stands in contest district; add rows to candidates.csv") }
        )
        let apart = SmallScenario.files("units.csv", "n-2,north,precinct,d-1", "n-2,north,precinct,")
        let lone = ScenarioCheck(try Election.read(apart), files: apart).findings().map(\.description)
        #expect(
            lone.contains { $0.hasPrefix("units.csv:6:1: n-2: contest district is not held here") },
            "\(lone)"
        )
    }
}
