import PosixIO
import Testing

/// XML from outside: what is read, and what is not.
struct XMLReaderTests {
    private func events(_ text: String, chunk: Int = 1 << 20) throws(XMLFault) -> [XMLReader.Event] {
        var reader = try XMLReader()
        var events: [XMLReader.Event] = []
        let bytes = Array(text.utf8)
        var start = 0
        repeat {
            let end = min(bytes.count, start + chunk)
            events += try reader.give(Array(bytes[start..<end]), isLast: end == bytes.count)
            start = end
        } while start < bytes.count
        return events
    }

    private static let small = """
        <?xml version="1.0"?>
        <n:Report xmlns:n="urn:x"><Name Language="ru">А&amp;Б &#65;</Name><![CDATA[<raw>]]>
        <Empty/></n:Report>
        """

    /// Texts in a row as one.
    private func joined(_ events: [XMLReader.Event]) -> [XMLReader.Event] {
        var joined: [XMLReader.Event] = []
        for event in events {
            if case .text(let more) = event, case .text(let text)? = joined.last {
                joined[joined.count - 1] = .text(text + more)
            } else {
                joined.append(event)
            }
        }
        return joined
    }

    @Test(arguments: [1, 2, 7, 1 << 20])
    func `a document is told in order, however it is cut`(chunk: Int) throws {
        let told = joined(try events(Self.small, chunk: chunk))
        #expect(
            told == [
                .begin("Report", attributes: [:], line: 2),
                .begin("Name", attributes: ["Language": "ru"], line: 2),
                .text("А&Б A"), .end, .text("<raw>\n"), .begin("Empty", attributes: [:], line: 3), .end, .end,
            ]
        )
    }

    @Test(arguments: [
        #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#,
        #"<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;&y;</a>"#,
        #"<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd"><a/>"#, "<!DOCTYPE html><a/>",
    ])
    func `a document type ends the reading before anything is fetched or expanded`(text: String) throws {
        #expect(throws: XMLFault.documentType(line: 1)) { try events(text) }
        #expect(throws: XMLFault.documentType(line: 1)) { try events(text, chunk: 1) }
    }

    @Test(arguments: ["", "<a>", "<a></b>", "<a>&unknown;</a>", "<a b=1/>", "a", "<a/><b/>", "<a>\u{0}</a>"])
    func `what is no XML is refused with a line`(text: String) {
        #expect(throws: XMLFault.self) { try events(text) }
    }

    @Test
    func `nesting ends at a depth, without a trap`() throws {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(throws: XMLFault.tooDeep(line: 1)) { try events(deep) }
        let allowed = String(repeating: "<a>", count: 64) + String(repeating: "</a>", count: 64)
        #expect(try events(allowed).count == 128)
    }
}
