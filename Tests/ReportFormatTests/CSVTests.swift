import ReportFormat
import Testing

@Suite struct CSVTests {
    private func rows(_ text: String) throws -> [[String]] {
        var reader = try CSVReader(Array(text.utf8), file: "x.csv")
        var rows: [[String]] = []
        while try reader.advance() { rows.append((0..<reader.fieldCount).map { reader.text($0) }) }
        return rows
    }

    @Test(arguments: [
        ("", []), ("a", [["a"]]), ("a,b\n", [["a", "b"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        (",\n", [["", ""]]), ("\"a,b\",c\n", [["a,b", "c"]]), ("\"a\"\"b\",\"\"\n", [["a\"b", ""]]),
        ("\"a\nb\",c\n\"\"\"\"\n", [["a\nb", "c"], ["\""]]), ("\n", [[""]]), ("ж,\"қ\"\n", [["ж", "қ"]]),
    ])
    func `rows are read as RFC 4180 writes them`(text: String, expected: [[String]]) throws {
        #expect(try rows(text) == expected)
    }

    @Test(arguments: [
        ("a\"b\n", "x.csv:1:2"), ("\"a\"b\n", "x.csv:1:4"), ("\"a\n", "x.csv:1:1"), ("a\rb\n", "x.csv:1:3"),
        ("a\n\"b\nc\",\"d\n", "x.csv:3:4"), ("a\n,\"b\n\"x\n", "x.csv:3:2"), ("a\r", "x.csv:1:2"),
    ])
    func `a fault is told with line and column`(text: String, place: String) {
        do {
            _ = try rows(text)
            Issue.record("accepted")
        } catch {
            #expect((error as? FormatError)?.place.description == place)
        }
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        #expect(
            throws: FormatError.malformed(expected: "UTF-8", FilePlace(file: "x.csv", line: 2, column: 2))
        ) {
            try CSVReader([0x61, 0x0A, 0x62, 0xFF], file: "x.csv")
        }
    }

    @Test func `what the writer writes is read back`() throws {
        var random = SplitMix64(seed: 5)
        let letters = ["a", "\"", ",", "\n", "\r", "ж", " ", "1"]
        for _ in 0..<300 {
            let table = (0..<3).map { _ in
                (0..<3).map { _ in
                    (0..<Int.random(in: 0...6, using: &random)).map { _ in
                        letters.randomElement(using: &random) ?? ""
                    }.joined()
                }
            }
            var writer = CSVWriter()
            for row in table {
                for field in row { writer.field(figure: field) }
                writer.endRow()
            }
            #expect(try rows(String(decoding: writer.bytes, as: UTF8.self)) == table)
        }
    }

    @Test func `formulas are disarmed in text and left alone in numbers`() {
        var writer = CSVWriter()
        writer.field("=1+1")
        writer.field("-x")
        writer.field(-5)
        writer.field(Int?.none)
        writer.field(figure: "-0.50")
        writer.field("a,\"b\"")
        writer.endRow()
        writer.field("next")
        writer.endRow()
        #expect(
            String(decoding: writer.bytes, as: UTF8.self) == "'=1+1,'-x,-5,,-0.50,\"a,\"\"b\"\"\"\nnext\n"
        )
    }
}
