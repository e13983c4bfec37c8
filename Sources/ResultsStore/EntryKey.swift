import ElectionModel

/// What an entry is about, as it stands at the front of its record.
struct EntryKey: Sendable {
    enum Kind: UInt8 {
        case turnout = 0
        case count = 1
        case annul = 2
        case admit = 3
        case withdraw = 4
        case confirm = 5
    }

    let kind: Kind
    let precinct: Int
    /// 0 for a turnout report.
    let contest: Int
    /// Row of the table `source`.
    let source: Int
    /// 0 for a turnout report.
    let revision: UInt16
    /// Moment of the report.
    let reportedAt: Int64
}

extension EntryKey {
    init(of report: Report, source: Int) {
        let (kind, contest, revision): (Kind, Int, UInt16) =
            switch report {
            case .turnout: (.turnout, 0, 0)
            case .count(let report): (.count, report.contest, report.revision)
            case .annul(let report): (.annul, report.contest, report.revision)
            case .decide(let decision): (Kind(decision), decision.contest, decision.revision)
            }
        self.init(
            kind: kind,
            precinct: report.precinct,
            contest: contest,
            source: source,
            revision: revision,
            reportedAt: report.reportedAt.instant
        )
    }

    /// What no other entry of the log may have.
    var identity: EntryIdentity { EntryIdentity(of: self) }
}

/// The identity of a report in two words: precinct and source, kind with moment or contest and revision.
///
/// A turnout report's is its moment; an admission takes that of the count it holds (`Formats`, Reports).
struct EntryIdentity: Equatable, Sendable {
    private let place: UInt64
    private let rest: UInt64

    /// The same without revision and moment, for what a source sends of a contest at a precinct.
    static func series(precinct: Int, contest: Int, source: Int) -> EntryIdentity {
        EntryIdentity(
            place: UInt64(truncatingIfNeeded: precinct) << 32 | UInt64(truncatingIfNeeded: source),
            rest: UInt64(truncatingIfNeeded: contest)
        )
    }

    /// A product of both words, each hidden by a number that is not known outside.
    func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
        let product = (place ^ first).multipliedFullWidth(by: rest ^ second)
        return product.high ^ product.low
    }

    private init(place: UInt64, rest: UInt64) {
        (self.place, self.rest) = (place, rest)
    }

    fileprivate init(of key: EntryKey) {
        place = UInt64(truncatingIfNeeded: key.precinct) << 32 | UInt64(truncatingIfNeeded: key.source)
        let kind = key.kind == .admit ? EntryKey.Kind.count : key.kind
        let which =
            kind == .turnout
            ? UInt64(truncatingIfNeeded: key.reportedAt)
            : UInt64(truncatingIfNeeded: key.contest) << 16 | UInt64(key.revision)
        rest = UInt64(kind.rawValue) << 56 | which & (1 << 56 - 1)
    }
}

extension EntryKey.Kind {
    init(_ decision: Decision) {
        switch decision {
        case .admit: self = .admit
        case .withdraw: self = .withdraw
        case .confirm: self = .confirm
        }
    }

    /// Whether a protocol is put up to be counted.
    var isProtocol: Bool { self == .count || self == .admit }

    /// Whether a protocol is taken out of the count.
    var annuls: Bool { self == .annul || self == .withdraw }
}
