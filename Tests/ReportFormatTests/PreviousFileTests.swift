import ElectionModel
import ReportFormat
import Testing

/// The lists in the election before.
@Suite struct PreviousFileTests {
    private static let head = "election,date,valid_ballots,id,name_en,name_ru,name_kk,votes,party\n"
    private static let rows = """
        then,2021-01-10,900,old,Old List,,,500,p2
        then,2021-01-10,900,gone,Gone,Нет,Жоқ,300,

        """

    private func read(_ rows: String, head: String = head) throws -> PreviousResult? {
        var files = SmallScenario.files()
        files.previous = Array((head + rows).utf8)
        return try Election.read(files).previous
    }

    @Test func `every value of it is read, and a list may be held against none`() throws {
        let name = LocalizedText(en: "Old List", ru: "", kk: "")
        let gone = LocalizedText(en: "Gone", ru: "Нет", kk: "Жоқ")
        let expected = PreviousResult(
            election: "then",
            date: try #require(CivilDate(year: 2021, month: 1, day: 10)),
            validBallots: 900,
            lists: [
                PreviousResult.List(id: "old", name: name, votes: 500, party: 1),
                PreviousResult.List(id: "gone", name: gone, votes: 300, party: nil),
            ]
        )
        let found = try read(Self.rows)
        #expect(found == expected)
        #expect(found?.list(of: 1)?.id == "old" && found?.list(of: 0) == nil)
        #expect(found.map { $0.share(of: $0.lists[0]) } == Share(500, of: 900))
    }

    @Test func `a scenario without it, or with no row in it, has no election before`() throws {
        #expect(try read("") == nil)
        #expect(try Election.read(SmallScenario.files()).previous == nil)
    }

    @Test(arguments: [
        (
            "2021-01-10,900,gone", "2021-01-11,900,gone",
            "3:1: election: \"then\" is not what the first row says"
        ),
        (
            "then,2021-01-10,900,gone", "else,2021-01-10,900,gone",
            "3:1: election: \"else\" is not what the first"
        ),
        ("900,gone", "901,gone", "3:1: election: \"then\" is not what the first row says"),
        ("2021-01-10,900,old", "2021-13-10,900,old", "2:6: date: \"2021-13-10\" is not a day such as"),
        ("gone,Gone", "old,Gone", "3:21: id: \"old\" stands in line 2 already; make it unique"),
        ("300,", "300,p2", "party: \"p2\" stands in line 2 already; make it unique"),
        ("500,p2", "500,p9", "party: \"p9\" is not a party of parties.csv"),
        ("300,", "401,", "votes: \"401\" is not no more votes than valid ballots in all rows"),
        ("500,p2", "x,p2", "votes: \"x\" is not"),
    ])
    func `what does not fit is refused with its place`(old: String, new: String, message: String) throws {
        let spoiled = Self.rows.replacing(old, with: new, maxReplacements: 1)
        #expect(spoiled != Self.rows)
        let error = #expect(throws: FormatError.self) { try read(spoiled) }
        let text = error?.description ?? ""
        #expect(text.hasPrefix("previous.csv:") && text.contains(message), "\(text)")
    }

    @Test func `an unknown column is refused`() throws {
        #expect(throws: FormatError.self) { try read("", head: "election,colour\n") }
    }
}
