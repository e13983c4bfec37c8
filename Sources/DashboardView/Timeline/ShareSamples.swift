import ElectionModel
import Tabulation

/// The shares of the lists at each sample with list votes, up to the clock.
struct ShareSamples {
    private(set) var times: [Timestamp] = []
    private let parties: Int
    /// Those of all lists at one sample, then at the next; not defined for a list that the sample does not have.
    private var shares: [Share] = []

    init(of scene: Scene) {
        parties = scene.election.parties.count
        let now = scene.now?.instant ?? Int64.max
        for sample in scene.snapshot.timeline where sample.time.instant <= now {
            guard sample.votes.contains(where: { $0 > 0 }) else { continue }
            let sum = sample.votes.reduce(0) { $0 &+ $1 }
            times.append(sample.time)
            for party in 0..<parties {
                let isKnown = sample.votes.indices.contains(party)
                shares.append(isKnown ? Share(sample.votes[party], of: sum) : Share(0, of: 0))
            }
        }
    }

    func share(of party: Int, at place: Int) -> Share { shares[place * parties + party] }

    /// nil without a sample.
    func last(of party: Int) -> Share? {
        times.isEmpty ? nil : share(of: party, at: times.count - 1)
    }
}
