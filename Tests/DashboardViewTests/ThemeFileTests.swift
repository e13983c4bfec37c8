import CellGrid
import DashboardView
import Testing

@Suite struct `A theme of the user's own` {
    private func entries(_ lines: (String, String)...) -> [ThemeEntry] {
        lines.enumerated().map { ThemeEntry(role: $1.0, value: $1.1, line: $0 + 1) }
    }

    @Test func `names what it changes, and takes the rest from its base`() throws {
        let own = try Palette(
            entries(
                ("base", "light"),
                ("accent", "26 bold underline"),
                ("party.2", "#d75f00"),
                ("party.17", "default dim"),
                ("bar", "default reverse"),
                ("selection", "default")
            )
        )
        let light = Theme.light256.palette
        #expect(own.style(.accent) == Style(foreground: .indexed(26), attributes: [.bold, .underline]))
        #expect(own.party(1).foreground == .indexed(166) && own.party(0) == light.party(0))
        #expect(own.party(16) == Style(attributes: .dim) && own.party(17) == light.party(0))
        #expect(own.bar == .reverse && own.selection == .plain)
        for ink in Ink.allCases where ink != .accent { #expect(own.style(ink) == light.style(ink)) }
        #expect(try Palette([]) == Theme.dark256.palette)
    }

    static let wrong: [(String, String, ThemeError)] = [
        ("colour", "1", .unknownRole("colour", line: 2)),
        ("party.0", "1", .unknownRole("party.0", line: 2)),
        ("party.65", "1", .unknownRole("party.65", line: 2)),
        ("party.01", "1", .unknownRole("party.01", line: 2)),
        ("base", "dark", .baseNotFirst(line: 2)),
        ("text", "256", .badValue(role: "text", value: "256", line: 2)),
        ("text", "+1", .badValue(role: "text", value: "+1", line: 2)),
        ("text", "#fff", .badValue(role: "text", value: "#fff", line: 2)),
        ("text", "#+12345", .badValue(role: "text", value: "#+12345", line: 2)),
        ("text", "red", .badValue(role: "text", value: "red", line: 2)),
        ("text", "bold", .badValue(role: "text", value: "bold", line: 2)),
        ("text", "1 blink", .badValue(role: "text", value: "1 blink", line: 2)),
    ]

    @Test(arguments: wrong)
    func `is refused for its first line that does not fit`(role: String, value: String, error: ThemeError) {
        #expect(throws: error) { try Palette(entries(("dim", "7"), (role, value), ("nonsense", "1"))) }
        #expect(error.description.hasPrefix("line 2: ") && !error.description.contains("\n"))
    }

    @Test func `an unknown base is refused with those there are`() {
        #expect(throws: ThemeError.unknownBase("solar", line: 1)) { try Palette(entries(("base", "solar"))) }
        #expect(ThemeError.unknownBase("solar", line: 1).description.contains("high-contrast"))
    }

    @Test func `colours a screen and changes no character`() throws {
        let own = try Palette(entries(("accent", "201"), ("party.1", "99")))
        let plain = Shot(name: "", night: .counting, rows: 40, columns: 120).grid()
        let drawn = Shot(name: "", night: .counting, rows: 40, columns: 120, look: Look(ownPalette: own))
            .grid()
        #expect(Picture.glyphs(plain) == Picture.glyphs(drawn))
        let inks = Set(drawn.cells.compactMap { $0.style.foreground.index })
        #expect(inks.isSuperset(of: [201, 99]) && !inks.contains(117))
    }
}
