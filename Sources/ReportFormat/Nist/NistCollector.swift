/// Puts the events of a report of NIST SP 1500-100 v2 together, JSON or XML, in one pass.
package struct NistCollector {
    /// What has been read so far; whole after the last event.
    package private(set) var document = NistDocument()
    private var path: [String] = []
    private var buffer = ""
    private var unit: NistDocument.Unit?
    private var named: NistDocument.Named?
    private var contest: NistDocument.NistContest?
    private var selection: NistDocument.ContestSelection?
    private var count: NistDocument.Count?
    private var ballots: NistDocument.Ballots?

    package init() {}

    /// Takes the next event.
    package mutating func take(_ event: DocumentEvent) {
        switch event {
        case .begin(let name, let line): begin(name, line)
        case .text(let text): buffer += text
        case .end: end()
        }
    }

    private var parent: String { path.last ?? "" }

    private mutating func begin(_ name: String, _ line: Int) {
        switch name {
        case "GpUnit": unit = NistDocument.Unit(line: line)
        case "Party", "Candidate", "Coalition": named = NistDocument.Named()
        case "Contest": contest = NistDocument.NistContest(line: line)
        case "ContestSelection": selection = NistDocument.ContestSelection()
        case "VoteCounts": count = NistDocument.Count(line: line)
        case "BallotCounts": ballots = NistDocument.Ballots(line: line)
        default: break
        }
        path.append(name)
        buffer = ""
    }

    private mutating func end() {
        guard let name = path.popLast() else { return }
        let value = NistCollector.trimmed(buffer)
        buffer = ""
        switch name {
        case "GpUnit": unit = NistCollector.moved(&unit, to: &document.units)
        case "Party", "Coalition": named = NistCollector.moved(&named, to: &document.parties)
        case "Candidate": named = NistCollector.moved(&named, to: &document.candidates)
        case "BallotCounts": ballots = NistCollector.moved(&ballots, to: &document.ballots)
        case "VoteCounts":
            if let count { selection?.counts.append(count) }
            count = nil
        case "ContestSelection":
            if let selection { contest?.selections.append(selection) }
            selection = nil
        case "Contest": contest = NistCollector.moved(&contest, to: &document.contests)
        default: if !value.isEmpty { leaf(name, value) }
        }
    }

    private static func moved<Part>(_ part: inout Part?, to parts: inout [Part]) -> Part? {
        if let part { parts.append(part) }
        return nil
    }

    /// A member that is no object; what it belongs to is what was begun last.
    private mutating func leaf(_ name: String, _ value: String) {
        switch (parent, name) {
        case ("VoteCounts", _): countLeaf(name, value)
        case ("BallotCounts", _): ballotsLeaf(name, value)
        case ("ContestSelection", "@id"): selection?.id = value
        case ("ContestSelection", "PartyIds"), ("ContestSelection", "CandidateIds"):
            selection?.references += NistCollector.words(value)
        case ("Contest", "@id"): contest?.id = value
        case ("Contest", "@type"): contest?.type = NistCollector.type(value)
        case ("Contest", "ElectionDistrictId"): contest?.district = value
        case ("GpUnit", "@id"): unit?.id = value
        case ("GpUnit", "VotersRegistered"): unit?.registered = value
        case ("GpUnit", "VotersParticipated"): unit?.participated = value
        case ("Party", "@id"), ("Candidate", "@id"), ("Coalition", "@id"): named?.id = value
        case ("ExternalIdentifier", "Value"): identify(value)
        case ("Text", "Content"), (_, "Text"): call(value)
        default: if name == "GeneratedDate", path.count <= 1 { document.generated = value }
        }
    }

    private mutating func countLeaf(_ name: String, _ value: String) {
        switch name {
        case "GpUnitId": count?.unit = value
        case "Type": count?.type = value
        case "Count": count?.value = value
        default: break
        }
    }

    private mutating func ballotsLeaf(_ name: String, _ value: String) {
        switch name {
        case "GpUnitId": ballots?.unit = value
        case "Type": ballots?.type = value
        case "OtherType": ballots?.otherType = value
        case "BallotsCast": ballots?.cast = value
        case "BallotsRejected": ballots?.rejected = value
        default: break
        }
    }

    /// An external identifier belongs to the innermost object that has been begun.
    private mutating func identify(_ value: String) {
        if selection != nil {
            selection?.identifiers.append(value)
        } else if contest != nil {
            contest?.identifiers.append(value)
        } else if named != nil {
            named?.identifiers.append(value)
        } else {
            unit?.identifiers.append(value)
        }
    }

    private mutating func call(_ value: String) {
        if selection != nil { selection?.names.append(value) } else { named?.names.append(value) }
    }

    private static func trimmed(_ text: String) -> String {
        let isBlank: (Character) -> Bool = {
            $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r"
        }
        guard let first = text.firstIndex(where: { !isBlank($0) }),
            let last = text.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(text[first...last])
    }

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map { String($0) }
    }

    /// `ElectionResults.PartyContest` as XML writes it.
    private static func type(_ text: String) -> String {
        text.lastIndex(of: ".").map { String(text[text.index(after: $0)...]) } ?? text
    }
}
