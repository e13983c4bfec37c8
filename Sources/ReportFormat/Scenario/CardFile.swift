import ElectionModel

/// Reads `election.json`.
struct CardFile {
    let top: JSONNode
    let units: [GpUnit]
    let unitTable: ByteTable

    init(_ top: JSONNode, units: [GpUnit], _ unitTable: ByteTable) {
        self.top = top
        self.units = units
        self.unitTable = unitTable
    }

    /// What could be read of a card.
    struct Reading {
        /// nil where anything is wrong.
        let card: ElectionCard?
        /// Contests that can be read, for the files that name them.
        let contests: [Contest]
    }

    private static let members = [
        "id", "date", "utcOffset", "name", "reconstructed", "law", "contests", "quota", "limits", "sources",
        "seatsTotal", "majorities",
    ]

    /// The card of the election, its contests with their units looked up.
    ///
    /// - Parameter faults: Gets a fault a member or a contest at most.
    /// - Returns: The card where nothing is wrong, and the contests in any case.
    func read(noting faults: inout FaultList) -> Reading {
        let before = faults.faults.count
        func attempt<Value>(_ step: () throws(FormatError) -> Value) -> Value? { faults.attempt(step) }
        let isKnown: Void? = attempt { () throws(FormatError) in try top.requireOnly(CardFile.members) }
        let seatsTotal = attempt { () throws(FormatError) in
            try top.member("seatsTotal").integer(in: 0...9_999)
        }
        let id = attempt { () throws(FormatError) in try top.member("id").identifier() }
        let date = attempt { () throws(FormatError) in try self.date() }
        let offset = attempt { () throws(FormatError) in try self.offset() }
        let name = attempt { () throws(FormatError) in try top.member("name").localizedText() }
        let isMadeUp = attempt { () throws(FormatError) in
            try top.optional("reconstructed")?.boolean() ?? false
        }
        let law = attempt { () throws(FormatError) in try top.member("law").plainText() }
        let contests = self.contests(noting: &faults)
        let quota = attempt { () throws(FormatError) in try self.quota() }
        let limits = attempt { () throws(FormatError) in try self.limits() }
        let sources = attempt { () throws(FormatError) in try self.sources() }
        let majorities = attempt { () throws(FormatError) in try self.majorities(of: seatsTotal ?? 9_999) }
        guard faults.faults.count == before, isKnown != nil, let seatsTotal, let id, let date, let offset,
            let name, let isMadeUp, let law, let quota, let limits, let sources, let majorities
        else { return Reading(card: nil, contests: contests) }
        let card = ElectionCard(
            id: id,
            date: date,
            offsetMinutes: offset,
            name: name,
            isReconstructed: isMadeUp,
            law: law,
            contests: contests,
            quota: quota,
            limits: limits,
            sources: sources,
            seatsTotal: seatsTotal,
            majorities: majorities
        )
        return Reading(card: card, contests: contests)
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

    private func contests(noting faults: inout FaultList) -> [Contest] {
        let nodes = faults.attempt { () throws(FormatError) -> [JSONNode] in
            let list = try top.member("contests")
            let nodes = try list.elements()
            guard !nodes.isEmpty else { throw list.expected("a list of contests") }
            return nodes
        }
        var contests: [Contest] = []
        for node in nodes ?? [] {
            let read = faults.attempt { () throws(FormatError) -> Contest in
                let contest = try self.contest(node)
                guard !contests.contains(where: { $0.id == contest.id }) else {
                    throw try node.member("id").expected("unique")
                }
                return contest
            }
            if let read {
                contests.append(read)
            } else if case .some(.some(let id)) = try? node.optional("id")?.text() {
                faults.lose(id)
            }
        }
        return contests
    }
}
