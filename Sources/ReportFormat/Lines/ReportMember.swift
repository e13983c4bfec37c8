/// A member of a report line.
enum ReportMember: Int, CaseIterable {
    case kind, election, contest, unit, source, revision, reportedAt
    case votersListed, ballotsReceived, ballotsIssued, ballotsCancelled, ballotsFound, invalidBallots
    case votes, validBallots, recount, sourceSeq, reason, receivedAt

    static let count = 19

    /// The names in reports, in the order of the cases.
    static let names = [
        "kind", "election", "contest", "unit", "source", "revision", "reportedAt",
        "votersListed", "ballotsReceived", "ballotsIssued", "ballotsCancelled", "ballotsFound",
        "invalidBallots", "votes", "validBallots", "recount", "sourceSeq", "reason", "receivedAt",
    ]

    var name: String { ReportMember.names[rawValue] }

    /// Whether the member is a plain whole number.
    var isNumber: Bool { ReportMember.numbers.contains(self) }

    static let numbers: MemberSet = [
        .revision, .votersListed, .ballotsReceived, .ballotsIssued, .ballotsCancelled, .ballotsFound,
        .invalidBallots, .validBallots, .sourceSeq,
    ]
}

/// A set of members, as one word.
struct MemberSet: Hashable, ExpressibleByArrayLiteral {
    private(set) var bits: UInt32 = 0

    init(arrayLiteral members: ReportMember...) {
        for member in members { insert(member) }
    }

    func contains(_ member: ReportMember) -> Bool { bits & (1 << UInt32(member.rawValue)) != 0 }

    mutating func insert(_ member: ReportMember) { bits |= 1 << UInt32(member.rawValue) }

    /// The first member that is here and not there, in the order of the examples.
    func firstMissing(in other: MemberSet) -> ReportMember? {
        let missing = bits & ~other.bits
        return missing == 0 ? nil : ReportMember(rawValue: missing.trailingZeroBitCount)
    }

    /// The members of both.
    func union(_ other: MemberSet) -> MemberSet {
        var union = self
        union.bits |= other.bits
        return union
    }
}

/// The three kinds of report, each with the members it must and may have.
enum ReportKind: String, CaseIterable {
    case turnout, count, annul

    var required: MemberSet {
        switch self {
        case .turnout:
            [.kind, .election, .unit, .source, .reportedAt, .votersListed, .ballotsIssued]
        case .count:
            [
                .kind, .election, .contest, .unit, .source, .revision, .reportedAt, .votersListed,
                .ballotsIssued, .ballotsFound, .invalidBallots, .votes,
            ]
        case .annul: [.kind, .election, .contest, .unit, .source, .revision, .reportedAt, .reason]
        }
    }

    var optional: MemberSet {
        switch self {
        case .turnout, .annul: [.sourceSeq, .receivedAt]
        case .count:
            [.ballotsReceived, .ballotsCancelled, .validBallots, .recount, .sourceSeq, .receivedAt]
        }
    }
}
