import Tabulation

extension NightSnapshot {
    /// The same night with other events.
    func telling(_ events: [NightEvent]) -> NightSnapshot {
        NightSnapshot(
            election: election,
            seq: seq,
            asOf: asOf,
            country: country,
            regions: regions,
            districts: districts,
            stations: stations,
            outcome: outcome,
            prospects: prospects,
            events: events,
            timeline: timeline,
            hours: hours,
            ballots: ballots
        )
    }
}
