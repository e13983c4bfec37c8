import ElectionModel

extension CardFile {
    /// The words for kinds of contest.
    private enum KindWord: String, CaseIterable {
        case partyList = "party-list"
        case candidate
        case ballotMeasure = "ballot-measure"
    }

    /// The only rule for candidates and the only quota that the program knows.
    private enum PluralityWord: String, CaseIterable { case plurality }
    private enum QuotaWord: String, CaseIterable { case hare }

    /// One contest of the card.
    func contest(_ node: JSONNode) throws(FormatError) -> Contest {
        let word: KindWord = try node.member("kind").choice()
        let common = ["id", "kind", "unit", "unitKind", "seats", "seatsPerUnit", "againstAll"]
        let kind: Contest.Kind
        switch word {
        case .partyList:
            try node.requireOnly(common + ["threshold", "allocation"])
            kind = .partyList(try partyRules(node))
        case .candidate:
            try node.requireOnly(common + ["rule"])
            let _: PluralityWord? = try node.optional("rule")?.choice()
            try requireOneSeat(node)
            kind = .candidate
        case .ballotMeasure:
            try node.requireOnly(["id", "kind", "unit", "unitKind", "againstAll", "threshold"])
            kind = .ballotMeasure(try threshold(node) ?? .majority)
        }
        return Contest(
            id: try node.member("id").identifier(),
            kind: kind,
            hasAgainstAll: try node.optional("againstAll")?.boolean() ?? false,
            scope: try scope(node, isFillingSeats: word != .ballotMeasure)
        )
    }

    /// `unit` for one electorate, or `unitKind` for one in each unit of the kind.
    private func scope(_ node: JSONNode, isFillingSeats: Bool) throws(FormatError) -> Contest.Scope {
        guard let kindNode = try node.optional("unitKind") else {
            if let perUnit = try node.optional("seatsPerUnit") {
                throw perUnit.expected("used without unitKind; write seats")
            }
            return .unit(try unit(try node.member("unit")))
        }
        for name in ["unit", "seats"] {
            if let other = try node.optional(name) {
                throw other.expected("used beside unitKind; remove one")
            }
        }
        let kind: GpUnit.Kind = try kindNode.choice()
        guard kind == .district || kind == .region else { throw kindNode.expected("district or region") }
        let seats = try node.optional("seatsPerUnit")?.integer(in: 1...9_999)
        if isFillingSeats, seats == nil, units.contains(where: { $0.kind == kind && $0.seats == nil }) {
            throw try node.member("seatsPerUnit").expected("given")
        }
        return .eachUnit(of: kind, seats: seats ?? 0)
    }

    /// Plurality fills one seat of an electorate; another rule is not known.
    private func requireOneSeat(_ node: JSONNode) throws(FormatError) {
        for name in ["seats", "seatsPerUnit"] {
            if let seats = try node.optional(name), try seats.integer() != 1 {
                throw seats.expected("1: plurality elects one candidate")
            }
        }
    }

    private func unit(_ node: JSONNode) throws(FormatError) -> Int {
        let id = try node.text()
        guard let unit = unitTable.index(of: id), units[unit].kind == .country else {
            throw .unknownReference(
                field: node.path,
                id: id,
                expected: "the country of units.csv",
                node.place
            )
        }
        return unit
    }

    private func partyRules(_ node: JSONNode) throws(FormatError) -> PartyContest {
        let seats =
            if try node.optional("unitKind") == nil {
                try node.member("seats").integer(in: 1...9_999)
            } else {
                try node.optional("seatsPerUnit")?.integer(in: 1...9_999) ?? 0
            }
        return PartyContest(
            seats: seats,
            threshold: try threshold(node),
            allocation: try allocation(try node.member("allocation"))
        )
    }

    private func threshold(_ contest: JSONNode) throws(FormatError) -> Threshold? {
        guard let node = try contest.optional("threshold") else { return nil }
        try node.requireOnly(["value", "inclusive", "base"])
        let value = try node.member("value")
        let fraction = try value.fraction()
        guard fraction.numerator <= fraction.denominator else {
            throw value.expected("a fraction of at most 1")
        }
        return Threshold(
            value: fraction,
            isInclusive: try node.member("inclusive").boolean(),
            base: try node.member("base").choice()
        )
    }

    private func allocation(_ node: JSONNode) throws(FormatError) -> AllocationRule {
        try node.requireOnly(["method", "quota", "tie", "singleList"])
        let methodNode = try node.member("method")
        let method: AllocationRule.Method = try methodNode.choice()
        if method == .largestRemainder {
            let _: QuotaWord = try node.member("quota").choice()
        } else if let quota = try node.optional("quota") {
            throw quota.expected("used by method \(method.rawValue); remove it")
        }
        return AllocationRule(
            method: method,
            tie: try node.optional("tie")?.choice() ?? .none,
            singleList: try singleList(node)
        )
    }

    private func singleList(_ allocation: JSONNode) throws(FormatError) -> AllocationRule.SingleListClause? {
        guard let node = try allocation.optional("singleList") else { return nil }
        try node.requireOnly(["factor", "minimumSeats"])
        return AllocationRule.SingleListClause(
            factor: try node.member("factor").fraction(),
            minimumSeats: try node.member("minimumSeats").integer(in: 0...9_999)
        )
    }
}
