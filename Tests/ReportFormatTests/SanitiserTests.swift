import ReportFormat
import Testing

@Suite struct SanitiserTests {
    @Test(arguments: [
        ("Участок № 7, «Ақ жол»", "Участок № 7, «Ақ жол»"), ("", ""), ("a\u{1B}[31mb", "a\\u{1B}[31mb"),
        ("a\u{202E}b", "a\\u{202E}b"), ("a\u{200B}b", "a\\u{200B}b"), ("\u{FEFF}a", "\\u{FEFF}a"),
        ("a\u{AD}b", "a\\u{AD}b"), ("a\u{2028}b", "a\\u{2028}b"), ("a\nb\r\n", "a\\u{A}b\\u{D}\\u{A}"),
        ("\u{9B}31m", "\\u{9B}31m"), ("\u{7F}\u{8}", "\\u{7F}\\u{8}"), ("\u{E0041}", "\\u{E0041}"),
        ("\u{E000}", "\\u{E000}"), ("\u{0378}", "\\u{378}"), ("\u{FFFE}", "\\u{FFFE}"),
        ("\u{2066}\u{2069}\u{61C}", "\\u{2066}\\u{2069}\\u{61C}"), ("\u{3164}", "\\u{3164}"),
        ("\u{2800}", "\\u{2800}"), ("a\u{301}\u{302}b", "a\u{301}\u{302}b"),
        ("a\u{301}\u{302}\u{303}\u{304}", "a\u{301}\u{302}\\u{303}\\u{304}"), ("\u{301}a", "\\u{301}a"),
        ("1\u{20E3}", "1\\u{20E3}"), ("a\u{A0}b\u{3000}c", "a\u{A0}b\\u{3000}c"), ("漢字", "漢字"),
    ])
    func `what could steer or hide is shown as an escape`(text: String, expected: String) {
        #expect(Array(Sanitiser.safe(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(arguments: [
        ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abcd", 1, "…"), ("abcd", 0, ""), ("", 0, ""),
        ("ab\u{202E}c", 5, "ab…"), ("ab\u{202E}", 10, "ab\\u{202E}"), ("ab\u{202E}c", 10, "ab…"),
    ])
    func `long text ends in an ellipsis, never inside an escape`(text: String, limit: Int, expected: String) {
        #expect(Sanitiser.safe(text, limit: limit) == expected)
    }

    /// The pieces of a text are what each scalar comes out as; the filter puts in as many as have room.
    @Test func `a text is its pieces as far as they have room`() {
        var random = SplitMix64(seed: 7)
        let alphabet: [Unicode.Scalar] = ["a", "ж", "漢", " ", "\u{1B}", "\u{202E}", "\u{10FFFF}", "1"]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? "a"
            }
            let limit = Int.random(in: 0...120, using: &random)
            let pieces = text.map { Sanitiser.safe(String($0)) }
            let whole = pieces.joined()
            var fits = ""
            for piece in pieces {
                guard (fits + piece).unicodeScalars.count < limit else { break }
                fits += piece
            }
            let expected = whole.unicodeScalars.count <= limit ? whole : limit > 0 ? fits + "…" : ""
            var input = String.UnicodeScalarView()
            input.append(contentsOf: text)
            #expect(Sanitiser.safe(String(input), limit: limit) == expected)
            #expect(Sanitiser.safe(Array(String(input).utf8), limit: limit) == expected)
        }
    }

    @Test func `bytes that are not UTF-8 are shown as such`() {
        #expect(Sanitiser.safe([0x61, 0xFF, 0x0A, 0xD0, 0xD0, 0xB6]) == "a\\xFF\\u{A}\\xD0ж")
        #expect(Sanitiser.safe([0xED, 0xA0, 0x80]) == "\\xED\\xA0\\x80")
    }

    @Test func `every scalar alone comes out printable, and twice is once`() {
        let planes = Array(UInt32(0)...0x1_FFFF) + Array(0xE_0000...0xE_0FFF)
        for value in planes + stride(from: 0x2_0000, through: 0x10_FFFF, by: 257) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let safe = Sanitiser.safe("a" + String(scalar))
            for scalar in safe.unicodeScalars where Self.isForbidden(scalar) {
                Issue.record("U+\(String(value, radix: 16)) passed")
            }
            if Sanitiser.safe(safe) != safe { Issue.record("U+\(String(value, radix: 16)) is not stable") }
        }
    }

    /// The list of the rule, written apart from the sanitiser's own.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
            0xD800...0xF8FF, 0xFE00...0xFE0F, 0xFEFF, 0xFFF0...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0x10_FFFF:
            true
        default: scalar.properties.generalCategory == .unassigned
        }
    }
}
