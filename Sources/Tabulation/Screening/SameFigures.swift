import ElectionModel

/// Protocols of one ballot that state the same votes and invalid ballots, kept up cell by cell.
///
/// Kept are fingerprints; those that share one are compared figure by figure when they are asked for.
struct SameFigures: Sendable {
    /// The cells of one fingerprint; most have the first alone.
    private struct Holders {
        var first: Int
        var others: [Int] = []

        var all: [Int] { [first] + others }
    }

    /// By cell; 0 where nothing is compared.
    private var kept: [UInt64]
    private var holders: [UInt64: Holders] = [:]
    private var shared: Set<UInt64> = []
    private let mask: UInt64

    /// Nothing put yet.
    ///
    /// - Parameters:
    ///   - cells: How many there are.
    ///   - bits: How many bits a fingerprint has, 0 to 64: with fewer more strangers are compared.
    init(cells: Int, bits: Int) {
        kept = [UInt64](repeating: 0, count: cells)
        mask = bits >= 64 ? .max : (1 << UInt64(bits)) - 1
    }

    /// Puts a cell's protocol in place of what was there.
    mutating func put(_ report: CountReport?, ballot: Int, cell: Int) {
        let new = report.map { fingerprint(of: $0, ballot: ballot) } ?? 0
        guard new != kept[cell] else { return }
        remove(cell)
        kept[cell] = new
        guard new != 0 else { return }
        if holders[new] == nil {
            holders[new] = Holders(first: cell)
        } else {
            holders[new]?.others.append(cell)
            shared.insert(new)
        }
    }

    private mutating func remove(_ cell: Int) {
        let old = kept[cell]
        guard old != 0, var rest = holders[old] else { return }
        guard !rest.others.isEmpty else {
            holders[old] = nil
            return
        }
        if rest.first == cell {
            rest.first = rest.others.removeLast()
        } else {
            rest.others.removeAll { $0 == cell }
        }
        holders[old] = rest
        if rest.others.isEmpty { shared.remove(old) }
    }

    /// 0 for a protocol that is too small to be compared.
    private func fingerprint(of report: CountReport, ballot: Int) -> UInt64 {
        guard report.ballots.ballotsFound >= RuleLimits.sameBallots,
            report.votes.count >= RuleLimits.sameLines
        else { return 0 }
        var sum = UInt64(ballot) << 32 | UInt64(report.ballots.invalidBallots)
        for votes in report.votes {
            sum = (sum ^ sum >> 29 ^ UInt64(votes)) &* 0x9FB2_1C65_1E98_DF25
        }
        return (sum ^ sum >> 32) & mask | 1
    }

    /// Cells that have a twin.
    ///
    /// - Parameters:
    ///   - ballot: The ballot of a cell.
    ///   - report: The protocol that was put for a cell.
    /// - Returns: Each of them with a twin, which is the lowest cell for all others; in no order.
    func twins(
        ballot: (Int) -> Int,
        report: (Int) -> CountReport?
    ) -> [(cell: Int, twin: Int)] {
        shared.flatMap { fingerprint -> [(cell: Int, twin: Int)] in
            let cells = holders[fingerprint]?.all ?? []
            let equal = Dictionary(grouping: cells) { cell in
                let report = report(cell)
                return Figures(
                    ballot: ballot(cell),
                    invalid: report?.ballots.invalidBallots ?? 0,
                    votes: report?.votes ?? []
                )
            }
            return equal.values.flatMap { cells -> [(cell: Int, twin: Int)] in
                let sorted = cells.sorted()
                guard sorted.count > 1 else { return [] }
                return sorted.map { cell in (cell, cell == sorted[0] ? sorted[1] : sorted[0]) }
            }
        }
    }

    /// What has to be equal.
    private struct Figures: Hashable {
        let ballot: Int
        let invalid: UInt32
        let votes: [UInt32]
    }
}
