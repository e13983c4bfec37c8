import DashboardView
import ElectionModel
import Export
import Testing
import TestSupport

/// What comes from outside stays text in every form.
struct MarkupTests {
    static let hostile = "<script>alert('1')</script>&\"]]>\u{202E}--!>"

    private static let look = Look(language: .en)

    @Test
    func `names cannot become elements of a page, a picture or an XML report`() {
        let subject = NightUnderTest.subject(hostile: Self.hostile)
        for bytes in [
            NightPage(subject, look: Self.look).html(), NightPicture(subject, look: Self.look).svg(),
            NistReport(subject, level: .precinct).xml(),
        ] {
            let text = NightUnderTest.text(bytes)
            #expect(!text.contains("<script>alert"))
            #expect(
                text.contains(
                    "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;]]&gt;\\u{202E}--!&gt;"
                )
            )
            #expect(!text.unicodeScalars.contains("\u{202E}"))
        }
    }

    @Test
    func `an element that is opened is closed, in order`() throws {
        let subject = NightUnderTest.subject()
        for bytes in [
            NightPicture(subject, look: Self.look).svg(), NistReport(subject, level: .precinct).xml(),
        ] {
            var open: [String] = []
            for tag in NightUnderTest.text(bytes).matches(of: #/<(/?)([A-Za-z:]+)[^>]*?(/?)>/#) {
                if tag.1 == "/" {
                    #expect(open.popLast() == String(tag.2))
                } else if tag.3.isEmpty {
                    open.append(String(tag.2))
                }
            }
            #expect(open.isEmpty)
        }
    }

    @Test(arguments: Language.allCases)
    func `the same state gives the same bytes in every form`(language: Language) {
        let look = Look(language: language)
        let (one, other) = (NightUnderTest.subject(), NightUnderTest.subject())
        #expect(NightPage(one, look: look).html() == NightPage(other, look: look).html())
        #expect(NightPage(one, look: look).text() == NightPage(other, look: look).text())
        #expect(NightPicture(one, look: look).svg() == NightPicture(other, look: look).svg())
        #expect(NistReport(one, level: .precinct).xml() == NistReport(other, level: .precinct).xml())
        #expect(NistReport(one, level: .precinct).json() == NistReport(other, level: .precinct).json())
        #expect(ExportCSV(one, level: .precinct).bytes() == ExportCSV(other, level: .precinct).bytes())
    }
}
