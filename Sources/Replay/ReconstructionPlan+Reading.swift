package import ElectionModel
package import ReportFormat

extension ReconstructionPlan {
    /// Reads `reconstruction.json` strictly and holds it against the election.
    ///
    /// Every sum that the night has to meet is checked, so that making it up cannot fail.
    ///
    /// - Parameters:
    ///   - bytes: The file, UTF-8.
    ///   - election: The election of the same folder.
    /// - Throws: ``FormatError`` naming the member that is missing, unknown, of another form, or that
    ///   does not fit the election or another member.
    package init(reading bytes: [UInt8], election: Election) throws(FormatError) {
        self = try PlanReader(bytes: bytes, election: election).plan()
    }
}

/// Takes the members of a plan one by one, in the order that later ones need.
struct PlanReader {
    let top: JSONNode
    let election: Election
    let map: StationMap

    private static let members = [
        "seed", "turnoutTimes", "votersListed", "ballotsIssued", "abroad", "paper", "votes", "partyEffects",
        "districtWinners", "mishaps",
    ]
    /// More than any election has of anything: no sum of figures overflows.
    static let figures = 0...1_000_000_000

    init(bytes: [UInt8], election: Election) throws(FormatError) {
        top = try JSONNode(parsing: bytes, file: "reconstruction.json")
        self.election = election
        map = StationMap(election: election)
        try top.requireOnly(PlanReader.members)
    }

    func plan() throws(FormatError) -> ReconstructionPlan {
        let times = try turnoutTimes()
        let plan = ReconstructionPlan(
            seed: UInt64(try top.member("seed").integer(in: 0...999_999_999_999_999_999)),
            turnoutTimes: times,
            votersListed: try series("votersListed", count: times.count),
            ballotsIssued: try series("ballotsIssued", count: times.count),
            abroad: try abroad(count: times.count),
            paper: try paper(),
            votes: try votes(),
            effects: try effects(),
            winners: try winners(),
            mishaps: try mishaps()
        )
        try PlanCheck(plan: plan, election: election, map: map, top: top).run()
        return plan
    }

    private func turnoutTimes() throws(FormatError) -> [Timestamp] {
        let node = try top.member("turnoutTimes")
        var times: [Timestamp] = []
        for element in try node.elements() {
            guard let time = Timestamp(parsing: try element.text()) else {
                throw element.expected("a time with seconds and offset")
            }
            if let before = times.last, time.instant < before.instant + 600 {
                throw element.expected("a time at least ten minutes after the one before")
            }
            times.append(time)
        }
        guard !times.isEmpty else { throw node.expected("at least one time") }
        return times
    }

    /// One array a group of stations, in the order of the groups, each never falling.
    private func series(_ name: String, count: Int) throws(FormatError) -> [[Int]] {
        let node = try top.member(name)
        let ids = map.groups.map { election.units[$0.unit].id }
        try node.requireOnly(ids)
        var series: [[Int]] = []
        for id in ids { series.append(try growing(node.member(id), count: count)) }
        return series
    }

    private func growing(_ node: JSONNode, count: Int) throws(FormatError) -> [Int] {
        var numbers: [Int] = []
        let elements = try node.elements()
        guard elements.count == count else { throw node.expected("one number for each of \(count) times") }
        for element in elements {
            numbers.append(try element.integer(in: (numbers.last ?? 0)...PlanReader.figures.upperBound))
        }
        return numbers
    }

    /// Needed where there are stations abroad, unknown where there are none.
    private func abroad(count: Int) throws(FormatError) -> ReconstructionPlan.Abroad? {
        let isNeeded = map.groups.contains { !$0.abroad.isEmpty }
        guard let node = try isNeeded ? top.member("abroad") : top.optional("abroad") else { return nil }
        guard isNeeded else { throw .memberUnknown(path: node.path, node.place) }
        try node.requireOnly(["region", "votersListed", "ballotsIssued"])
        let region = try node.member("region")
        let id = try region.text()
        guard let group = map.groups.firstIndex(where: { election.units[$0.unit].id == id }),
            map.groups.indices.allSatisfy({ map.groups[$0].abroad.isEmpty || $0 == group })
        else { throw region.expected("the unit that all stations abroad belong to") }
        return ReconstructionPlan.Abroad(
            group: group,
            votersListed: try node.member("votersListed").integer(in: PlanReader.figures),
            ballotsIssued: try growing(node.member("ballotsIssued"), count: count)
        )
    }

    private func paper() throws(FormatError) -> ReconstructionPlan.Paper {
        let node = try top.member("paper")
        try node.requireOnly(["ballotsReceived", "invalidBallots", "ballotsNotFound"])
        return ReconstructionPlan.Paper(
            ballotsReceived: try node.member("ballotsReceived").integer(in: PlanReader.figures),
            invalidBallots: try node.member("invalidBallots").integer(in: PlanReader.figures),
            ballotsNotFound: try node.member("ballotsNotFound").integer(in: PlanReader.figures)
        )
    }

    private func mishaps() throws(FormatError) -> ReconstructionPlan.Mishaps {
        let node = try top.member("mishaps")
        try node.requireOnly(["corrections", "repeats", "broken"])
        let most = 0...1_000_000
        return ReconstructionPlan.Mishaps(
            corrections: try node.member("corrections").integer(in: most),
            repeats: try node.member("repeats").integer(in: most),
            broken: try node.member("broken").integer(in: most)
        )
    }
}
