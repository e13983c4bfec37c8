import ElectionModel

/// Everything one precinct sent, as a recount takes it up: unsorted, nothing decided.
struct PrecinctMaterial {
    private var counts: [LogEntry] = []
    /// Annulments and decisions about a revision.
    private var words: [CellHistory.Word] = []
    private var turnouts: [LogEntry] = []
    private(set) var turnout: StandingTurnout?

    init() {}

    /// What a night keeps of a precinct: all protocols and words about them, the newest turnout report.
    init(counts: [LogEntry], words: [CellHistory.Word], turnout: StandingTurnout?) {
        self.counts = counts
        self.words = words
        self.turnout = turnout
    }

    mutating func add(_ entry: LogEntry) {
        switch entry.report {
        case .count, .decide(.admit): counts.append(entry.withoutPairCodes)
        case .annul, .decide: words += CellHistory.Word(entry).map { [$0] } ?? []
        case .turnout: turnouts.append(entry)
        }
    }

    /// Picks the newest turnout report of a source of rank 1 or more.
    mutating func chooseTurnout(election: Election) {
        var reports: [(entry: LogEntry, report: TurnoutReport)] = []
        for entry in turnouts.sorted(by: { $0.seq < $1.seq }) {
            guard case .turnout(let report) = entry.report, election.rank(ofSource: report.source) > 0,
                !reports.contains(where: {
                    $0.report.source == report.source
                        && $0.report.reportedAt.instant == report.reportedAt.instant
                })
            else { continue }
            reports.append((entry, report))
        }
        func key(_ report: TurnoutReport) -> (Int64, Int) {
            (report.reportedAt.instant, election.rank(ofSource: report.source))
        }
        let newest = reports.sorted { left, right in
            key(left.report) == key(right.report)
                ? left.report.source > right.report.source : key(left.report) < key(right.report)
        }.last
        guard let newest, let most = reports.map(\.report.ballotsIssued).max() else { return }
        turnout = StandingTurnout(
            seq: newest.entry.seq,
            receivedAt: newest.entry.receivedAt,
            report: newest.report,
            flags: newest.entry.flags,
            isLower: newest.report.ballotsIssued < most
        )
    }

    /// The protocol that counts in a contest, chosen source by source.
    func standing(contest: Int, precinct: Int, election: Election) -> StandingProtocol? {
        let lines = election.ballot(contest: contest, precinct: precinct)?.selections.count
        let ours = words.filter { $0.contest == contest }
        let dead = Set(ours.filter { !$0.isConfirmation }.map(\.revisionOfSource))
        let confirmed = Set(ours.filter(\.isConfirmation).map(\.revisionOfSource))
        var best: [String: (entry: LogEntry, report: CountReport)] = [:]
        for entry in counts.sorted(by: { $0.seq > $1.seq }) {
            guard let report = entry.report.countReport, report.contest == contest,
                report.votes.count == lines, election.rank(ofSource: report.source) > 0,
                !dead.contains("\(report.revision) \(report.source)")
            else { continue }
            if let known = best[report.source], known.report.revision > report.revision { continue }
            best[report.source] = (entry, report)
        }
        let top = best.keys.map { election.rank(ofSource: $0) }.max()
        let rivals = best.filter { election.rank(ofSource: $0.key) == top }.sorted { $0.key < $1.key }.map(
            \.value
        )
        guard let first = rivals.first else { return nil }
        let isDisputed = rivals.contains { one in
            rivals.contains { !$0.report.statesSameFigures(as: one.report) }
        }
        return StandingProtocol(
            seq: first.entry.seq,
            receivedAt: first.entry.receivedAt,
            report: first.report,
            flags: first.entry.flags,
            isDisputed: isDisputed,
            isConfirmed: confirmed.contains("\(first.report.revision) \(first.report.source)"),
            admittedBy: first.entry.admission
        )
    }
}

extension CellHistory.Word {
    fileprivate var revisionOfSource: String { "\(revision) \(source)" }
}

extension Night {
    /// Everything kept of a precinct.
    func material(ofPrecinct precinct: Int) -> PrecinctMaterial {
        var counts: [LogEntry] = []
        var words: [CellHistory.Word] = []
        for contest in 0..<map.contests {
            let standing = stations.standing(contest: contest, precinct: precinct)
            let history = history(ofCell: precinct * map.contests + contest, startingWith: standing)
            counts += history.kept.map(\.entry)
            words += history.words
        }
        let turnout = stations.turnout(ofPrecinct: precinct)
        return PrecinctMaterial(counts: counts, words: words, turnout: turnout)
    }
}
