import ElectionModel
import ReportFormat
import Testing

@Suite struct ScenarioFilesTests {
    @Test func `a small scenario is read with every value`() throws {
        let election = try Election.read(SmallScenario.files())
        #expect(election.card.name == LocalizedText(en: "Test", ru: "", kk: ""))
        #expect(!election.card.isReconstructed)
        #expect(election.card.quota == nil)
        #expect(election.card.limits == Limits(votersListed: nil, perField: nil, ballotReserve: nil))
        #expect(election.rank(ofSource: "hand") == 0)
        #expect(
            election.units[3]
                == GpUnit(
                    id: "n-1",
                    kind: .precinct,
                    name: LocalizedText(en: "Station 1", ru: "", kk: ""),
                    parent: 1,
                    district: 2,
                    offsetMinutes: 360,
                    pollsOpen: Timestamp(parsing: "2023-03-19T07:00:00+06:00"),
                    pollsClose: Timestamp(parsing: "2023-03-19T20:00:00+06:00"),
                    votersListed: 200
                )
        )
    }

    @Test func `a small scenario's marks, ballots and persons are read`() throws {
        let election = try Election.read(SmallScenario.files())
        #expect(election.units[4].name.en == "Station \"2\"")
        #expect(election.units[4].mayCloseEarly)
        #expect(election.units[4].isAbroad)
        #expect(election.units[1].name.en == "North, far")
        #expect(election.parties.map(\.registrationRank) == [2, nil])
        #expect(election.parties.map(\.colour.green) == [0, 255])
        #expect(
            election.ballots.map(\.ids) == [
                ["p1", "p2", "against-all"], ["d-1-1", "d-1-2"], ["yes", "no"],
            ]
        )
        #expect(
            election.candidates[0]
                == Candidate(
                    contest: 0,
                    unit: 0,
                    party: 0,
                    position: 1,
                    label: "Candidate L1",
                    isWoman: true,
                    birthDate: CivilDate(year: 1990, month: 1, day: 31),
                    hasDisability: false,
                    isSelfNominated: nil
                )
        )
        #expect(election.published.map(\.status) == [.announced, .final])
        #expect(election.published[1].time == nil)
    }

    @Test func `columns may come in any order, lines may end in CRLF, and the last may lack its end`() throws
    {
        var files = SmallScenario.files()
        files.parties = Array(
            "short,id,colour,name_kk,name_ru,name_en,registration_rank,ballot_number\r\nP1,p1,#0000ff,,,Party 1,2,1"
                .utf8
        )
        files.candidates = nil
        files.published = nil
        let election = try Election.read(files)
        let whole = try Election.read(SmallScenario.files())
        #expect(election.parties == [whole.parties[0]])
        #expect(election.candidates.isEmpty)
        #expect(election.published.isEmpty)
    }

    @Test func `seats of districts may stand in the units`() throws {
        var files = SmallScenario.files("election.json", "\"seatsPerUnit\":1,", "")
        #expect(throws: FormatError.self) { try Election.read(files) }
        files.units = Array(
            SmallScenario.units.replacing("\n", with: ",\n")
                .replacing("abroad,\n", with: "abroad,seats\n")
                .replacing("District 1,,,+06:00,,,0,300,0,", with: "District 1,,,+06:00,,,0,300,0,3").utf8
        )
        let election = try Election.read(files)
        #expect(election.units.map(\.seats) == [nil, nil, 3, nil, nil])
        #expect(election.contests[1].scope == .eachUnit(of: .district, seats: 0))
    }

    @Test(arguments: ScenarioFault.all)
    func `a fault is told with file, line and column`(fault: ScenarioFault) {
        do throws(FormatError) {
            _ = try Election.read(SmallScenario.files(fault.file, fault.old, fault.new))
            Issue.record("\(fault.file): \(fault.new) was accepted")
        } catch {
            #expect(error.description == "\(fault.file):\(fault.message)")
            #expect(Sanitiser.safe(error.description, limit: 1_000) == error.description)
        }
    }

    @Test func `every byte left out of a scenario has a verdict`() {
        for (file, text) in [
            ("election.json", SmallScenario.card), ("units.csv", SmallScenario.units),
            ("candidates.csv", SmallScenario.candidates),
        ] {
            for index in 0..<text.utf8.count {
                var bytes = Array(text.utf8)
                bytes.remove(at: index)
                var files = SmallScenario.files()
                switch file {
                case "election.json": files.card = bytes
                case "units.csv": files.units = bytes
                default: files.candidates = bytes
                }
                do throws(FormatError) {
                    _ = try Election.read(files)
                } catch {
                    if error.place.line < 1 || error.place.column < 1 { Issue.record("no place: \(error)") }
                }
            }
        }
    }
}
