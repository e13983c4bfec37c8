package import ElectionModel

/// A moment that the timeline marks and that keys go to.
package struct NightMark: Hashable, Sendable {
    package enum Kind: Int, Hashable, Sendable, CaseIterable {
        /// A list moved over or under the threshold, or became certain.
        case threshold
        /// A list's seats changed, or a district's.
        case seats
        /// The last home polling stations of regions closed.
        case closing
        /// A protocol was replaced, annulled, admitted or withdrawn.
        case correction

        /// What an event is marked by; nil for most.
        init?(_ event: NightEvent.Kind) {
            switch event {
            case .threshold: self = .threshold
            case .listSeats, .districtLeader, .districtWon: self = .seats
            case .pollsClosed: self = .closing
            case .corrected, .annulled, .decided(.admitted, _, _, _), .decided(.withdrawn, _, _, _):
                self = .correction
            default: return nil
            }
        }
    }

    package let time: Timestamp
    package let kind: Kind

    package init(time: Timestamp, kind: Kind) {
        self.time = time
        self.kind = kind
    }
}

/// The marks of the night, oldest first: each moment of a kind once, corrections once a minute.
struct MarkBook: Sendable {
    static let capacity = 10_000
    /// How many of the oldest go at once when the book is full.
    static let page = 1_000

    private(set) var marks: [NightMark] = []
    /// By kind: the instant up to which a further one is the same mark.
    private var sameUntil = [Int64](repeating: .min, count: NightMark.Kind.allCases.count)

    private static let minute: Int64 = 60

    mutating func note(_ event: NightEvent) {
        guard let kind = NightMark.Kind(event.kind), event.time.instant > sameUntil[kind.rawValue] else {
            return
        }
        sameUntil[kind.rawValue] = event.time.instant + (kind == .correction ? MarkBook.minute - 1 : 0)
        if marks.count == MarkBook.capacity { marks.removeFirst(MarkBook.page) }
        marks.append(NightMark(time: event.time, kind: kind))
    }
}

extension MarkBook: Saved {
    func save(to state: inout SavedWriter) { state(marks, sameUntil) }

    init(from state: inout SavedReader) throws(SavedFault) {
        (marks, sameUntil) = (try state(), try state())
        guard sameUntil.count == NightMark.Kind.allCases.count else { throw SavedFault() }
    }
}

/// What a recording holds beyond its clock, for those who asked to see it.
package struct NightAhead: Hashable, Sendable {
    /// Of the whole night, as at its end.
    package let timeline: Timeline
    package let marks: [NightMark]

    package init(timeline: Timeline, marks: [NightMark]) {
        self.timeline = timeline
        self.marks = marks
    }
}

extension Night {
    /// What the night is marked by so far, oldest first.
    package var marks: [NightMark] { events.marks.marks }

    /// When the first entry arrived, to the end of its minute; nil when empty.
    package var firstArrival: Timestamp? { timeline.first?.time ?? asOf }
}
