import ElectionModel
import ReportFormat
import TestSupport
import Testing

/// What is no JSON is no report line and no file of ours, wherever it stands.
@Suite struct MustRefuseTests {
    @Test func `the classes hold more cases than the suites they follow`() {
        #expect(MustRefuse.all.count + MustRefuse.bytes.count + MustRefuse.deep.count >= 188)
        #expect(Set(MustRefuse.all.map { Array($0.utf8) }).count > 230)
    }

    @Test(arguments: MustRefuse.all)
    func `a text that is no JSON is no report`(text: String) {
        check(Array(text.utf8))
    }

    @Test(arguments: MustRefuse.bytes + MustRefuse.deep)
    func `bytes that are no JSON are no report`(bytes: [UInt8]) {
        check(bytes)
    }

    @Test(arguments: MustRefuse.all)
    func `a file with a text that is no JSON as a value is refused`(text: String) {
        refuseAsFile(Array(text.utf8))
        refuseAsFile(Array("{\"name\":".utf8) + Array(text.utf8) + Array("}".utf8))
    }

    @Test(arguments: MustRefuse.bytes + MustRefuse.deep)
    func `a file of bytes that are no JSON is refused`(bytes: [UInt8]) {
        refuseAsFile(bytes)
    }

    /// Alone, and in the place of every kind of value of a good line.
    private func check(_ bytes: [UInt8]) {
        refuse(bytes)
        for (member, start, end) in [
            ("text", "\"source\":", "\"s1\""), ("number", "\"votersListed\":", "100"),
            ("vote", "\"p1\":", "30"),
            ("votes", "\"votes\":", "{\"p1\":30,\"p2\":20,\"p3\":5,\"against-all\":3}"),
        ] {
            guard let range = Lines.count.firstRange(of: start + end) else { continue }
            let head = Array(Lines.count[..<range.lowerBound].utf8) + Array(start.utf8)
            let tail = Array(Lines.count[range.upperBound...].utf8)
            refuse(head + bytes + tail, in: member)
        }
    }

    private func refuse(_ line: [UInt8], in place: String = "line") {
        let finding = Lines.refusal(line)
        let shown = Sanitiser.safe(line, limit: 200)
        if finding == nil { Issue.record("\(place) accepted: \(shown)") }
        if let finding, Sanitiser.safe(finding.message, limit: 2_000) != finding.message {
            Issue.record("\(place): unsafe message about \(shown)")
        }
    }

    private func refuseAsFile(_ bytes: [UInt8]) {
        do throws(FormatError) {
            let node = try JSONNode(parsing: bytes, file: "x.json")
            Issue.record("read as \(node.value): \(Sanitiser.safe(bytes, limit: 200))")
        } catch {
            if error.place.line < 1 || error.place.column < 1 { Issue.record("no place: \(error)") }
        }
    }
}
