import ReportFormat
import Testing

/// Documents of any size as events.
struct JSONEventTests {
    private func events(_ text: String) throws(FormatError) -> [DocumentEvent] {
        var events: [DocumentEvent] = []
        try JSONEventReader.read(Array(text.utf8), file: "f") { events.append($0) }
        return events
    }

    @Test
    func `each object of an array begins with the array's name`() throws {
        let told = try events(
            """
            {"A":[{"@id":"x"},
            {"N":1.5e3}],"B":null,"C":["p","q"]}
            """
        )
        #expect(
            told == [
                .begin("A", line: 1), .begin("@id", line: 1), .text("x"), .end, .end, .begin("A", line: 2),
                .begin("N", line: 2), .text("1.5e3"), .end, .end, .begin("B", line: 2), .end,
                .begin("C", line: 2), .text("p"), .end, .begin("C", line: 2), .text("q"), .end,
            ]
        )
    }

    @Test(arguments: [
        "", "{", #"{"a":1,"a":2}"#, #"{"a":01}"#, #"{"a":1} x"#, #"{"a":}"#, #"{"a":tru}"#,
        "{\"a\":\"\u{1}\"}",
        #"{"a":+1}"#, #"{"a":1.}"#, #"{'a':1}"#, #"{"a":1,}"#, "[1,]",
    ])
    func `what is not strict JSON is refused`(text: String) {
        #expect(throws: FormatError.self) { try events(text) }
    }

    @Test
    func `nesting ends at a depth, without a trap`() throws {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: FormatError.self) { try events(deep) }
        let allowed = String(repeating: "[", count: 31) + "1" + String(repeating: "]", count: 31)
        #expect(try events(allowed) == [.text("1")])
    }
}
