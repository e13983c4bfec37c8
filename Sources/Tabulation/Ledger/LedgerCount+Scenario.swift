import ElectionLaw
import ElectionModel

/// Figures of the scenario: stations, hours, candidates, polls.
extension LedgerCount {
    private var precincts: [Int] {
        election.unitIndex(of: figure.scope).map { election.precincts(of: $0) } ?? []
    }

    func stations(_ isMeant: (GpUnit) -> Bool) -> Result<LedgerValue, LedgerGap> {
        guard election.unitIndex(of: figure.scope) != nil else { return .failure(.unit) }
        return number(precincts.count { isMeant(election.precinct($0)) })
    }

    /// Stations that have opened and not closed by the figure's time.
    func stationsOpen(_ place: LedgerMeasure.Place) -> Result<LedgerValue, LedgerGap> {
        guard let time = figure.time else { return .failure(.nothing) }
        return stations { unit in
            guard place.holds(unit), let open = unit.pollsOpen else { return false }
            let isClosed = unit.pollsClose.map { $0.instant <= time.instant } ?? false
            return open.instant <= time.instant && !isClosed
        }
    }

    /// The local hour at which most stations at home open or close.
    func clock(of hour: KeyPath<GpUnit, Timestamp?>) -> Result<LedgerValue, LedgerGap> {
        let counts = clockCounts(of: hour)
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return most.map { .success(.clock(minutes: $0.key)) } ?? .failure(.nothing)
    }

    /// Stations at home by the local minute of the day.
    func clockCounts(of hour: KeyPath<GpUnit, Timestamp?>) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for precinct in precincts where !election.precinct(precinct).isAbroad {
            let unit = election.precinct(precinct)
            guard let time = unit[keyPath: hour] else { continue }
            let local = time.instant + Int64(unit.offsetMinutes) * 60
            counts[Int((local % 86_400 + 86_400) % 86_400 / 60), default: 0] += 1
        }
        return counts
    }

    /// Candidates of the figure's contest in its scope, of one party or all.
    private func standing(_ party: Int?) -> [Candidate] {
        guard let unit = election.unitIndex(of: figure.scope) else { return [] }
        return election.candidates.filter { candidate in
            guard contest == nil || candidate.contest == contest, party == nil || candidate.party == party
            else { return false }
            return unit == election.country || candidate.unit == unit
                || election.units[candidate.unit].parent == unit
        }
    }

    func persons(
        _ group: LedgerMeasure.Persons,
        party: Int?,
        isPercent: Bool
    ) -> Result<LedgerValue, LedgerGap> {
        let all = standing(party)
        guard !all.isEmpty else { return .failure(.nothing) }
        let verdicts = all.map { isOne($0, of: group) }
        guard !verdicts.contains(nil) else { return .failure(.nothing) }
        let count = verdicts.count { $0 == true }
        return isPercent ? share(count, of: all.count) : number(count)
    }

    /// nil = unknown.
    private func isOne(_ candidate: Candidate, of group: LedgerMeasure.Persons) -> Bool? {
        switch group {
        case .all: true
        case .women: candidate.isWoman
        case .men: candidate.isWoman.map { !$0 }
        case .selfNominated: candidate.isSelfNominated
        case .ofParties: candidate.party != nil
        case .quota: election.card.quota.flatMap { $0.isEligible(candidate, on: election.card.date) }
        case .under(let age): candidate.birthDate.map { $0.age(on: election.card.date) < age }
        }
    }

    func ages(_ measure: LedgerMeasure) -> Result<LedgerValue, LedgerGap> {
        let births = standing(nil).map(\.birthDate)
        let known = births.compactMap { $0 }
        guard !known.isEmpty, known.count == births.count else { return .failure(.nothing) }
        let years = known.map(\.year)
        switch measure {
        case .earliestBirthYear: return number(years.min() ?? 0)
        case .latestBirthYear: return number(years.max() ?? 0)
        default:
            let sum = known.reduce(0) { $0 + $1.age(on: election.card.date) }
            return ExactValue(mean: sum, over: known.count).map { .success(.number($0)) }
                ?? .failure(.nothing)
        }
    }

    /// Lists at or over the threshold in the poll of the figure's source, or in every poll alike.
    func listsOverThreshold() -> Result<LedgerValue, LedgerGap> {
        guard let bar = election.thresholds.first else { return .failure(.nothing) }
        let pollsters = election.pollsters
        // Who is no pollster speaks of all of them.
        let meant = pollsters.contains(figure.source) ? [figure.source] : pollsters
        let counts = Set(meant.map { listsOver(bar, in: $0) })
        guard let first = counts.first else { return .failure(.nothing) }
        return counts.count == 1 ? number(first) : .failure(.polls)
    }

    private func listsOver(_ bar: Fraction, in pollster: String) -> Int {
        election.published.count { other in
            guard other.source == pollster, case .exitPoll(let line) = LedgerMeasure(other, in: election),
                line < election.parties.count, let share = PublishedNumber(other.value)
            else { return false }
            return UInt128(share.digits) * UInt128(bar.denominator)
                >= UInt128(bar.numerator) * 100 * PublishedNumber.scale(share.decimals)
        }
    }
}
