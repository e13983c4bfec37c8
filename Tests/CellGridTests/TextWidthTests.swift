import CellGrid
import Testing

@Suite struct TextWidthTests {
    @Test func `the width known by heart is the width of Unicode's tables`() {
        for value in 0x20..<0x3000 as Range<UInt32> {
            guard let scalar = Unicode.Scalar(value), scalar != "\u{AD}" else { continue }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: #expect(TextWidth.columns(of: scalar) == 0)
            case .control, .lineSeparator, .paragraphSeparator, .unassigned:
                #expect(TextWidth.columns(of: scalar) == -1)
            default:
                let isVowel = (0x1160...0x11FF).contains(value)
                #expect(isVowel ? TextWidth.columns(of: scalar) == 0 : TextWidth.columns(of: scalar) >= 1)
            }
        }
    }

    @Test(arguments: [
        "━", "╭", "▄", "█", "⣿", "·", "…", "–", "Ә", "қ", "▸", "✓", "≈", "│", "◆", "ﬁ", "\u{A0}",
    ])
    func `what the dashboard draws takes one column`(scalar: Unicode.Scalar) {
        #expect(TextWidth.columns(of: scalar) == 1)
    }

    @Test(arguments: ["日", "한", "　", "！", "🗳", "✅", "⌚", "🇰", "𠀀"] as [Unicode.Scalar])
    func `wide characters take two columns`(scalar: Unicode.Scalar) {
        let isNarrowByTable = ["🗳", "🇰"].contains(scalar)
        #expect(TextWidth.columns(of: scalar) == (isNarrowByTable ? 1 : 2))
    }

    @Test func `the ends of the wide ranges are wide and their neighbours are not`() {
        let cases: [(UInt32, Int)] = [
            (0x10FF, 1), (0x1100, 2), (0x115F, 2), (0x231A, 2), (0x231C, 1), (0x25FD, 2), (0x25FF, 1),
            (0x2E5D, 1), (0x2E80, 2), (0xFF60, 2), (0xFF61, 1), (0x1FAF6, 2), (0x1FB00, 1), (0x2F800, 2),
            (0x378, -1), (0xE000, -1), (0xFFFE, -1), (0x3FFFD, -1), (0x10FFFD, -1),
        ]
        for (value, width) in cases {
            #expect(
                Unicode.Scalar(value).map(TextWidth.columns(of:)) == width,
                "U+\(String(value, radix: 16))"
            )
        }
    }

    @Test func `a cut text fits, and says that something is missing`() {
        #expect(TextWidth.cut("Қазақстан", to: 9) == "Қазақстан")
        #expect(TextWidth.cut("Қазақстан", to: 5) == "Қаза…")
        #expect(TextWidth.cut("日本語", to: 4) == "日…")
        #expect(TextWidth.cut("abc", to: 1, ellipsis: "...") == "")
        #expect(TextWidth.cut("e\u{301}e\u{301}e\u{301}", to: 2) == "e\u{301}…")
    }
}
