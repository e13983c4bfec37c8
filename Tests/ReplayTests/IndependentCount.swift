import ElectionModel

/// A plain count from report values alone, by the words of the format and none of the program's code.
struct IndependentCount {
    let election: Election
    /// By precinct: the newest turnout report.
    private var turnout: [Int: TurnoutReport] = [:]
    /// By contest, precinct: what each revision says; nothing of refused ones.
    private var revisions: [Key: [UInt16: CountReport]] = [:]
    private var annulled: [Key: Set<UInt16>] = [:]
    private(set) var refused = 0
    private(set) var repeats = 0
    private(set) var conflicts = 0
    private(set) var alarms = 0
    private let rules: ProtocolRules

    private struct Key: Hashable {
        let contest: Int
        let precinct: Int
    }

    init(election: Election) {
        self.election = election
        rules = ProtocolRules(limits: election.card.limits)
    }

    mutating func apply(_ report: Report) {
        switch report {
        case .turnout(let report): apply(report)
        case .count(let report): apply(report)
        case .annul(let report):
            annulled[Key(contest: report.contest, precinct: report.precinct), default: []].insert(
                report.revision
            )
        case .decide: return
        }
    }

    private mutating func apply(_ report: TurnoutReport) {
        alarms += rules.findings(for: report).count { $0.code.severity == .alarm }
        if let before = turnout[report.precinct] {
            if before == report { repeats += 1 }
            if before.reportedAt.instant > report.reportedAt.instant { return }
        }
        turnout[report.precinct] = report
    }

    private mutating func apply(_ report: CountReport) {
        guard let ballot = election.ballot(contest: report.contest, precinct: report.precinct) else {
            refused += 1
            return
        }
        let findings = rules.findings(for: report, ballot: ballot)
        guard !findings.contains(where: { $0.code.severity == .refuse }) else {
            refused += 1
            return
        }
        alarms += findings.count { $0.code.severity == .alarm }
        let key = Key(contest: report.contest, precinct: report.precinct)
        if let before = revisions[key]?[report.revision] {
            if before == report { repeats += 1 } else { conflicts += 1 }
            return
        }
        revisions[key, default: [:]][report.revision] = report
    }

    /// The protocol that stands, nil when none does.
    func standing(contest: Int, precinct: Int) -> CountReport? {
        let key = Key(contest: contest, precinct: precinct)
        let gone = annulled[key] ?? []
        return revisions[key]?.filter { !gone.contains($0.key) }.max { $0.key < $1.key }?.value
    }

    /// Voters listed and ballots issued by region, in the order of the regions.
    func turnoutByRegion() -> [Turnout] {
        var sums = [Turnout](repeating: Turnout(listed: 0, issued: 0), count: election.regions.count)
        for precinct in election.precincts.indices {
            guard let region = election.regionPlace(ofPrecinct: precinct) else { continue }
            let figures = turnout(of: precinct)
            sums[region].listed += figures.listed
            sums[region].issued += figures.issued
        }
        return sums
    }

    struct Turnout: Hashable {
        var listed: Int
        var issued: Int

        /// The percent with two decimals, rounded half up, in whole numbers.
        var percent: String {
            let hundredths = (issued * 20_000 + listed) / (2 * listed)
            let rest = hundredths % 100
            return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
        }
    }

    private func turnout(of precinct: Int) -> Turnout {
        if let list = standing(contest: 0, precinct: precinct)?.ballots {
            return Turnout(listed: Int(list.votersListed), issued: Int(list.ballotsIssued))
        }
        if let newest = turnout[precinct] {
            return Turnout(listed: Int(newest.votersListed), issued: Int(newest.ballotsIssued))
        }
        return Turnout(listed: Int(election.precinct(precinct).votersListed), issued: 0)
    }

    /// Votes of a ballot in its order, over all stations that use it.
    func votes(ballot place: Int) -> [Int] {
        let ballot = election.ballots[place]
        var sums = [Int](repeating: 0, count: ballot.ids.count)
        for precinct in election.precincts.indices
        where election.ballotIndex(contest: ballot.contest, precinct: precinct) == place {
            guard let report = standing(contest: ballot.contest, precinct: precinct) else { continue }
            for (index, votes) in report.votes.enumerated() { sums[index] += Int(votes) }
        }
        return sums
    }
}
