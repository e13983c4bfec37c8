import ReportFormat
import Testing

@Suite struct JSONTests {
    private func read(_ text: String) throws -> JSONNode {
        try JSONNode(parsing: Array(text.utf8), file: "x.json")
    }

    @Test func `values are handed out with their paths and places`() throws {
        let top = try read("{\"a\": [1, -2,\n  {\"b\": \"\\u0416\\n\", \"c\": null}], \"d\": true}")
        let elements = try top.member("a").elements()
        #expect(try elements[0].integer() == 1)
        #expect(try elements[1].integer(in: -5...5) == -2)
        let b = try elements[2].member("b")
        #expect(try b.text() == "Ж\n")
        #expect(b.path == "a[2].b")
        #expect(b.place == FilePlace(file: "x.json", line: 2, column: 9))
        #expect(try elements[2].member("c").value == .null)
        #expect(try top.member("d").boolean())
        #expect(try top.members().map(\.name) == ["a", "d"])
        #expect(try top.optional("e") == nil)
    }

    @Test(arguments: [
        ("[1,true]", "[0]", "x.json:1:2: [0]: \"1\" is not text"),
        ("{\"a\":{\"b\":[]}}", "a.b", "x.json:1:11: a.b: \"an array\" is not text"),
    ])
    func `a value of another kind is an error with its path`(
        text: String,
        path: String,
        message: String
    ) throws {
        let top = try read(text)
        let node =
            path == "a.b" ? try top.member("a").member("b") : try #require(try top.elements().first)
        #expect(node.path == path)
        #expect(
            throws: FormatError.value(
                field: path,
                text: node.value == .integer(1) ? "1" : "an array",
                expected: "text",
                node.place
            )
        ) { try node.text() }
        #expect(node.expected("text").description == message)
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "[,1]", "{\"a\":1,}", "[1 2]", "[01]", "[1.0]", "[1e2]", "[+1]", "[-]", "[-0]",
        "[-01]",
        "[1234567890123456789]", "[nul]", "[NaN]", "[\"a]", "['a']", "[\"\\x\"]", "[\"\\uD800\"]",
        "{\"a\":1,\"a\":2}",
        "{a:1}", "[1]x", "[1]//", "/*x*/[1]", "\u{FEFF}[1]", "[[[[[[[[[1]]]]]]]]]", "[\"\t\"]",
    ])
    func `what is not strict JSON is refused`(text: String) {
        #expect(throws: FormatError.self) { try read(text) }
    }

    @Test(arguments: [
        ("[999999999999999999]", 999_999_999_999_999_999),
        ("[-999999999999999999]", -999_999_999_999_999_999),
        ("[0]", 0), ("[1234567890]", 1_234_567_890), ("[-16]", -16),
    ])
    func `numbers have up to 18 digits and may be negative`(text: String, number: Int) throws {
        #expect(try read(text).elements().map { try $0.integer() } == [number])
    }

    @Test func `seven brackets in an array are deep enough`() throws {
        #expect(throws: Never.self) { try read("[[[[[[[1]]]]]]]") }
        #expect(throws: FormatError.self) { try read("[[[[[[[[1]]]]]]]]") }
    }

    @Test func `the reconstruction of kz-2023 is readable`() throws {
        let bytes = try RepositoryFiles.scenario("kz-2023", "reconstruction.json")
        let top = try JSONNode(parsing: bytes, file: "reconstruction.json")
        #expect(try top.member("seed").integer() == 20_230_319)
        #expect(try top.member("districtWinners").members().count == 29)
        #expect(try top.member("turnoutTimes").elements().map { try $0.timestamp() }.count == 7)
    }

    @Test func `what the writer writes is compact and reads back`() throws {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("text", "a\"b\\c\n\u{1}Ж")
        writer.member("none", String?.none)
        writer.member("number", 42 as Int?)
        writer.member("negative", -7)
        writer.member("absent", Int?.none)
        writer.member("yes", true)
        writer.key("list")
        writer.beginArray()
        writer.number(UInt64.max)
        writer.beginArray()
        writer.endArray()
        writer.beginObject()
        writer.endObject()
        writer.string("x")
        writer.null()
        writer.bool(false)
        writer.endArray()
        writer.endObject()
        writer.endLine()
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == #"{"text":"a\"b\\c\n\u0001Ж","none":null,"number":42,"negative":-7,"absent":null,"yes":true,"#
                + #""list":[18446744073709551615,[],{},"x",null,false]}"# + "\n"
        )
    }

    @Test func `every scalar written as text is read as itself`() throws {
        var writer = JSONWriter()
        let text = String(String.UnicodeScalarView((0...0x2FFF).compactMap(Unicode.Scalar.init)))
        writer.beginArray()
        writer.string(text)
        writer.endArray()
        let read = try JSONNode(parsing: writer.bytes, file: "x").elements().map { try $0.text() }
        #expect(read.map { Array($0.utf8) } == [Array(text.utf8)])
    }
}
