import ElectionModel

/// The comparison of one group's list protocols with each other.
struct GroupScreen: Sendable {
    /// A share that is rare enough to be looked at with those of the whole night.
    struct Suspect: Sendable {
        let logChance: Double
        let note: StationNote
    }

    /// Notes that hang on the group alone: turnout.
    private(set) var notes: [StationNote] = []
    private(set) var suspects: [Suspect] = []
    private(set) var compared = 0
    private(set) var tests = 0

    init() {}

    /// Compares protocols of one contest; nothing with too few of them.
    init(_ reports: [CountReport]) {
        let usable = reports.filter { $0.ballots.votersListed > 0 }
        if usable.count > RuleLimits.neighbours {
            compared = usable.count
            notes = GroupScreen.turnoutNotes(usable)
        }
        let counted = reports.filter {
            $0.ballots.ballotsFound > 0 && $0.ballots.ballotsFound <= RuleLimits.comparedBallots
                && $0.validBallots <= RuleLimits.comparedBallots
        }
        guard counted.count > RuleLimits.neighbours else { return }
        compared = max(compared, counted.count)
        testShares(counted)
        test(
            counted.map { $0.ballots.invalidBallots },
            of: counted.map { $0.ballots.ballotsFound },
            counted,
            line: nil
        )
    }

    /// Stations whose turnout, on the log-odds scale, lies far from the median in units of 1.4826 MAD.
    private static func turnoutNotes(_ reports: [CountReport]) -> [StationNote] {
        let odds = reports.map { report in
            let issued = Double(report.ballots.ballotsIssued)
            let rest = max(0, Double(report.ballots.votersListed) - issued)
            return Logarithm.natural(issued + 0.5) - Logarithm.natural(rest + 0.5)
        }
        let middle = median(odds)
        let scale = 1.4826 * median(odds.map { abs($0 - middle) })
        guard scale > 0 else { return [] }
        let usual = Share(
            reports.reduce(0) { $0 + UInt64($1.ballots.ballotsIssued) },
            of: reports.reduce(0) { $0 + UInt64($1.ballots.votersListed) }
        )
        let distance = Double(RuleLimits.turnoutDeviations) * scale
        return zip(reports, odds).compactMap { report, odds in
            guard abs(odds - middle) > distance, report.ballots.votersListed >= RuleLimits.turnoutListed
            else { return nil }
            let ballots = report.ballots
            return StationNote(
                precinct: report.precinct,
                contest: report.contest,
                code: .turnoutUnlike,
                own: Share(UInt64(ballots.ballotsIssued), of: UInt64(ballots.votersListed)),
                usual: usual
            )
        }
    }

    /// The middle of a non-empty row, or the mean of the two in the middle.
    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let half = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
    }

    private mutating func testShares(_ reports: [CountReport]) {
        let valid = reports.map { UInt32(clamping: $0.validBallots) }
        let all = valid.reduce(UInt64(0)) { $0 + UInt64($1) }
        guard let lines = reports.lazy.map({ $0.votes.count }).min() else { return }
        for line in 0..<lines {
            let votes = reports.map { $0.votes[line] }
            let sum = votes.reduce(UInt64(0)) { $0 + UInt64($1) }
            guard sum * 100 >= all * RuleLimits.sharePercent else { continue }
            test(votes, of: valid, reports, line: line)
        }
    }

    /// Tests one share over the group; nil is the line of the invalid ballots.
    private mutating func test(_ hits: [UInt32], of trials: [UInt32], _ reports: [CountReport], line: Int?) {
        guard let spread = BetaBinomial(hits: hits, of: trials) else { return }
        let usual = Share(
            hits.reduce(UInt64(0)) { $0 + UInt64($1) },
            of: trials.reduce(UInt64(0)) { $0 + UInt64($1) }
        )
        for (place, report) in reports.enumerated() where trials[place] > 0 && hits[place] <= trials[place] {
            tests += 1
            let chance = spread.logTail(of: hits[place], among: trials[place], limit: NightScreening.logRate)
            guard let chance else { continue }
            let absent: RuleCode = hits[place] == 0 ? .optionAbsent : .shareUnlike
            let note = StationNote(
                precinct: report.precinct,
                contest: report.contest,
                code: line == nil ? .invalidUnlike : absent,
                selection: line,
                own: Share(UInt64(hits[place]), of: UInt64(trials[place])),
                usual: usual
            )
            suspects.append(Suspect(logChance: chance, note: note))
        }
    }
}
