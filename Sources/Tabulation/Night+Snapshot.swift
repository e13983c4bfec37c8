/// The night as one immutable value.
extension Night {
    /// Everything a screen or an export shows of this moment.
    ///
    /// Station rows and events are shared with the night, not copied.
    ///
    /// - Complexity: O(units + samples + law of the outcome), not stations.
    package func snapshot() -> NightSnapshot {
        var samples = timeline
        if let asOf { samples.append(sample(at: asOf)) }
        let outcome = outcome()
        return NightSnapshot(
            election: election,
            seq: seq,
            asOf: asOf,
            country: country,
            regions: regions,
            districts: districts,
            stations: stations,
            outcome: outcome,
            prospects: prospects(of: outcome),
            events: events.events,
            timeline: samples,
            ballots: ballots,
            histories: protocolHistories
        )
    }
}
