package import ElectionModel

/// The comparison of stations with their neighbours, kept up as the night goes on.
///
/// The limits below are those of ``RuleLimits``. What it says is a function of the standing protocols alone: no order of arrival and no earlier
/// update enters. It changes no total, no seat and no hash, and may use floating point:
/// - `F01`: turnout far from the group's median, 6 robust standard deviations on the log-odds scale.
/// - `F02`, `F03`, `F05`: a share, the invalid ballots, or none at all for an option of 4 % or more in
///   the group, by the two-sided tail of ``BetaBinomial``; Benjamini and Hochberg hold the false ones
///   to 1 % over all tests of the night.
/// - `F07`: everybody voted, or all alike, with 200 ballots or more.
/// - `X04`: the same figures as another station, with 50 ballots or more.
///
/// - SeeAlso: Rousseeuw and Croux 1993 (MAD); Benjamini and Hochberg 1995.
package struct NightScreening: Sendable {
    /// The logarithm of the rate of false notes.
    static let logRate = Logarithm.natural(Double(RuleLimits.falseNotesPercent) / 100)

    private let groups: StationGroups
    private let contests: Int
    /// Position of the protocol last looked at by precinct · contests + contest; 0 without one.
    private var seen: [Int]
    private var screens: [GroupScreen]
    private var same: SameFigures
    private var unanimous: Set<Int> = []
    /// Groups with another protocol than when they were last screened.
    private var touched: Set<Int> = []
    /// Whether ``notes`` are older than what was last looked at.
    private var isBehind = false
    /// What stands now; see ``update(from:)``.
    package private(set) var notes = NightNotes()

    /// Nothing looked at yet.
    ///
    /// - Parameters:
    ///   - election: The election.
    ///   - bits: How many bits tell protocols with other figures apart before these are compared; changes
    ///     no note.
    package init(election: Election, bits: Int = 64) {
        groups = StationGroups(election: election)
        contests = election.contests.count
        seen = [Int](repeating: 0, count: election.precincts.count * contests)
        same = SameFigures(cells: seen.count, bits: bits)
        screens = [GroupScreen](repeating: GroupScreen(), count: groups.members.count)
    }

    /// Looks at every protocol of a night at once.
    package init(of night: Night) {
        self.init(election: night.election)
        update(from: night)
    }

    /// Looks at what changed since the last update, in any direction of time.
    ///
    /// What was looked at before it was broken off need not be looked at again.
    ///
    /// - Parameters:
    ///   - night: The night as it stands; another one than at the last call, where that was broken off.
    ///   - goesOn: Asked every millisecond or so whether to go on.
    /// - Returns: Whether it came to an end; if not, ``notes`` are those of the last one that did.
    /// - Complexity: O(precincts) to find the changes, then O(group × options) for each group touched.
    @discardableResult
    package mutating func update(from night: Night, while goesOn: () -> Bool = { true }) -> Bool {
        for precinct in groups.ofPrecinct.indices {
            if precinct % NightScreening.slice == 0, !goesOn() { return false }
            look(at: precinct, night)
        }
        while let group = touched.first {
            guard goesOn() else { return false }
            screens[group] = screen(group, of: night)
            touched.remove(group)
        }
        if isBehind { notes = gathered(from: night) }
        isBehind = false
        return true
    }

    /// Stations that are looked at in about a millisecond, at most.
    private static let slice = 512

    private mutating func look(at precinct: Int, _ night: Night) {
        for contest in 0..<contests {
            let cell = precinct * contests + contest
            let seq = night.stations.standingSeq(contest: contest, precinct: precinct)
            guard seq != seen[cell] else { continue }
            seen[cell] = seq
            isBehind = true
            look(at: night.stations.standing(contest: contest, precinct: precinct), cell, night)
            if contest == night.map.mainContest { touched.insert(groups.ofPrecinct[precinct]) }
        }
    }

    private mutating func look(at standing: StandingProtocol?, _ cell: Int, _ night: Night) {
        let report = standing?.report
        same.put(report, ballot: ballot(of: cell, night), cell: cell)
        if let report, NightScreening.isUnanimous(report) {
            unanimous.insert(cell)
        } else {
            unanimous.remove(cell)
        }
    }

    private func ballot(of cell: Int, _ night: Night) -> Int {
        night.map.ballotIndex(contest: cell % contests, precinct: cell / contests) ?? 0
    }

    private func screen(_ group: Int, of night: Night) -> GroupScreen {
        guard let contest = night.map.mainContest, groups.members[group].count > RuleLimits.neighbours else {
            return GroupScreen()
        }
        return GroupScreen(
            groups.members[group].compactMap { precinct in
                night.stations.standing(contest: contest, precinct: precinct)?.report
            }
        )
    }

    private static func isUnanimous(_ report: CountReport) -> Bool {
        let ballots = report.ballots
        guard ballots.ballotsFound >= RuleLimits.unanimousBallots else { return false }
        let valid = report.validBallots
        let isAlike = valid > 0 && report.votes.count > 1 && report.votes.contains { UInt64($0) == valid }
        return ballots.ballotsIssued == ballots.votersListed || isAlike
    }

    /// All notes, in an order that hangs on nothing but themselves.
    private func gathered(from night: Night) -> NightNotes {
        var found = screens.flatMap(\.notes)
        let tests = screens.reduce(0) { $0 + $1.tests }
        found += NightScreening.discoveries(screens.flatMap(\.suspects), tests: tests)
        let twins = same.twins {
            ballot(of: $0, night)
        } report: { cell in
            night.stations.standing(contest: cell % contests, precinct: cell / contests)?.report
        }
        for (cell, twin) in twins { found += note(.sameFigures, cell, twin: twin / contests, night) }
        for cell in unanimous { found += note(.unanimous, cell, twin: nil, night) }
        let sorted = found.sorted { left, right in
            (left.precinct, left.contest, left.code.rawValue, left.selection ?? -1)
                < (right.precinct, right.contest, right.code.rawValue, right.selection ?? -1)
        }
        return NightNotes(
            notes: sorted,
            compared: screens.reduce(0) { $0 + $1.compared },
            tests: tests
        )
    }

    private func note(_ code: RuleCode, _ cell: Int, twin: Int?, _ night: Night) -> [StationNote] {
        let (precinct, contest) = (cell / contests, cell % contests)
        guard let report = night.stations.standing(contest: contest, precinct: precinct)?.report else {
            return []
        }
        let ballots = report.ballots
        let turnout = Share(UInt64(ballots.ballotsIssued), of: UInt64(ballots.votersListed))
        return [StationNote(precinct: precinct, contest: contest, code: code, twin: twin, own: turnout)]
    }

    /// The step-up rule of Benjamini and Hochberg: the most suspects whose chances allow their number.
    static func discoveries(_ suspects: [GroupScreen.Suspect], tests: Int) -> [StationNote] {
        let sorted = suspects.sorted { left, right in
            (left.logChance, left.note.precinct, left.note.selection ?? -1)
                < (right.logChance, right.note.precinct, right.note.selection ?? -1)
        }
        let logTests = Logarithm.natural(Double(tests))
        let last = sorted.indices.last { place in
            sorted[place].logChance <= logRate + Logarithm.natural(Double(place + 1)) - logTests
        }
        return last.map { sorted[...$0].map(\.note) } ?? []
    }
}
