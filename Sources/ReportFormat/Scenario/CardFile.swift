import ElectionModel

/// Reads `election.json`.
struct CardFile {
    private let top: JSONNode
    let units: [GpUnit]
    let unitTable: ByteTable

    init(_ top: JSONNode, units: [GpUnit]) {
        self.top = top
        self.units = units
        unitTable = ByteTable(units.map(\.id))
    }

    /// The card of the election.
    ///
    /// - Returns: Contests with their units looked up.
    /// - Throws: ``FormatError`` for the first fault.
    func card() throws(FormatError) -> ElectionCard {
        try top.requireOnly([
            "id", "date", "utcOffset", "name", "reconstructed", "law", "contests", "quota", "limits",
            "sources", "seatsTotal", "majorities",
        ])
        let seatsTotal = try top.member("seatsTotal").integer(in: 0...9_999)
        return ElectionCard(
            id: try top.member("id").identifier(),
            date: try date(),
            offsetMinutes: try offset(),
            name: try top.member("name").localizedText(),
            isReconstructed: try top.optional("reconstructed")?.boolean() ?? false,
            law: try top.member("law").plainText(),
            contests: try contests(),
            quota: try quota(),
            limits: try limits(),
            sources: try sources(),
            seatsTotal: seatsTotal,
            majorities: try majorities(of: seatsTotal)
        )
    }

    private func date() throws(FormatError) -> CivilDate {
        let node = try top.member("date")
        guard let date = CivilDate(parsing: try node.text()) else {
            throw node.expected("a day such as 2023-03-19")
        }
        return date
    }

    private func offset() throws(FormatError) -> Int16 {
        let node = try top.member("utcOffset")
        let bytes = Array(try node.text().utf8)
        guard bytes.count == 6, let minutes = bytes.span.offsetMinutes(at: 0) else {
            throw node.expected("an offset such as +06:00")
        }
        return Int16(minutes)
    }

    private func quota() throws(FormatError) -> QuotaRule? {
        guard let node = try top.optional("quota") else { return nil }
        try node.requireOnly(["value", "groups", "youthUnder"])
        var groups: [QuotaRule.Group] = []
        for element in try node.member("groups").elements() {
            let group: QuotaRule.Group = try element.choice()
            guard !groups.contains(group) else { throw element.expected("unique") }
            groups.append(group)
        }
        return QuotaRule(
            value: try node.member("value").fraction(),
            groups: groups,
            youthUnder: try node.member("youthUnder").integer(in: 0...150)
        )
    }

    private func limits() throws(FormatError) -> Limits {
        guard let node = try top.optional("limits") else {
            return Limits(votersListed: nil, perField: nil, ballotReserve: nil)
        }
        try node.requireOnly(["votersListed", "perField", "ballotReserve"])
        return Limits(
            votersListed: try node.optional("votersListed")?.count(),
            perField: try node.optional("perField")?.count(),
            ballotReserve: try node.optional("ballotReserve")?.fraction()
        )
    }

    private func sources() throws(FormatError) -> [ReportSource] {
        var sources: [ReportSource] = []
        for node in try top.optional("sources")?.elements() ?? [] {
            try node.requireOnly(["id", "rank"])
            let id = try node.member("id")
            let source = ReportSource(
                id: try id.identifier(),
                rank: try node.member("rank").integer(in: 0...999)
            )
            guard !sources.contains(where: { $0.id == source.id }) else {
                throw id.expected("unique")
            }
            sources.append(source)
        }
        return sources
    }

    private func majorities(of seatsTotal: Int) throws(FormatError) -> [Int] {
        var majorities: [Int] = []
        for node in try top.optional("majorities")?.elements() ?? [] {
            let number = try node.integer(in: 1...max(1, seatsTotal))
            if let last = majorities.last, number <= last { throw node.expected("more than \(last)") }
            majorities.append(number)
        }
        return majorities
    }

    private func contests() throws(FormatError) -> [Contest] {
        let list = try top.member("contests")
        var contests: [Contest] = []
        for node in try list.elements() {
            let contest = try contest(node)
            guard !contests.contains(where: { $0.id == contest.id }) else {
                throw try node.member("id").expected("unique")
            }
            contests.append(contest)
        }
        guard !contests.isEmpty else { throw list.expected("a list of contests") }
        return contests
    }
}
