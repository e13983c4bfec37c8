package import ElectionModel

/// Stations whose two protocols list different numbers of voters, until that becomes an alarm (rule X01).
///
/// One of the two may be late with its correction, so the alarm waits; a correction ends the wait.
struct PairWatch: Sendable {
    /// A wait that ends at a moment, for the contest whose protocol came last.
    struct Wait: Hashable, Sendable {
        let due: Int64
        let precinct: Int
        let contest: Int
    }

    /// By the moment at which they end.
    private var waits: [Wait] = []

    /// When the next one ends; the end of time without one.
    var due: Int64 { waits.first?.due ?? .max }

    mutating func add(_ wait: Wait) {
        let place = waits.lastIndex { $0.due <= wait.due }.map { $0 + 1 } ?? 0
        waits.insert(wait, at: place)
    }

    mutating func take() -> Wait? { waits.isEmpty ? nil : waits.removeFirst() }
}

extension StationRow {
    /// When voters listed that differ become an alarm: some time after the later of the two protocols came.
    package func pairAlarmDue(in election: Election) -> Int64? {
        guard openPairCodes(in: election).contains(.listedDiffer) else { return nil }
        let arrivals = [election.listContest, election.districtContest].compactMap { contest in
            contest.flatMap { protocols[$0]?.receivedAt.instant }
        }
        return arrivals.max().map { $0 + RuleLimits.pairSeconds }
    }
}

extension Night {
    /// Begins a wait when a protocol that stands now lists other voters than the other ballot's.
    mutating func watchPair(ofPrecinct precinct: Int, contest: Int, entry: LogEntry) {
        guard let list = map.listContest, let district = map.districtContest,
            let ours = stations.ballots(contest: list, precinct: precinct),
            let theirs = stations.ballots(contest: district, precinct: precinct),
            ours.votersListed != theirs.votersListed,
            let due = stations[precinct].pairAlarmDue(in: election)
        else { return }
        let late = max(due, entry.receivedAt.instant)
        pairs.add(PairWatch.Wait(due: late, precinct: precinct, contest: contest))
    }

    /// Tells the alarm of a wait that has ended, unless a correction or a decision came in between.
    mutating func endWait() {
        guard let wait = pairs.take(), let due = stations[wait.precinct].pairAlarmDue(in: election),
            due <= wait.due
        else { return }
        let time = Timestamp(instant: wait.due, offsetMinutes: election.card.offsetMinutes)
        let kind = NightEvent.Kind.alarm(
            contest: wait.contest,
            precinct: wait.precinct,
            code: .listedDiffer
        )
        events.note(NightEvent(time: time, seq: seq, kind: kind))
    }

    /// Whether the alarm of a station's two protocols still waits, as far as the night knows the time.
    func isPairWaiting(_ row: StationRow) -> Bool {
        guard let shown, let due = row.pairAlarmDue(in: election) else { return false }
        return shown < due
    }
}
