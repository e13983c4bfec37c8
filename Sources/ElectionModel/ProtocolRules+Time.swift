extension ProtocolRules {
    /// T02, T05 and T06: when a protocol was made, against the closing of its precinct.
    ///
    /// Where polls may close early, T02 and T05 are silent: nobody here knows when they did.
    func addTimes(of report: CountReport, at opening: PrecinctOpening, to findings: inout [Finding]) {
        guard let closing = opening.pollsClose else { return }
        let seconds = report.reportedAt.instant - closing.instant
        if seconds < 0 {
            guard !opening.mayCloseEarly else { return }
            let text = "reported \(report.reportedAt.iso8601), polls close \(closing.iso8601)"
            findings.append(Finding(code: .beforeClosing, message: text))
            return
        }
        let found = Int64(report.ballots.ballotsFound)
        let minutes = seconds / 60
        let isFast = found >= RuleLimits.speedBallots && found > RuleLimits.ballotsPerMinute * minutes
        if isFast, !opening.mayCloseEarly {
            let most = RuleLimits.ballotsPerMinute * minutes
            let text = "\(found) ballots in \(minutes) min, more than \(most)"
            findings.append(Finding(code: .speed, message: text))
        }
        guard seconds > RuleLimits.countingHours * 3_600 else { return }
        let passed = "\(minutes / 60) h \(minutes % 60) min \(seconds % 60) s"
        let text = "\(passed) after closing, more than \(RuleLimits.countingHours) h"
        findings.append(Finding(code: .late, message: text))
    }
}
