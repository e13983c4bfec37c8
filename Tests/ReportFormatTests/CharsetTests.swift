import ReportFormat
import Testing

/// Letters of foreign tables.
struct CharsetTests {
    private func text(_ charset: Charset, _ bytes: [UInt8]) -> String? {
        try? charset.text(of: bytes).get()
    }

    private func fault(_ charset: Charset, _ bytes: [UInt8]) -> Int? {
        if case .failure(let fault) = charset.text(of: bytes) { fault.place } else { nil }
    }

    @Test
    func `Cyrillic and western letters are read as the charset has them`() {
        #expect(text(.windows1251, [0xC0, 0xEC, 0xE0, 0xED, 0xE0, 0xF2, 0x20, 0xB9, 0x31]) == "Аманат №1")
        #expect(text(.windows1251, [0xA8, 0xB8, 0x88]) == "Ёё€")
        #expect(text(.windows1252, [0xD8, 0xE5, 0x80]) == "Øå€")
        #expect(text(.latin1, [0xD8, 0xE5, 0x80]) == "Øå\u{80}")
        #expect(text(.utf8, [0xEF, 0xBB, 0xBF, 0xD0, 0x90]) == "А")
        #expect(text(.utf16le, [0xFF, 0xFE, 0x10, 0x04]) == "А")
        #expect(text(.utf16be, [0xFE, 0xFF, 0x04, 0x10]) == "А")
    }

    @Test(arguments: [
        (Charset.utf8, [UInt8](arrayLiteral: 0x41, 0xC3, 0x28), 1), (.windows1251, [0x41, 0x98], 1),
        (.windows1252, [0x81], 0), (.utf16le, [0x41], 0), (.utf16le, [0x00, 0xD8], 0),
    ])
    func `bytes that are no letters are refused by their place`(
        charset: Charset,
        bytes: [UInt8],
        place: Int
    ) {
        #expect(throws: Charset.NotText.self) { try charset.text(of: bytes).get() }
        #expect(place == fault(charset, bytes))
    }

    @Test
    func `every letter of an upper half is another one`() {
        for charset in [Charset.windows1251, .windows1252, .latin1] {
            let letters = (UInt8(0x80)...0xFF).compactMap { text(charset, [$0]) }
            #expect(Set(letters).count == letters.count)
            #expect(letters.count >= 123)
        }
    }
}
