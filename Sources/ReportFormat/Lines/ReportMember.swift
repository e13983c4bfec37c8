/// A member of a report line.
enum ReportMember: Int, CaseIterable {
    case kind, election, contest, unit, source, revision, reportedAt
    case votersListed, ballotsReceived, ballotsIssued, ballotsCancelled, ballotsFound, invalidBallots
    case votes, validBallots, recount, sourceSeq, code, originalHash, decidedAt, reason, receivedAt

    static let count = 22

    /// The names in reports, in the order of the cases.
    static let names = [
        "kind", "election", "contest", "unit", "source", "revision", "reportedAt",
        "votersListed", "ballotsReceived", "ballotsIssued", "ballotsCancelled", "ballotsFound",
        "invalidBallots", "votes", "validBallots", "recount", "sourceSeq",
        "code", "originalHash", "decidedAt", "reason", "receivedAt",
    ]

    var name: String { ReportMember.names[rawValue] }

    /// Whether the member is a plain whole number.
    var isNumber: Bool {
        switch self {
        case .revision, .votersListed, .ballotsReceived, .ballotsIssued, .ballotsCancelled, .ballotsFound,
            .invalidBallots, .validBallots, .sourceSeq:
            true
        default: false
        }
    }
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

/// The kinds of report and of decision, each with the members it must and may have.
enum ReportKind: String {
    case turnout, count, annul, admit, withdraw, confirm

    /// The kind of that name, nil when there is none.
    init?(_ name: Span<UInt8>) {
        if name.equals("count") {
            self = .count
        } else if name.equals("turnout") {
            self = .turnout
        } else if name.equals("annul") {
            self = .annul
        } else if let decision = [ReportKind.admit, .withdraw, .confirm].first(where: {
            name.equals($0.rawValue)
        }) {
            self = decision
        } else {
            return nil
        }
    }

    var required: MemberSet {
        switch self {
        case .turnout: ReportKind.ofTurnout
        case .count: ReportKind.ofCount
        case .annul: ReportKind.ofAnnul
        case .admit: ReportKind.ofAdmit
        case .withdraw, .confirm: ReportKind.ofRuling
        }
    }

    /// What is required and what may be there as well.
    var allowed: MemberSet {
        switch self {
        case .turnout: ReportKind.ofTurnout.union(ReportKind.always)
        case .count: ReportKind.ofCount.union(ReportKind.always).union(ReportKind.ofSomeCounts)
        case .annul: ReportKind.ofAnnul.union(ReportKind.always)
        case .admit: ReportKind.ofAdmit.union(ReportKind.always).union(ReportKind.ofSomeCounts)
        case .withdraw, .confirm: ReportKind.ofRuling.union([.receivedAt])
        }
    }

    private static let always: MemberSet = [.sourceSeq, .receivedAt]
    private static let ofTurnout: MemberSet = [
        .kind, .election, .unit, .source, .reportedAt, .votersListed, .ballotsIssued,
    ]
    private static let ofCount: MemberSet = [
        .kind, .election, .contest, .unit, .source, .revision, .reportedAt, .votersListed,
        .ballotsIssued, .ballotsFound, .invalidBallots, .votes,
    ]
    private static let ofSomeCounts: MemberSet = [
        .ballotsReceived, .ballotsCancelled, .validBallots, .recount,
    ]
    private static let ofAnnul: MemberSet = [
        .kind, .election, .contest, .unit, .source, .revision, .reportedAt, .reason,
    ]
    private static let ofAdmit = ofCount.union([.code, .originalHash, .decidedAt, .reason])
    private static let ofRuling: MemberSet = [
        .kind, .election, .contest, .unit, .source, .revision, .decidedAt, .reason,
    ]
}
