import ElectionModel

/// A doubtful station that counts: what goes out with it, and what could come in its place.
struct DoubtfulStation {
    let precinct: Int
    /// Most ballots it can bring.
    let cap: UInt64
    /// Its standing protocol in each contest, with its ballot.
    let protocols: [(standing: StandingProtocol, ballot: Int)]

    /// The protocol that was counted for a ballot; nil without one.
    func standing(ballot: Int) -> StandingProtocol? { protocols.first { $0.ballot == ballot }?.standing }
}

extension Night {
    /// The stations of a set that have a protocol standing, those with the most ballots first.
    func doubtful(_ precincts: some Sequence<Int>) -> [DoubtfulStation] {
        let counted = precincts.compactMap { precinct -> DoubtfulStation? in
            let protocols = (0..<map.contests).compactMap { part(contest: $0, precinct: precinct) }
            guard !protocols.isEmpty else { return nil }
            return DoubtfulStation(precinct: precinct, cap: caps[precinct], protocols: protocols)
        }
        return counted.sorted { ($1.cap, $0.precinct) < ($0.cap, $1.precinct) }
    }

    /// A standing protocol with its ballot; nil for an empty one, whose ballots are outstanding already.
    private func part(contest: Int, precinct: Int) -> (standing: StandingProtocol, ballot: Int)? {
        guard let standing = stations.standing(contest: contest, precinct: precinct), standing.isReported,
            let ballot = map.ballotIndex(contest: contest, precinct: precinct)
        else { return nil }
        return (standing, ballot)
    }

    /// The night as it would stand with the votes of stations out and their caps outstanding.
    ///
    /// Only ballots and what follows from them change; the rows of units and stations stay.
    func without(_ stations: ArraySlice<DoubtfulStation>) -> Night {
        var night = self
        for station in stations {
            for (standing, ballot) in station.protocols {
                night.ballots[ballot].subtract(standing)
                if standing.isDisputed {
                    night.disputedBallots[ballot].subtract(standing)
                } else {
                    night.ballots[ballot].outstanding &+= station.cap
                }
            }
        }
        return night
    }
}
