import ElectionModel
import ReportFormat
import Testing

/// Options that a reader could take for one another are refused when the scenario loads.
@Suite struct LookalikeTests {
    private func fault(_ file: String, _ old: String, _ new: String) -> FormatError? {
        do throws(FormatError) {
            _ = try Election.read(SmallScenario.files(file, old, new))
            return nil
        } catch {
            return error
        }
    }

    /// Names of the second party beside "Party 1" and "P1" of the first.
    @Test(arguments: [
        "PARTY 1", "party 1", "Party  1", "Party1", "P arty 1", "Party\u{A0}1", "Pаrty 1",
        "Раrty 1",
        "Party l", "Party I", "Party і", "Рагту 1", "РАRТУ 1", "ｐarty 1", "Party І", "p1", "Р1", "рі",
    ])
    func `names that look alike are refused, whatever bytes they are made of`(name: String) {
        let error = fault("parties.csv", "Party 2", name)
        switch error {
        case .lookalike(let field, let text, let other, let firstLine, let place):
            #expect(field == "name_en" && text == name && firstLine == 2)
            #expect(other == "Party 1" || other == "P1")
            #expect(place == FilePlace(file: "parties.csv", line: 3, column: 9))
        case .value(let field, let text, let expected, _):
            #expect(field == "name_en" && text == name && expected.contains("mixes Latin and Cyrillic"))
        default: Issue.record("\(name): \(String(describing: error))")
        }
    }

    @Test func `the message names file, line, column and both names`() {
        let text = fault("parties.csv", "Party 2", "PARTY l").map(\.description)
        #expect(
            text == "parties.csv:3:9: name_en: \"PARTY l\" looks like \"Party 1\" of line 2; "
                + "give it a name of its own"
        )
        let other = fault("parties.csv", "Party 2", "AGAINST  ALL").map(\.description)
        #expect(
            other == "parties.csv:3:9: name_en: \"AGAINST  ALL\" looks like \"Against all\"; "
                + "give it a name of its own"
        )
    }

    @Test(arguments: ["against all", "Aɡainst all", "Против всех", "ПРОТИВ ВСЕХ", "Бәріне  қарсы"])
    func `no option looks like against all`(name: String) {
        guard case .lookalike(_, _, _, 0, _) = fault("parties.csv", "Party 2", name) else {
            Issue.record("\(name) was accepted")
            return
        }
    }

    @Test func `composed and decomposed letters are the same name`() {
        let composed = SmallScenario.parties.replacing("Party 1", with: "Caf\u{E9}")
            .replacing("Party 2", with: "Cafe\u{301}")
        var files = SmallScenario.files()
        files.parties = Array(composed.utf8)
        #expect(throws: FormatError.self) { try Election.read(files) }
    }

    @Test(arguments: [
        "Party 2", "Party 12", "Pärty 1", "Party 7", "Partya 1", "Ақ жол", "Асар", "Әсет", "Үміт", "Іскер",
        "Һәм",
        "Union", "Партия «AMANAT»", "Қазақстан Халық партиясы",
    ])
    func `names that differ to the eye are kept`(name: String) {
        #expect(fault("parties.csv", "Party 2", name) == nil)
    }

    @Test(arguments: [
        "Candidate Dl", "CANDIDATE  DI", "candidate d1", "Саndіdаtе D1".replacing("а", with: "a"),
    ])
    func `candidates of one ballot are held apart`(label: String) {
        let error = fault("candidates.csv", "Candidate D2", label)
        #expect(error?.place == FilePlace(file: "candidates.csv", line: 5, column: 17))
        if case .lookalike(_, _, let other, let line, _) = error {
            #expect(other == "Candidate D1" && line == 4)
        }
    }

    @Test func `persons of different ballots, or of a list, may have one name`() {
        #expect(fault("candidates.csv", "Candidate L2", "Candidate D1") == nil)
        #expect(fault("candidates.csv", "Candidate L2", "Candidate L1") == nil)
    }

    @Test(arguments: [
        "Amаnat", "Аmanat", "АMANAT", "Ұлт Pеспублика", "Hұр", "ЕSP", "Cтанция", "nosсе", "Xалық",
    ])
    func `a word of two alphabets that could be one of a single alphabet is refused`(name: String) {
        for (file, old) in [
            ("parties.csv", "Party 2"), ("units.csv", "District 1"), ("election.json", "Test\""),
        ] {
            let error = fault(file, old, file == "election.json" ? name + "\"" : name)
            #expect(error?.description.contains("mixes Latin and Cyrillic letters that look alike") == true)
        }
    }

    @Test(arguments: [
        "Іскер", "Һәм", "Үкілі Ыбырай", "AMANAT партиясы", "IT-сала", "«Aq Jol» ҚДП", "Шанхай-Shanghai",
        "№ 7 Б", "№ учаске №", "Ѐӿ", "ӿ7-Ӏ",
        "Kazақ",
    ])
    func `Kazakh letters are Cyrillic, and two alphabets may stand in two words`(name: String) {
        #expect(fault("units.csv", "District 1", name) == nil)
    }

    @Test(arguments: [
        "\u{1B}[31m", "\u{9B}31m", "a\u{8}", "a\r", "a\u{202E}b", "a\u{2066}b", "a\u{200B}b", "a\u{200D}b",
        "\u{E0041}", "a\u{FEFF}", "a\u{AD}b", "a\u{FE0F}", "\u{E000}", "\u{FFFE}", "\u{378}",
        "a\u{301}\u{301}\u{301}", "а\u{483}\u{483}\u{483}", "7\u{489}", "№\u{7F}",
        "a\u{2028}b", "\u{3164}", "\u{7F}", "a\u{61C}b", "1\u{301}", "\u{2800}", "a\u{180E}b", "a\u{E0100}",
    ])
    func `a name with what steers or hides is refused with its place`(name: String) {
        for (file, old) in [
            ("parties.csv", "Party 2"), ("units.csv", "District 1"), ("candidates.csv", "Candidate D2"),
        ] {
            let quoted = name.contains("\r") ? "\"\(name)\"" : name
            let error = fault(file, old, quoted)
            #expect(error?.description.contains("is not plain text: it holds U+") == true)
            #expect(error?.place.file == file)
        }
    }
}
