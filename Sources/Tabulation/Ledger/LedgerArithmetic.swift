import ElectionModel

/// Sums and shares among published figures, as plain formulas: `10146 + 77 = 10223`.
struct LedgerArithmetic {
    let notes: LedgerNotes
    let index: Int

    /// A total and what makes it; a part that is taken off begins with `-`, one for each list ends in `*`.
    private static let sums: [(total: String, parts: [String])] = [
        ("stations", ["stations-home", "stations-abroad"]),
        ("candidates", ["candidates-men", "candidates-women"]),
        ("candidates", ["candidates-self-nominated", "candidates-party"]),
        (
            "candidates",
            [
                "candidates-nominated", "-candidates-withdrawn", "-candidates-refused",
                "-candidates-cancelled",
            ]
        ),
        ("candidates", ["candidates-*"]), ("valid-ballots", ["votes-*"]), ("seats", ["seats-*"]),
        ("observers", ["observers-of-states", "observers-of-organisations"]),
        ("council-deputies", ["council-deputies-regional", "council-deputies-city"]),
        ("council-deputies", ["council-seats", "council-seats", "-council-seats-majority"]),
    ]

    /// A percent and what it is of; the whole may be of no contest.
    private static let shares: [(percent: String, part: String, whole: String)] = [
        ("turnout-percent", "ballots-issued", "voters-listed"),
        ("turnout-percent-abroad", "ballots-issued-abroad", "voters-listed-abroad"),
        ("candidates-women-percent", "candidates-women", "candidates"),
        ("candidates-self-nominated-percent", "candidates-self-nominated", "candidates"),
        ("candidates-party-percent", "candidates-party", "candidates"),
        ("candidates-quota-percent", "candidates-quota", "candidates"),
        ("seats-percent", "seats", "seats"),
    ]

    private var figure: PublishedFigure { notes.election.published[index] }

    /// The formulas that the figure takes part in; empty for one whose value is no whole number or percent.
    func texts() -> [String] {
        guard let printed = PublishedNumber(figure.value) else { return [] }
        let percents = LedgerArithmetic.shares.compactMap { share($0, printed) } + listShare(printed)
        guard printed.decimals == 0 else { return percents }
        return percents
            + LedgerArithmetic.sums.compactMap { rule in
                if rule.total == figure.measure { return sum(rule.parts, total: printed) }
                return isPart(of: rule.parts) ? sumWithThis(rule) : nil
            }
    }

    /// Whether a figure that somebody disputes is a part of a sum that others make with other figures.
    private func isPart(of parts: [String]) -> Bool {
        guard figure.status == .disputed else { return false }
        return parts.contains { part in
            part.hasSuffix("*") && part != "candidates-*"
                ? figure.measure.hasPrefix(part.dropLast()) : part == figure.measure
        }
    }

    private func sumWithThis(_ rule: (total: String, parts: [String])) -> String? {
        guard let place = known(rule.total), let total = PublishedNumber(value(place)) else { return nil }
        return sum(rule.parts, total: total, with: index)
    }

    /// `609 - 45 - 125 - 4 = 435`, and what is left over where the parts do not make the total.
    private func sum(_ parts: [String], total: PublishedNumber, with own: Int? = nil) -> String? {
        var text = ""
        var sum: Int128 = 0
        for part in parts {
            let isTaken = part.hasPrefix("-")
            let name = isTaken ? String(part.dropFirst()) : part
            let places = name.hasSuffix("*") ? all(String(name.dropLast()), own) : [known(name, own)]
            for place in places {
                guard let place, let number = PublishedNumber(value(place)), number.decimals == 0 else {
                    return nil
                }
                sum += isTaken ? -Int128(number.digits) : Int128(number.digits)
                text += (text.isEmpty ? "" : isTaken ? " - " : " + ") + "\(number.digits)"
            }
        }
        guard !text.isEmpty, text.contains(" ") else { return nil }
        let rest = Int128(total.digits) - sum
        if rest == 0 { return "\(text) = \(sum)" }
        return "\(text) = \(sum); \(total.digits) - \(sum) = \(rest)"
    }

    /// Figures for every list of the contest, against all and the independents, those there are.
    private func all(_ prefix: String, _ own: Int?) -> [Int?] {
        let election = notes.election
        let ids = election.parties.map(\.id)
        let more = prefix == "seats-" ? ["independent"] : prefix == "votes-" ? ["against-all"] : []
        let places = ids.map { known(prefix + $0, own) } + more.map { known(prefix + $0, own) }
        guard places.prefix(ids.count).allSatisfy({ $0 != nil }) else { return [nil] }
        return places.filter { $0 != nil }
    }

    private func share(
        _ rule: (percent: String, part: String, whole: String),
        _ printed: PublishedNumber
    ) -> String? {
        guard rule.percent == figure.measure, let part = known(rule.part),
            let whole = rule.part == rule.whole
                ? known(rule.whole, contest: "") : known(rule.whole) ?? known(rule.whole, contest: ""),
            part != whole
        else { return nil }
        return formula(part, whole, printed)
    }

    private func listShare(_ printed: PublishedNumber) -> [String] {
        let prefix = "vote-percent-"
        guard figure.measure.hasPrefix(prefix), let whole = known("valid-ballots"),
            let part = known("votes-" + figure.measure.dropFirst(prefix.count))
        else { return [] }
        return formula(part, whole, printed).map { [$0] } ?? []
    }

    private func formula(_ part: Int, _ whole: Int, _ printed: PublishedNumber) -> String? {
        guard let top = PublishedNumber(value(part)), let bottom = PublishedNumber(value(whole)),
            top.decimals == 0, bottom.decimals == 0,
            let exact = ExactValue(percent: top.digits, of: bottom.digits)
        else { return nil }
        let decimals = max(2, printed.decimals)
        let percent = PublishedNumber.text(exact.rounded(decimals: decimals), decimals: decimals)
        return "\(top.digits) / \(bottom.digits) = \(percent) %"
    }

    private func value(_ place: Int) -> String { notes.election.published[place].value }

    /// A figure of a measure about the same unit, contest and moment: this one, its source's, or a sure one.
    ///
    /// A figure without a time goes with the newest of the others.
    private func known(_ measure: String, _ own: Int? = nil, contest: String? = nil) -> Int? {
        if let own, notes.election.published[own].measure == measure { return own }
        let contest = contest ?? figure.contest
        let places = notes.election.published.indices.filter { place in
            let other = notes.election.published[place]
            return notes.isShown(place) && other.measure == measure && other.scope == figure.scope
                && other.contest == contest
        }
        if let same = best(places.filter { time(of: $0) == figure.time?.instant }) { return same }
        guard figure.time == nil else { return nil }
        let newest = places.filter { notes.election.published[$0].status != .disputed }.max {
            (time(of: $0) ?? .min) < (time(of: $1) ?? .min)
        }
        return newest
    }

    private func best(_ places: [Int]) -> Int? {
        places.first { notes.election.published[$0].source == figure.source }
            ?? places.first { notes.election.published[$0].status != .disputed }
    }

    private func time(of place: Int) -> Int64? { notes.election.published[place].time?.instant }
}
