import ElectionModel

/// The valid votes that stations not counted are expected to bring: an estimate, never a count.
///
/// A station that told its ballots issued near closing is expected to bring those, less the part that turned
/// out invalid or missing in counted stations like it. One that did not is expected to bring what was
/// announced of its region near closing, scaled likewise; else the votes for each voter listed of counted
/// stations like it. *Like it*: of its stratum, which leans on all stations of its kind in the region, those
/// on the kind in the country, those on the country, each with the weight of ``firmness`` stations. Before
/// anything is counted every ballot issued is expected to be valid. Ratios are whole millionths.
struct ExpectedVotes: Hashable, Sendable {
    private typealias Lane = StratumSums.Lane

    /// Stations that a stratum needs to weigh as much as what it leans on: weight n / (n + 10).
    static let firmness: UInt64 = 10
    static let whole: UInt64 = 1_000_000

    /// Rounded half up; those of ``unknown`` stations are not in it.
    private(set) var votes: UInt64 = 0
    /// Stations by what they are expected by.
    private(set) var byIssued = 0
    private(set) var byAnnounced = 0
    private(set) var byCounted = 0
    private(set) var unknown = 0

    /// Estimates what is to come.
    ///
    /// - Parameters:
    ///   - sums: By stratum.
    ///   - announced: The newest turnout announced near closing by place in ``Election/regions``.
    /// - Complexity: O(strata).
    init(sums: StratumSums, announced: [Share?]) {
        let country = sums.rows.reduce(.zero, &+)
        guard country[Lane.told] + country[Lane.silent] > 0 else { return }
        let kinds = [false, true].map { isAbroad in
            ExpectedVotes.sum(sums.rows, stride(from: 0, to: sums.rows.count, by: Strata.perRegion), isAbroad)
        }
        let root = Ratios(of: country, leaningOn: Ratios())
        var millionths: UInt128 = 0
        for start in stride(from: 0, to: sums.rows.count, by: Strata.perRegion) {
            let place = start / Strata.perRegion
            for (kind, all) in kinds.enumerated() {
                let own = ExpectedVotes.sum(sums.rows, CollectionOfOne(start), kind == 1)
                guard own[Lane.told] + own[Lane.silent] > 0 else { continue }
                let parent = Ratios(of: own, leaningOn: Ratios(of: all, leaningOn: root))
                let official = kind == 0 && announced.indices.contains(place) ? announced[place] : nil
                for row in ExpectedVotes.strata(sums.rows, start, kind == 1) {
                    millionths += add(row, Ratios(of: row, leaningOn: parent), official)
                }
            }
        }
        let base = UInt128(ExpectedVotes.whole)
        votes = UInt64(clamping: (millionths + base / 2) / base)
    }

    /// Millionths of votes that a stratum is expected to bring; its stations are noted.
    private mutating func add(_ row: StratumSums.Row, _ ratios: Ratios, _ official: Share?) -> UInt128 {
        let valid = ratios.votesOfIssued ?? ExpectedVotes.whole
        byIssued += Int(row[Lane.told])
        var sum = UInt128(row[Lane.toldIssued]) * UInt128(valid)
        let silent = Int(row[Lane.silent])
        guard silent > 0 else { return sum }
        if let official, official.isDefined {
            let issued = UInt128(row[Lane.silentListed]) * UInt128(official.numerator)
            sum += issued * UInt128(valid) / UInt128(official.denominator)
            byAnnounced += silent
        } else if let ratio = ratios.votesOfListed {
            sum += UInt128(row[Lane.silentListed]) * UInt128(ratio)
            byCounted += silent
        } else {
            unknown += silent
        }
        return sum
    }

    private static func strata(
        _ rows: ContiguousArray<StratumSums.Row>,
        _ start: Int,
        _ isAbroad: Bool
    ) -> ArraySlice<StratumSums.Row> {
        let half = Strata.perRegion / 2
        let first = start + (isAbroad ? half : 0)
        return ArraySlice(rows[first..<first + half])
    }

    /// The stations of one kind in the regions that begin at some strata.
    private static func sum(
        _ rows: ContiguousArray<StratumSums.Row>,
        _ starts: some Sequence<Int>,
        _ isAbroad: Bool
    ) -> StratumSums.Row {
        starts.reduce(into: .zero) { sum, start in
            for row in strata(rows, start, isAbroad) { sum &+= row }
        }
    }

    /// What counted stations brought, in millionths; nil where nothing is known.
    private struct Ratios {
        private(set) var votesOfIssued: UInt64?
        private(set) var votesOfListed: UInt64?

        init() {}

        init(of row: StratumSums.Row, leaningOn parent: Ratios) {
            let votes = row[Lane.countedVotes]
            let stations = row[Lane.counted]
            votesOfIssued = Ratios.shrunk(votes, of: row[Lane.countedIssued], stations, parent.votesOfIssued)
            votesOfListed = Ratios.shrunk(votes, of: row[Lane.countedListed], stations, parent.votesOfListed)
        }

        private static func shrunk(
            _ votes: UInt64,
            of base: UInt64,
            _ stations: UInt64,
            _ parent: UInt64?
        ) -> UInt64? {
            guard stations > 0, base > 0 else { return parent }
            let own = UInt64(clamping: UInt128(votes) * UInt128(whole) / UInt128(base))
            guard let parent else { return own }
            let leaning = UInt128(own) * UInt128(stations) + UInt128(parent) * UInt128(firmness)
            return UInt64(clamping: leaning / UInt128(stations + firmness))
        }
    }
}
