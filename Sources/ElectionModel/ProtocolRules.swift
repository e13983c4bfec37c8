/// A report's own arithmetic: the rules T, R, C, A, X and Z over its figures and its precinct's opening.
///
/// Comparisons are in integers; a rule whose fields are absent is silent.
///
/// - SeeAlso: Constitutional Law on Elections, art. 43 p. 4, 4-1 and 5, edition of 1 January 2023.
package struct ProtocolRules: Sendable {
    package let limits: Limits

    package init(limits: Limits) {
        self.limits = limits
    }

    /// Every rule the protocol breaks, in the order T, R, C, A, X, Z; empty when it adds up.
    ///
    /// Where a figure is above the limit for any field, the sums are left alone.
    ///
    /// - Parameters:
    ///   - report: The protocol as received.
    ///   - ballot: The ballot of its contest and precinct; gives the names in messages.
    ///   - opening: Of its precinct; without it the rules that ask for closing or opening list are silent.
    /// - Returns: The findings; the first that refuses is the reason of a refusal.
    package func findings(
        for report: CountReport,
        ballot: Ballot,
        at opening: PrecinctOpening? = nil
    ) -> [Finding] {
        var findings: [Finding] = []
        if let opening { addTimes(of: report, at: opening, to: &findings) }
        let ranges = rangeFindings(report, ballot: ballot)
        guard ranges.isEmpty else { return findings + ranges }
        let ballots = report.ballots
        addList(listed: ballots.votersListed, issued: ballots.ballotsIssued, to: &findings)
        addCount(report, ballot: ballot, to: &findings)
        addPaper(ballots, at: opening, to: &findings)
        addOpening(listed: ballots.votersListed, at: opening, to: &findings)
        addEmpty(report, to: &findings)
        return findings
    }

    /// The rules that a turnout report breaks: those over voters listed and ballots issued alone.
    package func findings(for report: TurnoutReport, at opening: PrecinctOpening? = nil) -> [Finding] {
        let fields = [("votersListed", report.votersListed), ("ballotsIssued", report.ballotsIssued)]
        let ranges = fields.compactMap { rangeFinding($0.0, $0.1) }
        guard ranges.isEmpty else { return ranges }
        var findings: [Finding] = []
        addList(listed: report.votersListed, issued: report.ballotsIssued, to: &findings)
        addIssued(issued: report.ballotsIssued, listed: report.votersListed, to: &findings)
        addOpening(listed: report.votersListed, at: opening, to: &findings)
        return findings
    }
}
