package import ElectionModel

/// A night made up from published totals, report by report: every total comes out exactly.
///
/// Integers and counter-based chance decide everything, so a seed gives the same bytes on every
/// machine. It holds for any election whose plan was read against it: stations vary as in life
/// (over-dispersed; town and country differ), and the constants of that stand with what they shape.
package struct Reconstruction: Sendable {
    package let election: Election
    private let night: NightLines

    /// Makes up the night.
    ///
    /// - Parameters:
    ///   - election: The election the plan was read against.
    ///   - plan: The totals to meet.
    ///   - seed: Chooses among the nights that meet them; the plan's own seed gives the scenario's.
    package init(election: Election, plan: ReconstructionPlan, seed: UInt64) {
        self.election = election
        let inputs = NightInputs(
            election: election,
            map: StationMap(election: election),
            plan: plan,
            chance: Chance(seed: seed)
        )
        let day = DayFigures(election: election, map: inputs.map, plan: plan, chance: inputs.chance)
        let writer = ProtocolWriter(
            election: election,
            sources: inputs.map.sources,
            turnoutTimes: plan.turnoutTimes,
            day: day,
            figures: Reconstruction.figures(issued: day.ballotsIssued.last ?? [], night: inputs)
        )
        night = NightLines(writer: writer, night: inputs)
    }

    /// Number of lines.
    package var count: Int { night.lines.count }

    /// Instants of arrival, never decreasing.
    package var arrivals: [Int64] { night.lines.map(\.arrived) }

    /// A line's report and when it arrived, by its place in order of arrival.
    ///
    /// - Precondition: 0 ≤ place < ``count``.
    package func line(_ place: Int) -> (report: Report, receivedAt: Timestamp) {
        let line = night.lines[place]
        let offset = election.card.offsetMinutes
        return (night.report(line), Timestamp(instant: line.arrived, offsetMinutes: offset))
    }

    private static func figures(issued: [Int], night: NightInputs) -> [ContestFigures] {
        let contests = ReconstructedContests(election: night.election)
        guard let national = contests.national else { return [] }
        let first = ContestFigures(national: national, issued: issued, night: night)
        guard let candidates = contests.candidates, !night.plan.winners.isEmpty else { return [first] }
        return [first, ContestFigures(candidates: candidates, beside: first.paper, night: night)]
    }
}
