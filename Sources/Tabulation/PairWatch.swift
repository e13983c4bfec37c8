import ElectionModel

/// Stations whose two protocols list different numbers of voters, until that becomes an alarm (rule X01).
///
/// One of the two may be late with its correction, so the alarm waits from the moment they began to differ;
/// a correction ends the wait, a revision that leaves the difference does not begin it anew.
struct PairWatch: Sendable {
    /// A wait that ends at a moment, for the contest whose protocol began it.
    struct Wait: Hashable, Sendable {
        let due: Int64
        let precinct: Int
        let contest: Int
    }

    /// By precinct, when the alarm is due.
    private var dues: [Int: Int64] = [:]
    /// By the moment at which they end, which is the order in which they begin.
    private var waits: [Wait] = []

    /// When the next one ends; the end of time without one.
    var due: Int64 { waits.first?.due ?? .max }

    /// When the alarm of a station is due, or was; nil while its protocols agree.
    func due(ofPrecinct precinct: Int) -> Int64? { dues[precinct] }

    /// Notes whether the protocols of a station differ from a moment on.
    mutating func note(_ differ: Bool, precinct: Int, contest: Int, at instant: Int64) {
        guard differ else {
            dues[precinct] = nil
            return
        }
        guard dues[precinct] == nil else { return }
        let due = instant + RuleLimits.pairSeconds
        dues[precinct] = due
        waits.append(Wait(due: due, precinct: precinct, contest: contest))
    }

    /// Takes the wait that ends first; nil where its protocols agree by now.
    mutating func take() -> Wait? {
        let wait = waits.removeFirst()
        return dues[wait.precinct] == wait.due ? wait : nil
    }
}

extension Night {
    /// Looks whether the two protocols of a station list other voters than each other since an entry.
    mutating func watchPair(ofPrecinct precinct: Int, contest: Int, entry: LogEntry) {
        let differ = isPairListedDifferently(precinct)
        pairs.note(differ, precinct: precinct, contest: contest, at: entry.receivedAt.instant)
    }

    private func isPairListedDifferently(_ precinct: Int) -> Bool {
        guard let list = map.listContest, let district = map.districtContest,
            let ours = stations.ballots(contest: list, precinct: precinct),
            let theirs = stations.ballots(contest: district, precinct: precinct),
            ours.votersListed != theirs.votersListed
        else { return false }
        return stations[precinct].openPairCodes(in: election).contains(.listedDiffer)
    }

    /// Tells the alarm of a wait that has ended, unless a correction or a decision came in between.
    mutating func endWait() {
        guard let wait = pairs.take() else { return }
        let time = Timestamp(instant: wait.due, offsetMinutes: election.card.offsetMinutes)
        let kind = NightEvent.Kind.alarm(
            contest: wait.contest,
            precinct: wait.precinct,
            code: .listedDiffer
        )
        events.note(NightEvent(time: time, seq: seq, kind: kind))
    }

    /// Until when the alarm of a station's two protocols waits; nil where it does not, or no clock was told.
    func pairWait(ofPrecinct precinct: Int) -> Timestamp? {
        guard let shown, let due = pairs.due(ofPrecinct: precinct), shown < due else { return nil }
        return Timestamp(instant: due, offsetMinutes: election.card.offsetMinutes)
    }
}

extension PairWatch: Saved {
    func save(to state: inout SavedWriter) { state(dues, waits) }

    init(from state: inout SavedReader) throws(SavedFault) { (dues, waits) = (try state(), try state()) }
}

extension PairWatch.Wait: Saved {
    func save(to state: inout SavedWriter) { state(due, precinct, contest) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(due: try state(), precinct: try state(), contest: try state())
    }
}
