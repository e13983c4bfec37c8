import ElectionModel

/// Protocols of one ballot that state the same votes and invalid ballots, kept up cell by cell.
struct SameFigures: Sendable {
    /// What has to be equal.
    private struct Figures: Hashable {
        let ballot: Int
        let invalid: UInt32
        let votes: [UInt32]
    }

    private var kept: [Int: Figures] = [:]
    private var cells: [Figures: [Int]] = [:]
    private var shared: Set<Figures> = []

    /// Puts a cell's protocol in place of what was there.
    mutating func put(_ report: CountReport?, ballot: Int, cell: Int) {
        if let old = kept.removeValue(forKey: cell) {
            let rest = (cells[old] ?? []).filter { $0 != cell }
            cells[old] = rest.isEmpty ? nil : rest
            if rest.count < 2 { shared.remove(old) }
        }
        guard let report, report.ballots.ballotsFound >= RuleLimits.sameBallots,
            report.votes.count >= RuleLimits.sameLines
        else { return }
        let figures = Figures(ballot: ballot, invalid: report.ballots.invalidBallots, votes: report.votes)
        kept[cell] = figures
        cells[figures, default: []].append(cell)
        if let count = cells[figures]?.count, count > 1 { shared.insert(figures) }
    }

    /// Every cell that has a twin, with the twin of the lowest cell; in no order.
    var twins: [(cell: Int, twin: Int)] {
        shared.flatMap { figures -> [(cell: Int, twin: Int)] in
            let sorted = (cells[figures] ?? []).sorted()
            return sorted.map { cell in (cell, cell == sorted[0] ? sorted[1] : sorted[0]) }
        }
    }
}
