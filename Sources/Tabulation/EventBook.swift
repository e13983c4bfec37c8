import ElectionModel

/// The last events of the night, oldest first, at most ``capacity`` of them.
struct EventBook: Sendable {
    static let capacity = 2_000
    /// How many of the oldest go at once when the book is full.
    static let page = 100

    private(set) var events: [NightEvent] = []
    /// Events noted since the beginning, those gone included.
    private(set) var noted = 0
    private(set) var marks = MarkBook()
    private var refusals: (place: Int, until: Int64)?

    mutating func note(_ event: NightEvent) {
        if events.count == EventBook.capacity { events.removeFirst(EventBook.page) }
        events.append(event)
        noted += 1
        marks.note(event)
    }

    /// Notes a refused line; lines refused within a minute of the first make one event.
    mutating func noteRefusal(at time: Timestamp, seq: Int, code: RuleCode) {
        let first = noted - events.count
        if let open = refusals, time.instant < open.until, open.place >= first,
            case .refused(let count, let firstCode) = events[open.place - first].kind
        {
            let old = events[open.place - first]
            events[open.place - first] = NightEvent(
                time: old.time,
                seq: old.seq,
                kind: .refused(count: count + 1, code: firstCode)
            )
            return
        }
        refusals = (noted, time.instant + 60)
        note(NightEvent(time: time, seq: seq, kind: .refused(count: 1, code: code)))
    }
}

extension EventBook: Saved {
    func save(to state: inout SavedWriter) {
        state(events, noted, marks, refusals?.place, refusals?.until)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        (events, noted, marks) = (try state(), try state(), try state())
        let (place, until): (Int?, Int64?) = (try state(), try state())
        if let place, let until { refusals = (place, until) }
        guard noted >= events.count, refusals.map({ $0.place < noted }) ?? true else { throw SavedFault() }
    }
}
