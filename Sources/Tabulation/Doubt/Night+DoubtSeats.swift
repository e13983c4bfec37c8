import ElectionLaw
import ElectionModel

extension Night {
    /// Whether list seats hang on doubtful stations: those of each list, then all of them.
    ///
    /// Stations are taken by their ballots, the largest first, until the seats are not proven any more.
    func seatVerdicts(_ stations: [DoubtfulStation], _ outcome: NightOutcome) -> [Doubt.Verdict] {
        let begun = outcome.electorates.filter { $0.allocation.outcome != .noVotes }
        guard !begun.isEmpty, begun.allSatisfy({ $0.allocation.outcome == .allocated }) else { return [] }
        let seats = listSeats(of: outcome.electorates).map { $0 ?? -1 }
        var memory = SeatMemory(night: self, stations: stations)
        let own = seats.indices.map { party in
            verdict(.seats(party: party), stations) { count in
                !memory.isFixed(party, at: seats[party], without: count)
            } annulled: { count in
                memory.seats(without: count)[party] != seats[party]
            }
        }
        let all = verdict(.allocation, stations) { count in
            seats.indices.contains { !memory.isFixed($0, at: seats[$0], without: count) }
        } annulled: { count in
            memory.seats(without: count) != seats
        }
        return own + [all]
    }

    /// Whether majority lines hang on them; a line that is merely possible claims nothing.
    func majorityVerdicts(
        _ stations: [DoubtfulStation],
        _ outcome: NightOutcome,
        _ prospects: NightProspects?
    ) -> [Doubt.Verdict] {
        guard let prospects else { return [] }
        var memory = SeatMemory(night: self, stations: stations)
        return prospects.majorities.indices.flatMap { line in
            let row = prospects.majorities[line]
            return row.outlooks.indices.compactMap { party -> Doubt.Verdict? in
                guard row.outlooks[party] != .possible else { return nil }
                let has = outcome.seats[party].total.map { $0 >= row.needed }
                return verdict(.majority(needed: row.needed, party: party), stations) { count in
                    memory.outlooks(without: count)[line].outlooks[party] != row.outlooks[party]
                } annulled: { count in
                    memory.outcome(without: count).seats[party].total.map { $0 >= row.needed } != has
                }
            }
        }
    }

    /// Makes a verdict of what changes without the first so many stations.
    private func verdict(
        _ subject: Doubt.Subject,
        _ stations: [DoubtfulStation],
        anything: (Int) -> Bool,
        annulled: (Int) -> Bool
    ) -> Doubt.Verdict {
        func first(_ changes: (Int) -> Bool) -> [Int] {
            stations.prefix(shortestPrefix(of: stations.count, changes: changes) ?? 0).map(\.precinct)
        }
        return Doubt.Verdict(subject: subject, dependsOn: first(anything), annulledBy: first(annulled))
    }
}

/// What the night would be without the first so many doubtful stations, each worked out once.
private struct SeatMemory {
    private let base: Night
    private let stations: [DoubtfulStation]
    private var nights: [Int: Night] = [:]
    private var fixed: [Int: [SeatRange]] = [:]
    private var given: [Int: [Int]] = [:]
    private var outcomes: [Int: NightOutcome] = [:]
    private var lines: [Int: [MajorityRow]] = [:]

    init(night: Night, stations: [DoubtfulStation]) {
        base = night
        self.stations = stations
    }

    private mutating func night(without count: Int) -> Night {
        if let known = nights[count] { return known }
        let made = base.without(stations.prefix(count))
        nights[count] = made
        return made
    }

    /// Whether a list has so many seats whatever these stations hold, nothing else outstanding.
    mutating func isFixed(_ party: Int, at seats: Int, without count: Int) -> Bool {
        let ranges = fixed[count] ?? ranges(without: count)
        fixed[count] = ranges
        return ranges[party] == SeatRange(minimum: seats, maximum: seats)
    }

    private mutating func ranges(without count: Int) -> [SeatRange] {
        let night = night(without: count)
        let ranges = night.lists.electorates.map { electorate in
            let own = stations.prefix(count).filter { $0.standing(ballot: electorate.ballot) != nil }
            let free = own.reduce(UInt64(0)) { $0 &+ $1.cap }
            return night.ranges(in: electorate, withoutDisputed: false, outstanding: free)
        }
        return Night.sums(ranges, lists: night.lists.lists)
    }

    /// List seats with these stations annulled; -1 each where the law leaves them open.
    mutating func seats(without count: Int) -> [Int] {
        if let known = given[count] { return known }
        let night = night(without: count)
        let electorates = night.electorateOutcomes()
        let begun = electorates.filter { $0.allocation.outcome != .noVotes }
        let isOpen = begun.isEmpty || begun.contains { $0.allocation.outcome != .allocated }
        let seats = night.listSeats(of: electorates).map { isOpen ? -1 : $0 ?? -1 }
        given[count] = seats
        return seats
    }

    mutating func outcome(without count: Int) -> NightOutcome {
        if let known = outcomes[count] { return known }
        let outcome = night(without: count).outcome()
        outcomes[count] = outcome
        return outcome
    }

    mutating func outlooks(without count: Int) -> [MajorityRow] {
        if let known = lines[count] { return known }
        let outcome = outcome(without: count)
        let night = night(without: count)
        let ranges = night.lists.electorates.map { electorate in
            night.ranges(
                in: electorate,
                withoutDisputed: true,
                outstanding: night.ballots[electorate.ballot].outstanding
            )
        }
        let sums = Night.sums(ranges, lists: night.lists.lists)
        let rows = night.majorities(ranges: sums, outcome: outcome)
        lines[count] = rows
        return rows
    }
}
