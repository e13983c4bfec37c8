import ReportFormat
import Testing

@Suite struct `Settings in lines of key and value` {
    private func read(_ text: String) throws(SettingsError) -> [SettingsFile.Entry] {
        try SettingsFile(parsing: Array(text.utf8)).entries
    }

    @Test func `are taken in their order with their lines`() throws {
        let text = "# a comment\n\nlang = kk\n  party.1=#d75f00 bold\t\n\ttheme \t=\t own = mine"
        #expect(
            try read(text) == [
                SettingsFile.Entry(key: "lang", value: "kk", line: 3),
                SettingsFile.Entry(key: "party.1", value: "#d75f00 bold", line: 4),
                SettingsFile.Entry(key: "theme", value: "own = mine", line: 5),
            ]
        )
        #expect(try read("") == [] && read("\n \n#") == [])
    }

    static let wrong: [(String, SettingsError)] = [
        ("lang\n", .noSign(text: "lang", line: 1)),
        ("a = 1\nlang =\n", .noValue(key: "lang", line: 2)),
        ("a = 1\n\na = 2\n", .repeated(key: "a", line: 3, firstLine: 1)),
        ("Lang = kk", .badKey("Lang", line: 1)),
        ("= kk", .badKey("", line: 1)),
        ("la ng = kk", .badKey("la ng", line: 1)),
        ("1a = kk", .badKey("1a", line: 1)),
        ("lang = kk\r\n", .notText(line: 1)),
        ("# \u{1B}[2J\n", .notText(line: 1)),
        ("a = 1\n\u{0}", .notText(line: 2)),
    ]

    @Test(arguments: wrong)
    func `are refused for the first line that does not fit`(text: String, error: SettingsError) {
        #expect(throws: error) { try read(text) }
        #expect(error.description.hasPrefix("line ") && !error.description.contains("\n"))
    }

    @Test func `are refused when they are not UTF-8`() {
        #expect(throws: SettingsError.notText(line: 2)) {
            try SettingsFile(parsing: Array("a = 1\nb = ".utf8) + [0xC3, 0x28])
        }
    }
}
