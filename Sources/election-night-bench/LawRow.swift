import ElectionLaw
import ElectionModel
import NightDesk
import Tabulation

/// Seats with margins and guaranteed ranges, beside as many bare allocations in Python.
struct LawRow: RowSource {
    static let ids = ["law"]

    let material: Material

    /// About as many allocations as seven lists' margins need.
    private static let allocations = 200.0
    /// Allocations a run.
    private static let rounds = 2_000

    /// Measures the shape of 2023: seven lists, 69 seats.
    ///
    /// - Returns: The row alone; none without a list contest.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        let results = try Duel(runs: material.settings.runs).fight([
            Contestant(run: share), Contestant(run: peer),
        ])
        return [
            Row(
                id: LawRow.ids[0],
                unit: "k/s",
                sense: .more,
                ours: results[0][0],
                peers: [Row.Peer(name: "python3, 200 bare allocations", samples: results[1][0])],
                what:
                    "Seats of 2023 shared out with every margin and every guaranteed range, a tenth of the "
                    + "votes outstanding. Margins alone take some 200 allocations, which is what the peer does."
            )
        ]
    }

    private func share() throws(BenchError) -> [Double] {
        let election = material.election
        guard let contest = election.listContest, let rules = election.contests[contest].partyRules else {
            return [0]
        }
        let country = material.night.country
        let lists = election.parties.indices.map {
            ListVotes(votes: country.votes[$0], registrationRank: election.parties[$0].registrationRank)
        }
        var seats = 0
        let spent = Stopwatch.nanoseconds {
            for _ in 0..<LawRow.rounds { seats += share(lists, rules: rules, base: country.validBallots) }
        }
        precondition(seats == LawRow.rounds * (rules.seats + 2 * lists.count), "every seat is shared out")
        return [Double(LawRow.rounds) * 1e6 / spent]
    }

    /// Seats, margins and ranges once; how many of each, so that none is left out by the compiler.
    private func share(_ lists: [ListVotes], rules: PartyContest, base: UInt64) -> Int {
        let allocation = allocate(
            lists,
            seats: rules.seats,
            threshold: rules.threshold,
            baseVotes: base,
            rule: rules.allocation
        )
        let margins = margins(
            lists,
            seats: rules.seats,
            threshold: rules.threshold,
            baseVotes: base,
            rule: rules.allocation
        )
        let ranges = seatRanges(
            lists,
            seats: rules.seats,
            threshold: rules.threshold,
            baseVotes: base,
            rule: rules.allocation,
            outstanding: base / 10
        )
        return allocation.seats.reduce(0, +) + margins.count + ranges.count
    }

    private func peer() throws(BenchError) -> [Double] {
        let driver = material.settings.drivers + "/allocate_peer.py"
        return try material.shell.numbers(of: ["python3", driver, "20000"]).map {
            $0 / 1e3 / LawRow.allocations
        }
    }
}
