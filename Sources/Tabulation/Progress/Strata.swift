import ElectionModel

/// Which stations are alike: of one region, at home or abroad, and of one size.
///
/// Whether a station lies in a town no file says; its size stands in for it.
struct Strata: Sendable {
    /// Voters on the list at opening from which a station is of the next size.
    static let sizes: [UInt32] = [300, 1_000, 2_000]
    /// Strata of a region.
    static let perRegion = 2 * (sizes.count + 1)

    /// By precinct.
    let ofPrecinct: [Int32]
    /// Regions, and one more for stations directly under the country.
    let regions: Int
    /// By precinct: from when a turnout report tells about what the boxes will hold.
    private let tellsFrom: [Int64]
    /// By place in ``Election/regions``: from when an announced turnout does.
    let announcedFrom: [Int64]

    /// Seconds before closing from which a turnout counts as that of the day.
    private static let lateSeconds: Int64 = 2 * 3_600

    init(election: Election) {
        regions = election.regions.count + 1
        let country = election.units[election.country].pollsClose?.instant
        func lateAt(_ unit: GpUnit) -> Int64 {
            (unit.pollsClose?.instant ?? country).map { $0 - Strata.lateSeconds } ?? .min
        }
        tellsFrom = election.precincts.map { lateAt(election.units[$0]) }
        announcedFrom = election.regions.map { lateAt(election.units[$0]) }
        ofPrecinct = election.precincts.indices.map { precinct in
            let unit = election.precinct(precinct)
            let region = election.regionPlace(ofPrecinct: precinct) ?? election.regions.count
            let size = Strata.sizes.count { $0 <= unit.votersListed }
            let kind = unit.isAbroad ? 1 : 0
            return Int32(region * Strata.perRegion + kind * (Strata.sizes.count + 1) + size)
        }
    }

    var count: Int { regions * Strata.perRegion }

    /// Whether a turnout report of a precinct was made late enough to tell what its boxes will hold.
    func isTold(_ report: TurnoutReport) -> Bool {
        report.reportedAt.instant >= tellsFrom[report.precinct]
    }
}

/// What stations of a stratum have brought, and what is known of those that have not.
struct StratumSums: Hashable, Sendable {
    typealias Row = SIMD8<UInt64>

    /// Places in a row.
    enum Lane {
        /// Stations with a list protocol; their valid votes, ballots issued, voters listed.
        static let counted = 0
        static let countedVotes = 1
        static let countedIssued = 2
        static let countedListed = 3
        /// Stations without one that told their ballots issued near closing.
        static let told = 4
        static let toldIssued = 5
        /// Stations that told nothing of the kind, and their voters listed.
        static let silent = 6
        static let silentListed = 7
    }

    /// By stratum.
    private(set) var rows: ContiguousArray<Row>

    init(strata: Strata) {
        rows = ContiguousArray(repeating: .zero, count: strata.count)
    }

    /// Puts a station's row in place of the one before.
    mutating func replace(_ old: Row, with new: Row, in stratum: Int32) {
        rows[Int(stratum)] &+= new &- old
    }

    /// The row of one station.
    ///
    /// - Parameters:
    ///   - votes: Valid list votes of the protocol by which it is counted; nil while it is not.
    ///   - votersListed: By the protocol, else the newest report, else the opening list.
    ///   - ballotsIssued: By the protocol, else by the newest report.
    ///   - isTold: Whether that report was made near closing.
    /// - Returns: A one or a zero for each count of stations, and the sums that go with it.
    static func row(votes: UInt64?, votersListed: UInt64, ballotsIssued: UInt64, isTold: Bool) -> Row {
        if let votes { return Row(1, votes, ballotsIssued, votersListed, 0, 0, 0, 0) }
        guard isTold else { return Row(0, 0, 0, 0, 0, 0, 1, votersListed) }
        return Row(0, 0, 0, 0, 1, ballotsIssued, 0, 0)
    }
}

extension StratumSums: Saved {
    func save(to state: inout SavedWriter) { state(rows) }
    init(from state: inout SavedReader) throws(SavedFault) { rows = try state() }
}
