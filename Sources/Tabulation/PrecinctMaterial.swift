import ElectionModel

/// Everything one precinct sent, as a recount takes it up: unsorted, nothing decided.
struct PrecinctMaterial {
    private var counts: [LogEntry] = []
    private var annulments: [Annulment] = []
    private var turnouts: [LogEntry] = []
    private(set) var turnout: StandingTurnout?

    init() {}

    /// What a night keeps of a precinct: all protocols and annulments, the newest turnout report.
    init(counts: [LogEntry], annulments: [Annulment], turnout: StandingTurnout?) {
        self.counts = counts
        self.annulments = annulments
        self.turnout = turnout
    }

    mutating func add(_ entry: LogEntry) {
        switch entry.report {
        case .count: counts.append(entry)
        case .annul(let annulment): annulments.append(annulment)
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
        let dead = Set(
            annulments.filter { $0.contest == contest }.map { "\($0.revision) \($0.source)" }
        )
        var best: [String: (entry: LogEntry, report: CountReport)] = [:]
        for entry in counts.sorted(by: { $0.seq > $1.seq }) {
            guard case .count(let report) = entry.report, report.contest == contest,
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
            isDisputed: isDisputed
        )
    }
}

extension Night {
    /// Everything kept of a precinct.
    func material(ofPrecinct precinct: Int) -> PrecinctMaterial {
        var counts: [LogEntry] = []
        var annulments: [Annulment] = []
        for contest in 0..<map.contests {
            let standing = stations.standing(contest: contest, precinct: precinct)
            let history = history(ofCell: precinct * map.contests + contest, startingWith: standing)
            counts += history.kept.map {
                LogEntry(seq: $0.seq, receivedAt: $0.receivedAt, report: .count($0.report), flags: $0.flags)
            }
            annulments += history.annulments
        }
        let turnout = stations.turnout(ofPrecinct: precinct)
        return PrecinctMaterial(counts: counts, annulments: annulments, turnout: turnout)
    }
}
