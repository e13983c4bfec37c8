import ElectionModel

/// Makes log entries of records, with each index checked against the election.
struct EntryDecoder: Sendable {
    private let precinctCount: Int
    private let contestCount: Int
    private let election: Election
    /// By index in ``Election/ballots``.
    private let ballotSizes: [Int]

    init(election: Election) {
        self.election = election
        precinctCount = election.precincts.count
        contestCount = election.contests.count
        ballotSizes = election.ballots.map(\.ids.count)
    }

    /// The entry that a record holds.
    ///
    /// - Parameters:
    ///   - record: Of the run.
    ///   - bytes: Of the run.
    ///   - seq: Its position.
    ///   - sources: Names by row of the table `source`.
    /// - Returns: The entry; nil when the record says what no report can say.
    func entry(_ record: EntryRecord, in bytes: RawSpan, seq: Int, sources: SourceNames) -> LogEntry? {
        let key = record.key
        guard key.precinct < precinctCount, let source = sources[key.source] else { return nil }
        var place = EntryPlace(
            kind: key.kind,
            precinct: key.precinct,
            source: source,
            instant: key.reportedAt,
            contest: key.contest,
            revision: key.revision
        )
        if key.kind == .turnout {
            guard key.contest == 0, key.revision == 0 else { return nil }
        } else {
            guard key.contest < contestCount,
                let ballot = election.ballotIndex(contest: key.contest, precinct: key.precinct)
            else { return nil }
            place.votes = ballotSizes[ballot]
        }
        let packed = bytes.extracting(record.packed)
        return place.entry(seq: seq, receivedAt: record.receivedAt, packed: packed)
    }
}
