import ElectionModel

extension Finding {
    /// A line that is no report: S01.
    init(_ fault: LineFault) {
        self.init(code: .unreadable, message: fault.description)
    }

    /// A member or figure at fault: S02 or S03.
    init(_ problem: LineMembers.Problem) {
        switch problem {
        case .unknown(let name): self.init(code: .member, message: "\(name): unknown")
        case .twice(let member): self.init(code: .member, message: "\(member.name): twice")
        case .notANumber(let field, let text):
            self.init(code: .number, message: "\(field): \"\(text)\" is not a plain whole number")
        }
    }

    /// A member that the kind demands and the line lacks: S02.
    static func missing(_ member: ReportMember) -> Finding {
        Finding(code: .member, message: "\(member.name): missing")
    }

    /// A member that belongs to another kind: S02.
    static func foreign(_ member: ReportMember, in kind: ReportKind) -> Finding {
        Finding(code: .member, message: "\(member.name): unknown in a report of kind \(kind.rawValue)")
    }

    /// A kind that the format does not know: S01.
    static func unknownKind(_ text: Span<UInt8>) -> Finding {
        let shown = Sanitiser.safe(text, limit: 40)
        return Finding(code: .unreadable, message: "not a report: kind \"\(shown)\" is unknown")
    }

    /// An identifier of the wrong form: S04.
    static func malformed(_ field: String, _ text: Span<UInt8>) -> Finding {
        Finding(code: .text, message: "\(field): \(Identifier.fault(in: text))")
    }

    /// Another election: D01.
    static func otherElection(_ text: Span<UInt8>, than id: String) -> Finding {
        Finding(code: .election, message: "election \(Sanitiser.safe(text)), this night is \(id)")
    }

    /// A contest that the election does not hold: D01.
    static func unknownContest(_ text: Span<UInt8>) -> Finding {
        Finding(code: .election, message: "contest \(Sanitiser.safe(text)): unknown")
    }

    /// A precinct that is none, or is not in the contest: D04.
    static func precinct(_ text: Span<UInt8>, _ why: String) -> Finding {
        Finding(code: .precinct, message: "station \(Sanitiser.safe(text)): \(why)")
    }

    /// A selection unknown, missing or named twice: D05.
    static func selection(_ id: String, _ why: String) -> Finding {
        Finding(code: .selection, message: "option \(id): \(why)")
    }

    /// A revision outside 1 to 999: V02.
    static func revision(_ number: UInt32) -> Finding {
        Finding(code: .revision, message: "revision \(number) is not in 1 to 999")
    }

    /// A time that is none, or has no offset: T01.
    static func time(_ field: String, _ text: Span<UInt8>) -> Finding {
        let shown = Sanitiser.safe(text, limit: 60)
        return Finding(
            code: .time,
            message: "\(field): \"\(shown)\" is not a real time with seconds and an offset such as +06:00"
        )
    }
}
