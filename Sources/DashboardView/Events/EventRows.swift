import ElectionModel
import Tabulation

/// The events as the pane lists them: newest first, without hidden kinds, long runs of like ones in one row.
struct EventRows {
    let scene: Scene

    /// Like events in a row, from which on they share a line.
    static let longest = 4

    /// Single events, and runs of them.
    var rows: [RowID] {
        let events = scene.snapshot.events
        var rows: [RowID] = []
        var run: [Int] = []
        for index in events.indices.reversed() where isShown(events[index]) {
            if let last = run.last, isLike(events[last], events[index]) {
                run.append(index)
            } else {
                close(&run, into: &rows)
                run = [index]
            }
        }
        close(&run, into: &rows)
        return rows
    }

    /// Whether the kind of an event is one of those shown.
    func isShown(_ event: NightEvent) -> Bool {
        scene.state.hiddenEvents.isEmpty || !scene.state.hiddenEvents.contains(EventGroup(event.kind))
    }

    private func close(_ run: inout [Int], into rows: inout [RowID]) {
        defer { run = [] }
        guard let newest = run.first, let oldest = run.last, run.count >= EventRows.longest,
            !scene.state.openRuns.contains(oldest)
        else { return rows += run.map { .line($0) } }
        rows.append(.run(oldest: oldest, newest: newest))
    }

    private func isLike(_ event: NightEvent, _ other: NightEvent) -> Bool {
        guard let kind = EventRun(event.kind), !scene.isWatched(event), !scene.isWatched(other) else {
            return false
        }
        return kind == EventRun(other.kind)
    }
}

/// Kinds of events that would flood the pane, of which many make one line.
///
/// Thresholds, seats, overtakes and mandates won are never among them.
enum EventRun: Hashable {
    case corrected, annulled, disputed, decided, alarm, refused, complete, leader, announced

    init?(_ kind: NightEvent.Kind) {
        switch kind {
        case .corrected: self = .corrected
        case .annulled: self = .annulled
        case .disputed: self = .disputed
        case .decided: self = .decided
        case .alarm: self = .alarm
        case .refused: self = .refused
        case .regionComplete: self = .complete
        case .districtLeader: self = .leader
        case .announced: self = .announced
        default: return nil
        }
    }

    /// What so many of them are called.
    var word: Word {
        switch self {
        case .corrected: .runCorrected
        case .annulled: .runAnnulled
        case .disputed: .runDisputed
        case .decided: .runDecided
        case .alarm: .runAlarms
        case .refused: .runRefused
        case .complete: .runComplete
        case .leader: .runLeaders
        case .announced: .runAnnounced
        }
    }
}

extension Scene {
    /// The station that an event is about; nil for one about none.
    func station(of event: NightEvent) -> Int? {
        switch event.kind {
        case .firstProtocol(let precinct), .corrected(_, let precinct, _), .annulled(_, let precinct, _),
            .alarm(_, let precinct, _), .disputed(_, let precinct), .decided(_, _, let precinct, _):
            precinct
        default: nil
        }
    }

    /// Whether an event is about a station of the watch list.
    func isWatched(_ event: NightEvent) -> Bool {
        !state.watched.isEmpty && station(of: event).map(state.watched.contains) ?? false
    }

    /// Whether an event came after somebody last looked.
    func isNew(_ event: NightEvent) -> Bool {
        state.lookedAway.map { event.time.instant > $0.instant } ?? false
    }

    /// A run of events in words: `12 protocols replaced, 22:10–22:14`.
    func runText(oldest: Int, newest: Int) -> String {
        guard let first = snapshot.events.element(oldest), let last = snapshot.events.element(newest),
            let run = EventRun(last.kind)
        else { return "" }
        let like = (oldest...newest).compactMap { snapshot.events.element($0) }
            .filter { EventRun($0.kind) == run && !isWatched($0) }
        let count = like.reduce(0) { sum, event in
            if case .refused(let lines, _) = event.kind { sum + lines } else { sum + 1 }
        }
        let times = [first, last].map { clock($0.time, withSeconds: false) }
        let span = times[0] == times[1] ? times[0] : times.joined(separator: "–")
        return words.sentence(run.word, numbers.count(count)) + ", " + span
    }

    /// The last changes of thresholds, list seats and mandates, newest first.
    func pinnedEvents(_ limit: Int) -> [Int] {
        guard limit > 0, !state.hiddenEvents.contains(.outcome) else { return [] }
        let pinned = snapshot.events.indices.reversed().lazy.filter { index in
            switch snapshot.events[index].kind {
            case .threshold, .listSeats, .districtWon: true
            default: false
            }
        }
        return Array(pinned.prefix(limit))
    }

    /// Rows of the events' pane above its list: pinned events and a line under them; 0 on a low pane.
    func pinnedRows(rows: Int) -> Int {
        let count = pinnedEvents(rows >= 18 ? 4 : rows >= 11 ? 2 : 0).count
        return count == 0 ? 0 : count + 1
    }
}
