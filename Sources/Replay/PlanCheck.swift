import ElectionModel
import ReportFormat

/// The sums that a plan must meet so that a night can be made up from it.
struct PlanCheck {
    let plan: ReconstructionPlan
    let election: Election
    let map: StationMap
    let top: JSONNode

    func run() throws(FormatError) {
        for group in map.groups.indices { try checkGroup(group) }
        try checkAbroad()
        try checkPaper()
    }

    private func checkGroup(_ group: Int) throws(FormatError) {
        let stations = map.groups[group]
        let id = election.units[stations.unit].id
        let listed = plan.votersListed[group].map { $0 - away(group).listed }
        let opening = voters(stations.home)
        let listedNode = try top.member("votersListed").member(id)
        guard let first = listed.first, let last = listed.last, first >= opening else {
            throw listedNode.expected("at least the \(opening) voters on its home stations' lists at opening")
        }
        let room = stations.home.reduce(0) { $0 + growth(of: $1) }
        guard last - opening <= room else {
            throw listedNode.expected("at most \(room) voters more than at opening, the limit of their lists")
        }
        let issued = zip(plan.ballotsIssued[group], away(group).issued).map { $0 - $1 }
        let issuedNode = try top.member("ballotsIssued").member(id)
        guard zip([0] + issued, issued).allSatisfy({ $0 <= $1 }) else {
            throw issuedNode.expected("never falling once those issued abroad are taken off")
        }
        try checkOpen(stations.home, issued, issuedNode)
    }

    /// At each time the stations that have opened must have voters enough.
    private func checkOpen(_ stations: [Int], _ issued: [Int], _ node: JSONNode) throws(FormatError) {
        for (time, total) in zip(plan.turnoutTimes, issued) {
            let able = voters(
                stations.filter {
                    let unit = election.precinct($0)
                    guard let opens = unit.pollsOpen, let closes = unit.pollsClose,
                        opens.instant < closes.instant
                    else { return true }
                    return opens.instant < time.instant
                }
            )
            guard total > able else { continue }
            throw node.expected("at most \(able) by \(time.iso8601), the voters of stations open by then")
        }
    }

    private func checkAbroad() throws(FormatError) {
        guard let abroad = plan.abroad else { return }
        let node = try top.member("abroad")
        let stations = map.groups[abroad.group].abroad
        let listed = voters(stations)
        guard abroad.votersListed == listed else {
            throw try node.member("votersListed").expected("the \(listed) voters of stations abroad")
        }
        try checkOpen(stations, abroad.ballotsIssued, try node.member("ballotsIssued"))
    }

    private func checkPaper() throws(FormatError) {
        let node = try top.member("paper")
        let issued = plan.ballotsIssued.reduce(0) { $0 + ($1.last ?? 0) }
        let most = election.precincts.indices.reduce(0) {
            $0 + PaperFigures.receivable(election.precinct($1), election.card.limits)
        }
        guard issued <= plan.paper.ballotsReceived, plan.paper.ballotsReceived <= most else {
            throw try node.member("ballotsReceived").expected("a number from \(issued) issued to \(most)")
        }
        let valid = plan.votes.reduce(0, +)
        let sum = valid + plan.paper.invalidBallots + plan.paper.ballotsNotFound
        guard sum == issued else {
            let parts = "votes \(valid), invalid and not found add up to \(sum)"
            throw try top.member("votes").expected("equal to \(issued) ballots issued: \(parts)")
        }
    }

    /// The part of a group's totals that falls abroad.
    private func away(_ group: Int) -> (listed: Int, issued: [Int]) {
        guard let abroad = plan.abroad, abroad.group == group else {
            return (0, plan.turnoutTimes.map { _ in 0 })
        }
        return (abroad.votersListed, abroad.ballotsIssued)
    }

    /// How many voters a station's list can still take.
    private func growth(of station: Int) -> Int {
        DayFigures.growth(listed: Int(election.precinct(station).votersListed), limits: election.card.limits)
    }

    private func voters(_ stations: [Int]) -> Int {
        stations.reduce(0) { $0 + Int(election.precinct($1).votersListed) }
    }
}
