package import ElectionModel

/// The figures of one unit: the country, a region, a district or a precinct.
package struct UnitFigures: Hashable, Sendable {
    /// Index in ``Election/units``.
    package let unit: Int
    /// Precincts with a standing list protocol.
    package var unitsReported = 0
    package var unitsTotal = 0
    /// Voters listed, by protocol, else turnout report, else opening list.
    package var votersListed: UInt64 = 0
    /// Ballots issued, by protocol, else turnout report, else 0: what turnout announcements count.
    package var ballotsIssued: UInt64 = 0
    /// Ballots issued by list protocols alone, and the voters listed of the precincts they cover.
    package var countedBallotsIssued: UInt64 = 0
    package var countedVotersListed: UInt64 = 0
    package var ballotsFound: UInt64 = 0
    package var invalidBallots: UInt64 = 0
    /// Votes of the list contest in ballot order, against all included.
    package var votes: [UInt64] = []
    /// Precincts with an alarm standing, on a protocol of any contest or the newest turnout report.
    package var alarms = 0
    /// Precincts whose sources of equal rank differ, in any contest.
    package var disputed = 0

    package init(unit: Int) {
        self.unit = unit
    }

    /// Votes for lists and against all.
    package var validBallots: UInt64 { votes.reduce(0, &+) }

    /// Ballots issued of voters listed: the turnout.
    package var turnout: Share { Share(ballotsIssued, of: votersListed) }

    /// Ballots issued by protocols of all voters listed.
    package var counted: Share { Share(countedBallotsIssued, of: votersListed) }

    /// Ballots issued of voters listed where protocols are in.
    package var countedInReported: Share { Share(countedBallotsIssued, of: countedVotersListed) }

    /// A selection's share of the valid ballots.
    package func share(ofSelection selection: Int) -> Share { Share(votes[selection], of: validBallots) }

    /// Index of the list with the most votes among the first so many; nil without votes or at a tie.
    ///
    /// Against all comes after the lists on the ballot and so is left out.
    package func leader(amongFirst lists: Int) -> Int? {
        let head = votes.prefix(lists)
        guard let most = head.max(), most > 0 else { return nil }
        let leaders = head.indices.filter { votes[$0] == most }
        return leaders.count == 1 ? leaders[0] : nil
    }
}
