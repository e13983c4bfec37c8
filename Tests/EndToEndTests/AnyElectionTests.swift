import Foundation
import Testing

/// Elections of other kinds through the whole program: checked, drafted, counted, asked.
struct AnyElectionTests {
    private static let card = """
        {"id":"north","date":"1965-09-13","utcOffset":"+01:00","name":{"en":"North"},"law":"x","contests":[
        {"id":"list","kind":"party-list","unitKind":"region",
        "allocation":{"method":"modified-sainte-lague"}}],"seatsTotal":8,"majorities":[5]}
        """
    private static let map = """
        {"separator":";","country":"North","source":"office","reportedAt":"1965-09-14T08:00:00+01:00",
        "columns":{"unit":"place","option":"party","votes":"votes","seats":"seats"}}
        """
    private static let table = """
        place;seats;party;votes
        East;5;Red;7000
        East;5;Blue;2000
        East;5;Green;1000
        West;3;Blue;600
        West;3;Red;300

        """

    /// A store with the drafted night, ready to be asked.
    private func store(in folder: WorkFolder) throws -> String {
        try folder.write(Self.card, to: "election.json")
        let (map, table) = (
            try folder.write(Self.map, to: "map.json"), try folder.write(Self.table, to: "t.csv")
        )
        let made = try Command.run(["draft", table, "--map", map, "--scenario", folder.path])
        #expect(made.status == 0 && made.text.contains("2 units, 3 options"), "\(made.errors)")
        let store = folder.file("night.db")
        #expect(try Command.run(["init", store, "--scenario", folder.path, "--recorded"]).status == 0)
        #expect(try Command.run(["ingest", store, folder.file("night.jsonl"), "--quiet"]).status == 0)
        return store
    }

    @Test func `a table of two electorates becomes a night with seats in each`() throws {
        let folder = try WorkFolder()
        let store = try store(in: folder)
        let json = try Command.run(["tally", store, "--format", "json"]).text
        #expect(json.contains(#""seats":[{"party":"o-01","list":5,"district":0,"total":5}"#))
        #expect(json.contains(#""unit":"u-02","seats":3,"allocation":"allocated""#))
        let text = try Command.run(["tally", store]).text
        #expect(text.contains("Red 4, Blue 1") && text.contains("Red 1, Blue 2"), "\(text)")
        let seats = try Command.run(["explain", store, "list.o-01.seats.u-01"])
        #expect(seats.status == 0 && seats.text.contains("4 seats: 7000 votes"), "\(seats.text)")
        let sum = try Command.run(["explain", store, "list.o-01.seats"])
        #expect(sum.text.contains("the sum of its electorates"))
        #expect(try Command.run(["verify", store]).status == 0)
        #expect(try Command.run(["screen", store, "--size", "100x30"]).status == 0)
    }

    @Test func `what a draft would write over stays`() throws {
        let folder = try WorkFolder()
        _ = try store(in: folder)
        let again = try Command.run([
            "draft", folder.file("t.csv"), "--map", folder.file("map.json"), "--scenario", folder.path,
        ])
        #expect(again.status == 73 && again.errors.contains("is there already"))
    }

    @Test(arguments: ["kz-2021", "kz-2023"])
    func `every scenario of the project passes check`(name: String) throws {
        let outcome = try Command.run(["check", Checkout.scenarios + "/" + name])
        #expect(outcome.status == 0, "\(outcome.text)")
    }

    @Test func `check tells every fault of a folder at once and ends with 65`() throws {
        let folder = try WorkFolder()
        _ = try store(in: folder)
        let units = try folder.text(of: "units.csv")
        try folder.write(units.replacing("u-02-all,u-02", with: "u-02-all,u-03"), to: "units.csv")
        try folder.write(try folder.text(of: "parties.csv").replacing("#", with: ""), to: "parties.csv")
        let outcome = try Command.run(["check", folder.path])
        #expect(outcome.status == 65)
        let faults = outcome.lines.filter { $0.hasPrefix("units.csv:6:10:") || $0.hasPrefix("parties.csv:") }
        #expect(faults.count == 4, "\(outcome.text)")
        #expect(outcome.lines.last?.hasSuffix("4 faults") == true)
    }

    @Test func `check ends with 66 without a folder, and names files that are missing`() throws {
        let folder = try WorkFolder()
        #expect(try Command.run(["check", folder.file("nowhere")]).status == 66)
        try folder.write(Self.card, to: "election.json")
        let outcome = try Command.run(["check", folder.path])
        #expect(outcome.status == 65)
        #expect(outcome.text.contains("units.csv: missing") && outcome.text.contains("parties.csv: missing"))
    }

    @Test func `a scenario that contradicts itself ends with 1`() throws {
        let folder = try WorkFolder()
        _ = try store(in: folder)
        let card = Self.card.replacing("\"seatsTotal\":8", with: "\"seatsTotal\":9")
        try folder.write(card, to: "election.json")
        let outcome = try Command.run(["check", folder.path])
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("seatsTotal is 9, and the contests fill 8 seats"), "\(outcome.text)")
    }
}
