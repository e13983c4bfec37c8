import ElectionModel

/// The protocols that a store holds of a precinct, for the rules that compare with them.
///
/// They are asked for in the store. What is kept in memory, one byte a precinct, only says where there is
/// nothing to ask for: most protocols are the first of their precinct.
struct HeldProtocols: ~Copyable {
    private let findEarlier: Statement
    private let findNewest: Statement
    private let decoder: EntryDecoder
    private let list: Int?
    private let district: Int?
    /// By precinct, a bit for each contest with a protocol; contests beyond the eighth share a bit.
    private var contests: [UInt8]

    init(_ connection: borrowing Connection, election: Election) throws(StoreError) {
        let select = """
            SELECT \(EntryDecoder.columns) FROM entry AS held
            WHERE kind > 0 AND kind IN (1, 3) AND precinct = ?1 AND contest = ?2 AND source = ?3 AND seq < ?4
            """
        let last = "ORDER BY revision DESC LIMIT 1"
        let annulled = """
            SELECT 1 FROM entry WHERE kind > 0 AND kind IN (2, 4) AND precinct = ?1 AND contest = ?2
                AND source = ?3 AND seq < ?4 AND revision = held.revision
            """
        let findEarlier = try connection.prepare("\(select) AND revision < ?5 \(last)")
        let findNewest = try connection.prepare("\(select) AND NOT EXISTS (\(annulled)) \(last)")
        self.findEarlier = findEarlier
        self.findNewest = findNewest
        decoder = EntryDecoder(election: election)
        list = election.listContest
        district = election.districtContest
        contests = [UInt8](repeating: 0, count: election.precincts.count)
    }

    /// Notes what the store holds when it is opened.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    mutating func note(allIn connection: borrowing Connection) throws(StoreError) {
        let rows = try connection.prepare("SELECT DISTINCT precinct, contest FROM entry WHERE kind > 0")
        while try rows.step("read protocols") {
            guard contests.indices.contains(rows.int(0)) else { continue }
            contests[rows.int(0)] |= HeldProtocols.bit(rows.int(1))
        }
    }

    /// Notes a report that was added.
    mutating func note(_ report: Report) {
        guard let report = report.countReport else { return }
        contests[report.precinct] |= HeldProtocols.bit(report.contest)
    }

    /// The rules V03, V04, T04, X01 and X02 that a report breaks with what its source sent before.
    ///
    /// - Parameters:
    ///   - report: Any; only a protocol is compared, an admitted one too.
    ///   - source: Row of its source; nil when the store has none yet.
    ///   - sources: Names by row.
    ///   - seq: Its own position; what stands there or later is not seen.
    /// - Returns: One finding a rule at most.
    /// - Throws: ``StoreError`` as SQLite refuses. A damaged row is no protocol; `verify` names it.
    func findings(
        for report: Report,
        source: Int?,
        sources: SourceNames,
        before seq: Int
    ) throws(StoreError) -> [Finding] {
        guard let report = report.countReport else { return [] }
        let place = Place(source: source, sources: sources, seq: seq)
        var findings = PrecinctRules.findings(for: report, after: try earlier(than: report, place))
        if report.contest == list, let district, let other = try newest(district, like: report, place) {
            findings += PrecinctRules.findings(list: report, district: other)
        } else if report.contest == district, let list, let other = try newest(list, like: report, place) {
            findings += PrecinctRules.findings(list: other, district: report)
        }
        return findings
    }

    /// Whose protocols are asked for, and up to where.
    private struct Place {
        let source: Int?
        let sources: SourceNames
        let seq: Int
    }

    /// The greatest smaller revision.
    private func earlier(than report: CountReport, _ place: Place) throws(StoreError) -> CountReport? {
        findEarlier.bind(Int(report.revision), at: 5)
        return try protocolFound(by: findEarlier, report.contest, report.precinct, place)
    }

    /// The greatest revision of another contest that was not annulled.
    private func newest(
        _ contest: Int,
        like report: CountReport,
        _ place: Place
    ) throws(StoreError) -> CountReport? {
        try protocolFound(by: findNewest, contest, report.precinct, place)
    }

    private func protocolFound(
        by statement: borrowing Statement,
        _ contest: Int,
        _ precinct: Int,
        _ place: Place
    ) throws(StoreError) -> CountReport? {
        guard let source = place.source, contests[precinct] & HeldProtocols.bit(contest) != 0 else {
            return nil
        }
        statement.bind(precinct, at: 1)
        statement.bind(contest, at: 2)
        statement.bind(source, at: 3)
        statement.bind(place.seq, at: 4)
        defer { statement.reset() }
        guard try statement.step("find protocol"),
            case .count(let report)? = decoder.entry(in: statement, sources: place.sources)?.report
        else { return nil }
        return report
    }

    private static func bit(_ contest: Int) -> UInt8 { 1 << UInt8(clamping: min(max(contest, 0), 7)) }
}
