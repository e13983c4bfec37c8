package import ElectionModel

/// Which conditions hold, and when each may speak again.
///
/// Conditions are looked at with an entry, at most every ``pause`` seconds of arrival, so that what fires
/// follows from the log and not from how often somebody looks. One that has fired speaks again only after
/// it stopped holding, a number by a fiftieth of its bar, a word for ``settling`` seconds, and not within
/// ``quiet`` seconds of the last time.
package struct AlertBook: Hashable, Sendable {
    static let pause: Int64 = 10
    static let settling: Int64 = 60
    static let quiet: Int64 = 300

    /// How far a condition holds.
    enum Level: Hashable, Sendable {
        case holds
        /// Not any more, but not far enough to be told of again.
        case near
        case fails
    }

    /// What is known of one condition.
    private struct Watch: Hashable, Sendable {
        var isHolding = false
        var failsSince: Int64?
        var quietUntil = Int64.min

        /// Whether the condition fires now.
        mutating func passes(_ level: AlertBook.Level, at instant: Int64) -> Bool {
            switch level {
            case .holds:
                failsSince = nil
                guard !isHolding, instant >= quietUntil else { return false }
                isHolding = true
                quietUntil = instant + AlertBook.quiet
                return true
            case .near: failsSince = nil
            case .fails:
                let since = failsSince ?? instant
                failsSince = since
                if instant - since >= AlertBook.settling || !isHolding { isHolding = false }
            }
            return false
        }
    }

    /// A condition that came true.
    package struct Fired: Hashable, Sendable {
        /// Place in ``AlertBook/conditions``.
        package let condition: Int
        package let time: Timestamp
        /// Position of the last entry before it came true.
        package let seq: Int
        /// Station of that entry; nil for a condition that time made true.
        package let precinct: Int?
    }

    /// Of more the oldest go.
    static let capacity = 1_000

    package let conditions: [AlertCondition]
    /// Oldest first.
    package private(set) var fired: [Fired] = []
    /// How many there were, those gone included.
    package private(set) var firedCount = 0
    private var watches: [Watch]
    private var lastCheck: Int64?
    private var isDirty = false
    /// Most votes that one correction moved since the last look.
    private(set) var correction: UInt64 = 0

    package init(conditions: [AlertCondition] = []) {
        self.conditions = conditions
        watches = [Watch](repeating: Watch(), count: conditions.count)
    }

    /// A figure may have moved.
    mutating func touch() { isDirty = !conditions.isEmpty }

    /// A correction moved so many votes.
    mutating func note(correction votes: UInt64) { correction = max(correction, votes) }

    /// When to look next, for what has moved; the end of time when nothing has.
    var due: Int64 {
        guard isDirty else { return .max }
        return lastCheck.map { $0 + AlertBook.pause } ?? .min
    }

    /// When the night will have been quiet for as long as a condition asks, after a last arrival.
    func quietDue(after last: Int64?) -> Int64 {
        guard let last else { return .max }
        var due = Int64.max
        for (condition, watch) in zip(conditions, watches) where !watch.isHolding {
            if case .quiet(let seconds) = condition.subject { due = min(due, last + seconds) }
        }
        return due
    }

    mutating func keep(_ alert: Fired) {
        if fired.count == AlertBook.capacity { fired.removeFirst(AlertBook.capacity / 10) }
        fired.append(alert)
        firedCount += 1
    }

    /// Takes a look: which conditions fire, by their place.
    mutating func look(at instant: Int64, _ level: (AlertCondition) -> Level) -> [Int] {
        lastCheck = instant
        isDirty = false
        let fired = conditions.indices.filter { place in
            watches[place].passes(level(conditions[place]), at: instant)
        }
        correction = 0
        return fired
    }
}
