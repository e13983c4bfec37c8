import ElectionModel

/// Asks of every outcome whether it hangs on doubtful stations; see ``Doubt``.
extension Night {
    /// Whether the stations in doubt matter for the outcome of this night.
    ///
    /// - Parameters:
    ///   - precincts: Doubtful stations; those without a protocol are passed over.
    ///   - outcome: This night's, as shown.
    ///   - prospects: This night's, as shown.
    /// - Returns: A verdict for everything that is claimed.
    /// - Complexity: At once without doubtful stations; else O(stations × outcomes), and a few dozen
    ///   allocations.
    package func doubt(_ precincts: [Int], _ outcome: NightOutcome, _ prospects: NightProspects?) -> Doubt {
        let doubtful = doubtful(precincts)
        let verdicts =
            thresholdVerdicts(doubtful, outcome) + seatVerdicts(doubtful, outcome)
            + raceVerdicts(doubtful, outcome) + majorityVerdicts(doubtful, outcome, prospects)
        return Doubt(
            stations: Night.ranked(doubtful, verdicts),
            verdicts: verdicts,
            annulled: doubtful.isEmpty ? nil : without(doubtful[...]).outcome()
        )
    }

    /// Stations in most verdicts first; those of equally many stay by their ballots.
    private static func ranked(_ stations: [DoubtfulStation], _ verdicts: [Doubt.Verdict]) -> [Int] {
        var counts: [Int: Int] = [:]
        for verdict in verdicts {
            for precinct in verdict.dependsOn { counts[precinct, default: 0] += 1 }
        }
        let precincts = stations.map(\.precinct)
        return precincts.indices.sorted { left, right in
            let first = counts[precincts[left]] ?? 0
            let second = counts[precincts[right]] ?? 0
            return first == second ? left < right : first > second
        }.map { precincts[$0] }
    }

    /// Makes a verdict of claims of which the first to fall decides.
    func verdict(
        _ subject: Doubt.Subject,
        anything: [LinearClaim],
        annulled: [LinearClaim],
        _ stations: [DoubtfulStation]
    ) -> Doubt.Verdict {
        func weakest(_ claims: some Sequence<LinearClaim>) -> [Int] {
            let sets = claims.compactMap { $0.smallestSet() }
            return (sets.min { $0.count < $1.count } ?? []).map { stations[$0].precinct }
        }
        return Doubt.Verdict(
            subject: subject,
            dependsOn: weakest(anything),
            annulledBy: weakest(annulled.filter { !$0.holdsWithAll })
        )
    }
}
