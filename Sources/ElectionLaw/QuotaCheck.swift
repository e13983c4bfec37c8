package import ElectionModel

/// Counts the persons of the quota's groups among the first so many of a list.
///
/// A person in several groups counts once. Unknown attributes make a range; so do persons beyond the
/// list's length, when a list has more seats than names.
///
/// - Parameters:
///   - candidates: In list order; only the first `persons` are looked at.
///   - rule: Share, groups and age limit.
///   - electionDate: Youth is younger than the limit on this day, in whole years.
///   - persons: Members of the list, or seats it has.
/// - Returns: Counts a group, and the range of persons in any group; all 0 for no persons.
/// - SeeAlso: Constitutional Law on Elections, art. 89 p. 4 and 97-1 p. 5, edition of 1 January 2023.
package func quotaCount(
    _ candidates: [Candidate],
    rule: QuotaRule,
    electionDate: CivilDate,
    persons: Int
) -> QuotaCount {
    let persons = max(0, persons)
    let named = candidates.prefix(persons)
    func count(_ group: QuotaRule.Group) -> Int {
        named.count { rule.isMember($0, of: group, on: electionDate) == true }
    }
    let verdicts = named.map { rule.isEligible($0, on: electionDate) }
    let minimum = verdicts.count { $0 == true }
    let unknown = verdicts.count { $0 == nil }
    return QuotaCount(
        persons: persons,
        women: count(.woman),
        youth: count(.youth),
        disability: count(.disability),
        minimum: minimum,
        maximum: minimum + unknown + (persons - named.count),
        required: rule.required(of: persons)
    )
}

/// Place on the list of the first person below a line who is in a group for sure, nil when nobody is.
///
/// - Parameters:
///   - candidates: In list order.
///   - line: How many of them are above the line: the list's seats.
///   - rule: Groups and age limit.
///   - electionDate: The day that ages are taken on.
/// - Returns: ``Candidate/position`` of that person.
package func firstEligible(
    in candidates: [Candidate],
    below line: Int,
    rule: QuotaRule,
    electionDate: CivilDate
) -> Int? {
    candidates.dropFirst(max(0, line)).first { rule.isEligible($0, on: electionDate) == true }?.position
}

extension QuotaRule {
    /// Fewest persons of so many that meet the quota: value · persons, rounded up.
    package func required(of persons: Int) -> Int {
        let product = UInt128(max(0, persons)) * UInt128(value.numerator)
        let bottom = UInt128(value.denominator)
        return Int(clamping: (product + bottom - 1) / bottom)
    }

    /// Whether a person is in any of the quota's groups; nil when that hangs on an unknown attribute.
    package func isEligible(_ candidate: Candidate, on electionDate: CivilDate) -> Bool? {
        var isUnknown = false
        for group in groups {
            switch isMember(candidate, of: group, on: electionDate) {
            case true?: return true
            case nil: isUnknown = true
            case false?: break
            }
        }
        return isUnknown ? nil : false
    }

    /// Whether a person is in one group, whether or not the quota counts it; nil = unknown.
    package func isMember(_ candidate: Candidate, of group: Group, on electionDate: CivilDate) -> Bool? {
        switch group {
        case .woman: candidate.isWoman
        case .youth: candidate.birthDate.map { $0.age(on: electionDate) < youthUnder }
        case .disability: candidate.hasDisability
        }
    }
}
