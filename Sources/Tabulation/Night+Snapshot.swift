/// The night as one immutable value.
extension Night {
    /// Everything a screen or an export shows of this moment, with the notes of a comparison of stations.
    ///
    /// Station rows and events are shared with the night, not copied.
    ///
    /// - Complexity: O(units + samples + law of the outcome), not stations.
    package func snapshot(notes: NightNotes = NightNotes()) -> NightSnapshot {
        var samples = timeline
        if let asOf { samples.append(sample(at: asOf)) }
        let outcome = outcome()
        let prospects = prospects(of: outcome)
        let alarms = alarms(notes: notes)
        var snapshot = NightSnapshot(
            election: election,
            seq: seq,
            asOf: asOf,
            country: country,
            regions: regions,
            districts: districts,
            stations: stations,
            outcome: outcome,
            prospects: prospects,
            events: events.events,
            timeline: samples,
            marks: marks,
            progress: progress,
            hours: hours,
            book: book,
            trend: trend,
            ballots: ballots,
            histories: protocolHistories,
            notes: notes,
            alarms: alarms,
            doubt: doubt(alarms.stations.filter(\.isDoubtful).map(\.precinct), outcome, prospects)
        )
        snapshot.alerts = alertBook
        return snapshot
    }
}

extension NightSnapshot {
    /// The snapshot of the same night some time later, while its ``Night/changes`` are the same: how far the
    /// count is goes on with the clock alone.
    package func later(in night: Night) -> NightSnapshot {
        var snapshot = self
        snapshot.progress = night.progress
        return snapshot
    }
}
