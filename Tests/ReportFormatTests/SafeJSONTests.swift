import ReportFormat
import Testing

/// JSON that leaves the program: the same text to a parser, harmless to a terminal.
@Suite struct SafeJSONTests {
    private func written(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("Ақ жол № 7", "\"Ақ жол № 7\""), ("a\"b\\c", "\"a\\\"b\\\\c\""),
        ("a\n\t\u{1}", "\"a\\n\\t\\u0001\""),
        ("\u{7F}", "\"\\u007f\""), ("\u{9B}31m", "\"\\u009b31m\""), ("\u{202E}", "\"\\u202e\""),
        ("\u{E0041}", "\"\\udb40\\udc41\""), ("a\u{301}\u{302}\u{303}", "\"a\u{301}\u{302}\\u0303\""),
        ("\u{FEFF}", "\"\\ufeff\""), ("\u{10FFFF}", "\"\\udbff\\udfff\""),
    ])
    func `what steers a terminal is escaped, the rest is left`(text: String, expected: String) {
        #expect(Array(written(text).utf8) == Array(expected.utf8))
    }

    @Test func `every scalar is read back as itself`() throws {
        for value in Array(UInt32(0)...0x2FFF) + Array(0xD7F0...0xFFFF) + Array(0xE_0000...0xE_01FF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a" + String(scalar)
            let node = try JSONNode(parsing: Array(written(text).utf8), file: "x")
            if try Array(node.text().unicodeScalars) != Array(text.unicodeScalars) {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }

    @Test(arguments: [
        ([0x7B, 0x7D], "{}"), (Array("{\"a\":\"қ\"}".utf8), "{\"a\":\"қ\"}"),
        ([0x61, 0x1B, 0x5B], "a\\u001b["),
        ([0x61, 0xC2, 0x9B], "a\\u009b"), ([0x61, 0xFF, 0x62], "a\\ufffdb"), ([0x61, 0x0A], "a\\n"),
    ])
    func `a stored line is shown without what could steer`(line: [UInt8], expected: String) {
        #expect(String(decoding: Sanitiser.safeJSON(line), as: UTF8.self) == expected)
    }
}
