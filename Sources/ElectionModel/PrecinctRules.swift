/// Rules that hold a report against what is around it: its arrival, its earlier revision, the other ballot.
package enum PrecinctRules {
    /// T03: reported well after it arrived.
    ///
    /// - Parameters:
    ///   - reportedAt: What the sender says.
    ///   - receivedAt: The time of arrival that the log keeps.
    /// - Returns: One finding or none.
    package static func findings(reportedAt: Timestamp, receivedAt: Timestamp) -> [Finding] {
        let ahead = reportedAt.instant - receivedAt.instant
        guard ahead > RuleLimits.aheadSeconds else { return [] }
        let text = "reported \(reportedAt.iso8601), received \(receivedAt.iso8601): \(ahead) s ahead"
        return [Finding(code: .aheadOfClock, message: text)]
    }

    /// V03, V04 and T04: a protocol against the one that it follows.
    ///
    /// - Parameters:
    ///   - report: A protocol.
    ///   - earlier: Of the same contest, precinct and source the greatest smaller revision that is held,
    ///     annulled or not; nil when none is.
    /// - Returns: One finding a rule at most, in the order V03, V04, T04.
    package static func findings(for report: CountReport, after earlier: CountReport?) -> [Finding] {
        var findings: [Finding] = []
        let first = Int(earlier?.revision ?? 0) + 1
        if first < Int(report.revision) {
            let last = Int(report.revision) - 1
            let text = first == last ? "revision \(first) not seen" : "revisions \(first) to \(last) not seen"
            findings.append(Finding(code: .revisionGap, message: text))
        }
        guard let earlier else { return findings }
        let changes = [listChange(report, earlier), voteChange(report, earlier)].compactMap { $0 }
        if !changes.isEmpty {
            let text = changes.joined(separator: "; ") + (report.isRecount ? "; a recount" : "")
            findings.append(Finding(code: .bigChange, message: text))
        }
        if report.reportedAt.instant < earlier.reportedAt.instant {
            let before = "r\(earlier.revision) \(earlier.reportedAt.iso8601)"
            let text = "r\(report.revision) \(report.reportedAt.iso8601) before \(before)"
            findings.append(Finding(code: .beforeRevision, message: text))
        }
        return findings
    }

    private static func listChange(_ report: CountReport, _ earlier: CountReport) -> String? {
        let (now, before) = (report.ballots.votersListed, earlier.ballots.votersListed)
        return now == before ? nil : "votersListed \(now), in r\(earlier.revision) \(before)"
    }

    private static func voteChange(_ report: CountReport, _ earlier: CountReport) -> String? {
        let changed = zip(report.votes, earlier.votes).reduce(Int64(0)) {
            $0 + abs(Int64($1.0) - Int64($1.1))
        }
        let found = Int64(report.ballots.ballotsFound)
        guard changed * 100 > found * RuleLimits.changedPercent else { return nil }
        let share = "more than \(RuleLimits.changedPercent) % of \(found) found"
        return "changed by \(changed) votes from r\(earlier.revision), \(share)"
    }

    /// X01 and X02: the two protocols of one station, whose voters are the same.
    ///
    /// - Parameters:
    ///   - list: What the protocol of the list contest says of them.
    ///   - district: What the protocol of the contest of candidates says.
    /// - Returns: One finding a rule at most.
    package static func findings(list: StationVoters, district: StationVoters) -> [Finding] {
        var findings: [Finding] = []
        let listed = (list.votersListed, district.votersListed)
        if listed.0 != listed.1 {
            let text = "voters listed: list \(listed.0), district \(listed.1)"
            findings.append(Finding(code: .listedDiffer, message: text))
        }
        let issued = (Int64(list.ballotsIssued), Int64(district.ballotsIssued))
        let difference = abs(issued.0 - issued.1)
        if difference > RuleLimits.issuedDifference,
            difference * 100 > max(issued.0, issued.1) * RuleLimits.issuedPercent
        {
            let text = "ballots issued: list \(issued.0), district \(issued.1): differ by \(difference)"
            findings.append(Finding(code: .issuedDiffer, message: text))
        }
        return findings
    }
}

/// What the protocols of a station's contests must agree in.
package struct StationVoters: Hashable, Sendable {
    package let votersListed: UInt32
    package let ballotsIssued: UInt32

    package init(votersListed: UInt32, ballotsIssued: UInt32) {
        self.votersListed = votersListed
        self.ballotsIssued = ballotsIssued
    }
}

extension CountReport {
    /// What the protocol says of the station's voters.
    package var voters: StationVoters {
        StationVoters(votersListed: ballots.votersListed, ballotsIssued: ballots.ballotsIssued)
    }
}
