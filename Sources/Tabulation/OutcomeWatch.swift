import ElectionLaw
import ElectionModel

/// What was last said about the outcome, and when to look at it again.
///
/// To keep the log of the night readable:
/// - The outcome is looked at with the first report that moves it and then at most every
///   ``pause`` seconds of arrival, and at once when the last list protocol is in.
/// - Thresholds are told from 1 % of the precincts reported on, seats and overtakes from 5 %; what
///   holds then is the silent beginning, unless it is certain. A district is told from 5 % of its own.
/// - A subject (a list's seats, a pair of lists, a district's leader) that has spoken is silent for
///   ``silence`` seconds of arrival. If what it said last does not hold then, it speaks again.
/// - Proofs (certain in, certain out, won) and their withdrawal are told at the next look, never held back.
///
/// A look that falls due between two entries bears the moment it fell due, whenever it is caught up
/// with: events follow from the entries and the clock, not from how often somebody asked.
struct OutcomeWatch: Sendable {
    static let pause: Int64 = 10
    static let silence: Int64 = 300

    /// A thing said, and until when its subject is silent.
    struct Said<Value: Hashable & Sendable>: Sendable {
        var value: Value
        var until: Int64
    }

    /// What is said of a district.
    struct DistrictWord: Hashable, Sendable {
        var leader: Int?
        var isWon: Bool
    }

    var statuses: [Said<ThresholdStatus>]?
    var seats: [Said<Int?>]?
    /// By party · parties + other party, the first smaller: whether the first was ahead.
    var order: [Said<Bool>]?
    var districts: [Said<DistrictWord>?]
    var highestTenth = 0
    var hasFirstProtocol = false

    private(set) var isDirty = false
    private var isTouched: [Bool]
    private var lastLook: Int64?
    private var reviewAt = Int64.max

    init(election: Election) {
        districts = [Said<DistrictWord>?](repeating: nil, count: election.districts.count)
        isTouched = [Bool](repeating: false, count: election.ballots.count)
    }

    /// A figure of a ballot moved.
    mutating func touch(ballot: Int) {
        isDirty = true
        isTouched[ballot] = true
    }

    /// Whether a ballot moved since the last look, or something held back is to be said.
    func needsLook(ballot: Int) -> Bool { isTouched[ballot] }

    /// The next moment at which to look; the end of time when nothing waits.
    var due: Int64 {
        guard isDirty, let lastLook else { return reviewAt }
        return min(reviewAt, lastLook + OutcomeWatch.pause)
    }

    /// Whether something moved and the pause is over.
    func isDue(at instant: Int64) -> Bool {
        guard isDirty else { return false }
        guard let lastLook else { return true }
        return instant >= lastLook + OutcomeWatch.pause
    }

    /// Begins a look: everything that moved is seen with it.
    mutating func begin(at instant: Int64) {
        lastLook = max(lastLook ?? instant, instant)
        isDirty = false
        reviewAt = .max
    }

    /// Ends the look at a ballot, which will be looked at again when somebody is silent.
    mutating func settle(ballot: Int, silentUntil: Int64?) {
        isTouched[ballot] = silentUntil != nil
        if let silentUntil { reviewAt = min(reviewAt, silentUntil) }
    }
}

extension OutcomeWatch: Saved {
    func save(to state: inout SavedWriter) {
        state(statuses, seats, order, districts, highestTenth, hasFirstProtocol)
        state(isDirty, isTouched, lastLook, reviewAt)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        (statuses, seats, order, districts) = (try state(), try state(), try state(), try state())
        (highestTenth, hasFirstProtocol) = (try state(), try state())
        (isDirty, isTouched, lastLook, reviewAt) = (try state(), try state(), try state(), try state())
    }

    /// Whether it is of an election of as many ballots, districts and lists.
    func fits(_ election: Election) -> Bool {
        let lists = election.parties.count
        return isTouched.count == election.ballots.count && districts.count == election.districts.count
            && (statuses.map { $0.count <= lists } ?? true) && (seats.map { $0.count <= lists } ?? true)
    }
}

extension OutcomeWatch.Said: Saved where Value: Saved {
    func save(to state: inout SavedWriter) { state(value, until) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(value: try state(), until: try state())
    }
}

extension OutcomeWatch.DistrictWord: Saved {
    func save(to state: inout SavedWriter) { state(leader, isWon) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(leader: try state(), isWon: try state())
    }
}
