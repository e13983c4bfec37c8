package import ElectionModel

/// The two protocols of a station held against each other, as they stand: rules X01 and X02.
///
/// Reception marks what differed when a protocol came; here only what differs now is looked at, so that no
/// order of arrival enters, and the correction of either protocol settles it.
extension StationRow {
    /// Codes that the list protocol and the district protocol break together; empty unless both stand.
    package func pairCodes(in election: Election) -> [RuleCode] {
        guard let list = election.listContest, let district = election.districtContest,
            let ours = protocols[list], let theirs = protocols[district]
        else { return [] }
        return PrecinctRules.findings(list: ours.report.voters, district: theirs.report.voters).map(\.code)
    }

    /// The same as far as no decision has confirmed either of the two.
    package func openPairCodes(in election: Election) -> [RuleCode] {
        guard !protocols.contains(where: { $0?.isConfirmed == true }) else { return [] }
        return pairCodes(in: election)
    }
}

extension LogEntry {
    /// The entry without marks that hang on the other protocol of its station.
    var withoutPairCodes: LogEntry {
        guard flags.contains(where: LogEntry.isOfPair) else { return self }
        let own = flags.filter { !LogEntry.isOfPair($0) }
        return LogEntry(seq: seq, receivedAt: receivedAt, report: report, flags: own)
    }

    private static func isOfPair(_ code: RuleCode) -> Bool { code == .listedDiffer || code == .issuedDiffer }
}
