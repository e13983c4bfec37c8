import ElectionLaw
import ElectionModel
import ReportFormat

/// Votes to share seats out for, as `allocate` reads them.
struct AllocateRequest {
    let seats: Int
    let ids: [String]
    let lists: [ListVotes]
    let threshold: Threshold?
    let baseVotes: UInt64
    let rule: AllocationRule
    let outstanding: UInt64

    /// 18 digits.
    private static let mostVotes: Int = 999_999_999_999_999_999
    private static let mostSeats: Int = 2_000
    private static let mostLists = 200

    /// Reads the object.
    ///
    /// - Parameters:
    ///   - bytes: The file's bytes.
    ///   - file: Its name, for errors.
    /// - Throws: `FormatError` for the first member that is unknown, missing or no such value.
    init(reading bytes: [UInt8], file: String) throws(FormatError) {
        let root = try JSONNode(parsing: bytes, file: file)
        try root.requireOnly([
            "method", "quota", "seats", "threshold", "baseVotes", "lists", "notLists", "singleList",
            "outstanding",
        ])
        let method: AllocationRule.Method = try root.member("method").choice()
        if let quota = try root.optional("quota"), try quota.text() != "hare" { throw quota.expected("hare") }
        seats = try root.member("seats").integer(in: 0...AllocateRequest.mostSeats)
        let listsNode = try root.member("lists")
        let listNodes = try listsNode.elements()
        guard (1...AllocateRequest.mostLists).contains(listNodes.count) else {
            throw listsNode.expected("an array of 1 to \(AllocateRequest.mostLists) lists")
        }
        (ids, lists) = try AllocateRequest.readLists(listNodes)
        let others = try root.optional("notLists")?.elements() ?? []
        let otherVotes = try AllocateRequest.readLists(others).lists
        guard let sum = totalVotes(of: lists + otherVotes) else {
            throw listsNode.expected("lists whose votes add up to at most \(UInt64.max)")
        }
        baseVotes =
            try root.optional("baseVotes").map { node throws(FormatError) in
                UInt64(try node.integer(in: 0...AllocateRequest.mostVotes))
            } ?? sum
        threshold = try AllocateRequest.readThreshold(root.optional("threshold"))
        let clause = try AllocateRequest.readClause(root.optional("singleList"))
        rule = AllocationRule(method: method, tie: .earlierRegistered, singleList: clause)
        outstanding = try AllocateRequest.votes(root.optional("outstanding"))
    }

    private static func readLists(
        _ nodes: [JSONNode]
    ) throws(FormatError) -> (ids: [String], lists: [ListVotes]) {
        var ids: [String] = []
        var lists: [ListVotes] = []
        var seen: Set<[UInt8]> = []
        for node in nodes {
            try node.requireOnly(["id", "votes", "rank"])
            let id = try node.member("id").text()
            guard seen.insert(Array(id.utf8)).inserted else { throw node.expected("an id of its own") }
            let rank = try node.optional("rank")?.integer(in: 0...999_999_999)
            ids.append(id)
            let count = UInt64(try node.member("votes").integer(in: 0...mostVotes))
            lists.append(ListVotes(votes: count, registrationRank: rank))
        }
        return (ids, lists)
    }

    private static func readThreshold(_ node: JSONNode?) throws(FormatError) -> Threshold? {
        guard let node else { return nil }
        try node.requireOnly(["value", "inclusive", "base"])
        let inclusive = try node.optional("inclusive")?.boolean() ?? true
        let base: Threshold.Base = try node.optional("base")?.choice() ?? .validBallots
        return Threshold(value: try node.member("value").fraction(), isInclusive: inclusive, base: base)
    }

    private static func readClause(
        _ node: JSONNode?
    ) throws(FormatError) -> AllocationRule.SingleListClause? {
        guard let node else { return nil }
        try node.requireOnly(["factor", "minimumSeats"])
        return AllocationRule.SingleListClause(
            factor: try node.member("factor").fraction(),
            minimumSeats: Int(try node.member("minimumSeats").integer(in: 0...mostSeats))
        )
    }

    private static func votes(_ node: JSONNode?) throws(FormatError) -> UInt64 {
        UInt64(try node?.integer(in: 0...mostVotes) ?? 0)
    }
}
