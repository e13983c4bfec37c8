import ElectionModel
import Testing

/// Names in three languages.
struct LocalizedTextTests {
    @Test func `each language has its own name, and English where it has none`() {
        let whole = LocalizedText(en: "Land", ru: "Страна", kk: "Ел")
        #expect(Language.allCases.map { whole[$0] } == ["Land", "Страна", "Ел"])
        let part = LocalizedText(en: "Land", ru: "", kk: "Ел")
        #expect(Language.allCases.map { part[$0] } == ["Land", "Land", "Ел"])
        let none = LocalizedText(en: "", ru: "Страна", kk: "")
        #expect(Language.allCases.map { none[$0] } == ["", "Страна", ""])
    }
}
