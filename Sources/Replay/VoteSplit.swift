/// The votes of one ballot over the stations that use it: every row and every column adds up.
///
/// Selection by selection over all stations at once: the cap is the valid votes left at a station,
/// the total the selection's own; the last one takes the rest.
struct VoteSplit {
    /// Valid ballots of each station.
    let valid: [Int]
    /// Votes of each selection; their sum is that of the valid ballots.
    let totals: [Int]
    /// For each station its class: stations of one class lean alike.
    let classOf: [Int]
    /// By class, then by selection: leanings in log-odds.
    let effects: [[Double]]
    let sigma: Double
    let chance: Chance

    /// Votes by station, in ballot order.
    func votes() -> [[UInt32]] {
        var left = valid
        var votes = [[UInt32]](repeating: [UInt32](repeating: 0, count: totals.count), count: valid.count)
        let odds = conditionalOdds()
        for selection in totals.indices {
            let parts = selection == totals.count - 1 ? left : split(selection, among: left, odds[selection])
            for station in parts.indices {
                left[station] -= parts[station]
                votes[station][selection] = UInt32(parts[station])
            }
        }
        return votes
    }

    private func split(_ selection: Int, among left: [Int], _ odds: [Double]) -> [Int] {
        let total = totals[selection]
        let leaning = Leaning(
            chance: chance.stream("selection", selection),
            sigma: sigma,
            total: total,
            of: left.reduce(0, +)
        )
        let leanings = left.indices.map { station in
            odds[classOf[station]] * leaning.odds(at: station, effect: 0, size: left[station])
        }
        return TotalSplit.parts(of: total, caps: left, odds: leanings)
    }

    /// By selection, then by class: odds of the selection against those after it on the ballot.
    private func conditionalOdds() -> [[Double]] {
        var odds = [[Double]](repeating: [Double](repeating: 1, count: effects.count), count: totals.count)
        for (place, leanings) in effects.enumerated() {
            var rest = 0.0
            for selection in totals.indices.reversed() {
                let weight = Double(totals[selection] + 1) * exponential(leanings[selection])
                if rest > 0 { odds[selection][place] = weight / rest }
                rest += weight
            }
        }
        return odds
    }
}
