import ElectionModel

/// The ballots of one contest at every station: received, issued, found, invalid and valid.
struct PaperFigures: Sendable {
    let received: [Int]
    let issued: [Int]
    let found: [Int]
    let invalid: [Int]

    var valid: [Int] { zip(found, invalid).map { $0 - $1 } }

    /// Deviation of the shares of ballots not found and of invalid ones between stations.
    static let notFoundSigma = 0.8
    static let invalidSigma = 0.45

    /// Splits the totals of paper over stations.
    ///
    /// - Parameters:
    ///   - received: Ballots received by each station.
    ///   - issued: Ballots issued by each.
    ///   - notFound: Total of ballots issued and not found in the boxes; at each station less than
    ///     the greater of 3 and 1 % of those issued, wherever the total allows it.
    ///   - invalid: Total of invalid ballots.
    ///   - chance: The stream to draw from.
    init(received: [Int], issued: [Int], notFound: Int, invalid: Int, chance: Chance) {
        self.received = received
        self.issued = issued
        let few = issued.map { min($0, max(3, ($0 + 99) / 100) - 1) }
        let caps = few.reduce(0, +) >= notFound ? few : issued
        let missing = PaperFigures.split(notFound, caps, Self.notFoundSigma, chance.stream("not found"))
        found = zip(issued, missing).map { $0 - $1 }
        self.invalid = PaperFigures.split(invalid, found, Self.invalidSigma, chance.stream("invalid"))
    }

    private static func split(_ total: Int, _ caps: [Int], _ sigma: Double, _ chance: Chance) -> [Int] {
        let room = caps.reduce(0, +)
        let leaning = Leaning(chance: chance, sigma: sigma, total: total, of: room)
        let odds = caps.indices.map { leaning.odds(at: $0, effect: 0, size: caps[$0]) }
        return TotalSplit.parts(of: min(total, room), caps: caps, odds: odds)
    }

    /// Ballots received: from those issued up to the opening list with its reserve and one more.
    static func received(total: Int, issued: [Int], election: Election) -> [Int] {
        let caps = issued.indices.map { station in
            receivable(election.precinct(station), election.card.limits) - issued[station]
        }
        let more = TotalSplit.parts(of: total - issued.reduce(0, +), caps: caps)
        return zip(issued, more).map { $0 + $1 }
    }

    /// The most ballots a station receives: its opening list and the reserve, rounded up, and one.
    static func receivable(_ unit: GpUnit, _ limits: Limits) -> Int {
        let listed = Int(unit.votersListed)
        guard let reserve = limits.ballotReserve else { return listed + 1 }
        let denominator = Int(reserve.denominator)
        return listed + (listed * Int(reserve.numerator) + denominator - 1) / denominator + 1
    }
}
