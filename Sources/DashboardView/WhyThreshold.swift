import ElectionLaw
import ElectionModel
import Tabulation

/// Why a list is above or below the threshold, and whether that is certain, in integers.
struct WhyThreshold {
    let scene: Scene
    let party: Int

    func write(to page: inout TextPage) {
        guard let threshold = scene.threshold, scene.election.parties.indices.contains(party) else { return }
        let title = scene.words.sentence(.thresholdNote, scene.wholePercent(threshold.value.share))
        page.heading(title)
        let base = scene.listBase(of: threshold)
        page.fact(scene.words[.votes], scene.numbers.count(scene.votes(party, in: scene.snapshot.country)))
        page.fact(scene.words[WhyThreshold.baseWord(threshold.base)], scene.numbers.count(base))
        if base > 0 {
            prove(threshold, base: base, &page)
        } else {
            page.text(scene.words[.noVotes], ink: .dim)
        }
        if let doubt = scene.doubt(on: .threshold(party: party)) { page.text(doubt.text, ink: doubt.ink) }
        page.law(LawArticles(scene: scene).text(.threshold))
    }

    private func prove(_ threshold: Threshold, base: UInt64, _ page: inout TextPage) {
        let votes = scene.votes(party, in: scene.snapshot.country)
        let now = Comparison(scene: scene, threshold: threshold, votes: votes, base: base)
        page.text((now.passes ? "✓ " : "✗ ") + now.text, ink: now.passes ? .good : .bad)
        let outstanding = scene.snapshot.outcome.outstandingListVotes
        page.text(scene.words.sentence(.whyOutstanding, scene.numbers.count(outstanding)), ink: .dim)
        let country = scene.snapshot.country
        let issued = country.ballotsIssued - min(country.ballotsIssued, country.countedBallotsIssued)
        if outstanding > 0, issued > 0 {
            page.text(scene.words.sentence(.whyIssuedThere, scene.numbers.count(issued)), ink: .dim)
        }
        guard outstanding > 0 else { return }
        // Proofs leave disputed protocols out; their ballots are outstanding.
        let disputed = scene.disputedListCount
        let firmVotes = votes - min(votes, disputed.votes.element(party) ?? 0)
        let firmBase = base - min(base, disputed.base(threshold.base))
        if disputed.base(threshold.base) > 0 { page.text(scene.words[.whyDisputed], ink: .dim) }
        let worst = Comparison(
            scene: scene,
            threshold: threshold,
            votes: firmVotes,
            base: firmBase,
            toBase: outstanding
        )
        let best = Comparison(
            scene: scene,
            threshold: threshold,
            votes: firmVotes,
            base: firmBase,
            toVotes: outstanding,
            toBase: outstanding
        )
        if now.passes || worst.passes {
            say(worst, worst.passes ? .whyCertainIn : .whyOpenIn, isProof: worst.passes, &page)
        } else {
            say(best, best.passes ? .whyOpenOut : .whyCertainOut, isProof: !best.passes, &page)
        }
    }

    private func say(_ comparison: Comparison, _ word: Word, isProof: Bool, _ page: inout TextPage) {
        page.text((isProof ? "✓ " : "? ") + scene.words[word], ink: isProof ? .text : .warn)
        page.text(comparison.text, column: 3)
    }

    static func againstAll(_ scene: Scene, to page: inout TextPage) {
        page.heading(scene.words[.againstAll])
        let line = scene.election.parties.count
        let country = scene.snapshot.country
        let votes = scene.numbers.count(scene.votes(line, in: country))
        let valid = scene.numbers.count(country.validBallots)
        let percent = scene.numbers.percent(scene.share(line, in: country)) + " %"
        page.text("\(votes) / \(valid) = \(percent)")
        page.text(scene.words[.whyAgainstAll])
        page.law(LawArticles(scene: scene).text(.againstAll))
    }

    static func baseWord(_ base: Threshold.Base) -> Word {
        switch base {
        case .validBallots: .validBallots
        case .partyVotes: .baseParties
        case .ballotsFound: .ballotsFound
        }
    }
}

/// A comparison of votes with the threshold, as the law has it: `20 × votes ≥ 1 × base`.
private struct Comparison {
    let scene: Scene
    let threshold: Threshold
    let votes: UInt64
    let base: UInt64
    /// Ballots that may still come: to the list, and to the base.
    var toVotes: UInt64 = 0
    var toBase: UInt64 = 0

    private var left: UInt128 { UInt128(threshold.value.denominator) * (UInt128(votes) + UInt128(toVotes)) }
    private var right: UInt128 { UInt128(threshold.value.numerator) * (UInt128(base) + UInt128(toBase)) }

    var passes: Bool { threshold.isInclusive ? left >= right : left > right }

    var text: String {
        let sign = left > right ? ">" : left < right ? "<" : "="
        let shown = passes && threshold.isInclusive ? "≥" : !passes && !threshold.isInclusive ? "≤" : sign
        return product(threshold.value.denominator, votes, toVotes, left) + " " + scene.plain(shown) + " "
            + product(threshold.value.numerator, base, toBase, right)
    }

    private func product(_ factor: UInt32, _ number: UInt64, _ more: UInt64, _ product: UInt128) -> String {
        let numbers = scene.numbers
        let sum = more > 0 ? "(\(numbers.count(number)) + \(numbers.count(more)))" : numbers.count(number)
        return numbers.count(factor) + " × " + sum + " = " + numbers.count(product)
    }
}

/// What disputed list protocols brought to the count.
struct DisputedCount {
    var votes: [UInt64] = []
    var againstAll: UInt64 = 0
    var invalid: UInt64 = 0

    func base(_ base: Threshold.Base) -> UInt64 {
        thresholdBase(votes: votes, notListVotes: againstAll, invalid: invalid, base: base)
    }
}

extension Scene {
    /// What the threshold is a share of, as counted so far.
    func listBase(of threshold: Threshold) -> UInt64 {
        let country = snapshot.country
        let lists = election.parties.count
        return thresholdBase(
            votes: Array(country.votes.prefix(lists)),
            notListVotes: votes(lists, in: country),
            invalid: country.invalidBallots,
            base: threshold.base
        )
    }

    /// What disputed list protocols brought.
    ///
    /// - Complexity: O(stations) while some are disputed; only the open overlay asks.
    var disputedListCount: DisputedCount {
        var count = DisputedCount()
        let lists = election.parties.count
        count.votes = [UInt64](repeating: 0, count: lists)
        guard snapshot.country.disputed > 0, let contest = election.listContest else { return count }
        for precinct in 0..<snapshot.stations.count {
            guard let standing = snapshot.stations[precinct].protocols.element(contest) ?? nil,
                standing.isDisputed
            else { continue }
            for (line, votes) in standing.report.votes.enumerated() {
                if line < lists {
                    count.votes[line] += UInt64(votes)
                } else {
                    count.againstAll += UInt64(votes)
                }
            }
            count.invalid += UInt64(standing.report.ballots.invalidBallots)
        }
        return count
    }
}
