import ElectionModel

/// Why the reading of a line stops.
enum Refusal: Error {
    case fault(LineFault)
    case finding(Finding)
}

/// What the members say by themselves, before anything is looked up.
extension LineMembers {
    /// The kind of the report, whose members must be those of the line.
    func kind(_ line: Span<UInt8>) throws(Refusal) -> ReportKind {
        guard present.contains(.kind) else {
            throw .finding(memberProblem.map(Finding.init) ?? .missing(.kind))
        }
        let text = line.extracting(try range(.kind))
        guard let kind = ReportKind(text) else { throw .finding(.unknownKind(text)) }
        try check(kind)
        return kind
    }

    private func check(_ kind: ReportKind) throws(Refusal) {
        if let memberProblem { throw .finding(Finding(memberProblem)) }
        if let foreign = present.firstMissing(in: kind.allowed) {
            throw .finding(.foreign(foreign, in: kind))
        }
        if let missing = kind.required.firstMissing(in: present) { throw .finding(.missing(missing)) }
        if let numberProblem { throw .finding(Finding(numberProblem)) }
    }

    /// The bytes of a member that must be text.
    func range(_ member: ReportMember) throws(Refusal) -> Range<Int> {
        guard self[member].form == .text else { throw wrongForm(member, "text") }
        return self[member].range
    }

    /// Where the votes begin.
    func votesStart() throws(Refusal) -> Int {
        guard self[.votes].form == .object else { throw wrongForm(.votes, "an object") }
        return self[.votes].range.lowerBound
    }

    /// A number, nil when the line does not state it.
    func number(_ member: ReportMember) -> UInt32? {
        present.contains(member) ? self[member].number : nil
    }

    func isRecount() throws(Refusal) -> Bool {
        guard present.contains(.recount) else { return false }
        guard self[.recount].form == .yes else { throw wrongForm(.recount, "true") }
        return true
    }

    func revision() throws(Refusal) -> UInt16 {
        let number = self[.revision].number
        guard RuleLimits.revisions.contains(number) else { throw .finding(.revision(number)) }
        return UInt16(number)
    }

    func time(_ member: ReportMember, _ line: Span<UInt8>) throws(Refusal) -> Timestamp {
        let text = line.extracting(try range(member))
        guard let time = Timestamp(iso8601: text) else { throw .finding(.time(member.name, text)) }
        return time
    }

    /// A time, nil when the line does not state it.
    func optionalTime(_ member: ReportMember, _ line: Span<UInt8>) throws(Refusal) -> Timestamp? {
        present.contains(member) ? try time(member, line) : nil
    }

    func reason(_ line: Span<UInt8>) throws(Refusal) -> String {
        let text = line.extracting(try range(.reason))
        if let finding = ReasonText.finding(text) { throw .finding(finding) }
        return String(decoding: text.copied, as: UTF8.self)
    }

    private func wrongForm(_ member: ReportMember, _ needed: String) -> Refusal {
        let reason = LineFault.Reason.wrongForm(member: member.name, needed: needed)
        return .fault(LineFault(reason: reason, position: self[member].range.lowerBound))
    }
}
