import DashboardView
import ElectionModel
import Export
import Testing
import TestSupport

/// What every export carries, whatever its form.
struct StampTests {
    private static func exports(_ subject: ExportSubject, _ language: Language) -> [String: String] {
        let look = Look(language: language)
        return [
            "html": NightPage(subject, look: look).html(), "text": NightPage(subject, look: look).text(),
            "svg": NightPicture(subject, look: look).svg(),
            "nist-xml": NistReport(subject, level: .summary).xml(),
            "nist-json": NistReport(subject, level: .summary).json(),
            "csv": ExportCSV(subject, level: .summary).bytes(),
            "json": ExportJSON(subject, level: .summary, tally: Array("{}\n".utf8)).bytes(),
        ].mapValues { NightUnderTest.text($0) }
    }

    @Test(arguments: Language.allCases)
    func `every export carries position, head, state and law`(language: Language) {
        let subject = NightUnderTest.subject()
        for (form, text) in Self.exports(subject, language) {
            #expect(text.contains(subject.head), "\(form) has no head")
            #expect(text.contains(subject.state), "\(form) has no state")
            #expect(text.contains("Test law"), "\(form) has no law")
            #expect(text.contains("8"), "\(form) has no position")
        }
    }

    @Test(arguments: Language.allCases)
    func `every export of figures that are old says since when`(language: Language) {
        let since = Builders.time(60)
        for (form, text) in Self.exports(NightUnderTest.subject(staleSince: since), language) {
            #expect(text.contains(since.iso8601), "\(form) hides that the figures are old")
        }
        for (form, text) in Self.exports(NightUnderTest.subject(), language) {
            #expect(!text.contains(since.iso8601), "\(form) says that fresh figures are old")
        }
    }

    @Test
    func `a night without a report can be exported in every form`() {
        for language in Language.allCases {
            for (form, text) in Self.exports(NightUnderTest.subject(reported: 0), language) {
                #expect(text.utf8.count > 100, "\(form) is empty")
            }
        }
    }
}
