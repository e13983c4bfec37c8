import ElectionLaw
import ElectionModel

/// Holds one published figure against its computed value.
struct LedgerJudge {
    let count: LedgerCount
    let measure: LedgerMeasure

    private var election: Election { count.election }
    private var figure: PublishedFigure { count.figure }
    private var printed: PublishedNumber? { PublishedNumber(figure.value) }

    /// The computed value and what the printed one is worth against it.
    func verdict() -> (computed: LedgerValue?, verdict: LedgerVerdict) {
        let value: LedgerValue
        switch count.value(of: measure) {
        case .failure(let gap): return (nil, .notComputable(gap))
        case .success(let computed): value = computed
        }
        switch value {
        case .clock(let minutes):
            return (value, figure.value == LedgerRow.clock(minutes) ? .matches : .differs)
        case .number(let exact):
            guard let printed else { return (nil, .notComputable(.number)) }
            if measure == .votersListedMoreThan {
                let isMore = exact.numerator > UInt128(printed.digits) * exact.denominator
                return (value, isMore ? .matches : .differs)
            }
            if printed.isRounding(of: exact) { return (value, .matches) }
            return (value, definition(printed).map { .differsByDefinition($0.0, $0.1) } ?? .differs)
        }
    }

    /// Printed less computed, in the last printed digit; nil without two numbers.
    func difference(from computed: LedgerValue?) -> Int128? {
        guard case .number(let exact)? = computed else { return nil }
        return printed?.difference(from: exact)
    }

    /// The measure that the printed number follows, and the one that is computed; nil where it follows none.
    private func definition(_ printed: PublishedNumber) -> (LedgerDefinition, LedgerDefinition)? {
        let own: LedgerDefinition
        let others: [(LedgerDefinition, ExactValue?)]
        switch measure {
        case .exitPoll, .exitPollTurnout: return (.poll, .count)
        case .turnoutPercent(.all): (own, others) = (.issuedOfListed, turnouts)
        case .ballotsIssued(.all): (own, others) = (.issued, issues)
        case .votePercent(let line): (own, others) = (.ofValid, shares(of: line))
        case .candidates(.all, nil): (own, others) = (.registered, nominations)
        default: return nil
        }
        let followed = others.first { _, value in value.map { printed.isRounding(of: $0) } ?? false }
        return followed.map { ($0.0, own) }
    }

    private var turnouts: [(LedgerDefinition, ExactValue?)] {
        guard let units = count.unitFigures else { return [] }
        let listed = units.votersListed
        return [
            (.validOfListed, ExactValue(percent: units.validBallots, of: listed)),
            (.foundOfListed, ExactValue(percent: units.ballotsFound, of: listed)),
            (.countedOfListed, ExactValue(percent: units.countedBallotsIssued, of: listed)),
        ]
    }

    private var issues: [(LedgerDefinition, ExactValue?)] {
        guard let units = count.unitFigures else { return [] }
        return [(.valid, ExactValue(units.validBallots)), (.found, ExactValue(units.ballotsFound))]
    }

    private func shares(of line: Int) -> [(LedgerDefinition, ExactValue?)] {
        guard let ballots = count.ballotFigures, let units = count.unitFigures else { return [] }
        let votes = ballots.votes[line]
        let lists = ballots.votes.prefix(election.parties.count).reduce(0, &+)
        return [
            (.ofLists, ExactValue(percent: votes, of: lists)),
            (.ofFound, ExactValue(percent: votes, of: ballots.ballotsFound)),
            (.ofIssued, ExactValue(percent: votes, of: units.ballotsIssued)),
            (.ofListed, ExactValue(percent: votes, of: units.votersListed)),
        ]
    }

    /// Published numbers of candidates nominated, which nobody here counts.
    private var nominations: [(LedgerDefinition, ExactValue?)] {
        election.published.filter {
            $0.measure == "candidates-nominated" && $0.scope == figure.scope && $0.contest == figure.contest
        }.map { (.nominated, PublishedNumber($0.value).map { ExactValue($0.digits) }) }
    }

    /// What the computed value alone says of the printed one.
    func notes(computed: LedgerValue?, verdict: LedgerVerdict) -> [LedgerNote] {
        var notes: [LedgerNote] = []
        switch measure {
        case .pollsOpen: notes += exceptions(count.clockCounts(of: \.pollsOpen), computed)
        case .pollsClose: notes += exceptions(count.clockCounts(of: \.pollsClose), computed)
        default: break
        }
        guard verdict == .differs, let printed, case .number(let exact)? = computed else { return notes }
        notes += parts(printed, exact)
        return notes + slips(printed, exact)
    }

    private func exceptions(_ counts: [Int: Int], _ computed: LedgerValue?) -> [LedgerNote] {
        guard case .clock(let minutes)? = computed else { return [] }
        let others = counts.filter { $0.key != minutes }.reduce(0) { $0 + $1.value }
        return others > 0 ? [.exceptions(others)] : []
    }

    /// For a percent of whole things: which parts would be printed so.
    private func parts(_ printed: PublishedNumber, _ exact: ExactValue) -> [LedgerNote] {
        let whole: UInt64?
        switch measure {
        case .turnoutPercent(.all): whole = count.unitFigures?.votersListed
        case .votePercent: whole = count.ballotFigures?.validBallots
        case .quotaSeatsPercent, .candidatesPercent: whole = UInt64(clamping: exact.denominator)
        default: whole = nil
        }
        guard let whole, whole > 0 else { return [] }
        return [printed.parts(of: whole).map { .needs($0, of: whole) } ?? .noWholeNumber(of: whole)]
    }

    /// One slip of the hand that makes the printed digits of the computed ones.
    private func slips(_ printed: PublishedNumber, _ exact: ExactValue) -> [LedgerNote] {
        let ours = Array("\(exact.rounded(decimals: printed.decimals))".utf8)
        let theirs = Array("\(printed.digits)".utf8)
        guard ours.count == theirs.count, ours.count > 2 else { return [] }
        let places = ours.indices.filter { ours[$0] != theirs[$0] }
        if places.count == 1 { return [.digitChanged] }
        let isSwap =
            places.count == 2 && places[1] == places[0] + 1 && ours[places[0]] == theirs[places[1]]
            && ours[places[1]] == theirs[places[0]]
        return isSwap ? [.digitsSwapped] : []
    }
}
