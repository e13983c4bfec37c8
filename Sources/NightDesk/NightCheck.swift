import ElectionModel
import PosixIO
import ResultsStore
import Synchronization
import Tabulation

/// The count from the first entry that a night which was kept is held against, in a thread of its own.
final class NightCheck: Sendable {
    /// A night counted from the first entry, as far as the one that was kept.
    struct Counted: Sendable {
        let night: Night
        let refused: Int
        let head: String
        /// Whether it has the figures that were kept.
        let isSame: Bool
    }

    private let path: String
    private let kept: KeptNight
    private let known: KnownElection
    private let isDone: @Sendable () -> Void
    private let result = Mutex<Counted?>(nil)
    private let isStopped = Atomic(false)
    private let hasFailed = Atomic(false)

    /// Entries counted between two looks whether to stop: some milliseconds.
    private static let slice = 5_000

    /// Prepares a count.
    ///
    /// - Parameters:
    ///   - kept: What was kept of the store.
    ///   - path: The store.
    ///   - known: Its election.
    ///   - isDone: Called when there is a result.
    init(
        of kept: KeptNight,
        in path: String,
        known: KnownElection,
        isDone: @escaping @Sendable () -> Void
    ) {
        self.path = path
        self.kept = kept
        self.known = known
        self.isDone = isDone
    }

    /// Counts; a store that cannot be read leaves no result, and the figures stay unchecked until another run.
    func run() {
        do {
            var follower = try StoreFollower(path: path, known: known)
            let end = kept.origin.seq
            while follower.night.seq < end {
                guard !isStopped.load(ordering: .relaxed) else { return }
                let next = min(end, follower.night.seq + NightCheck.slice)
                _ = try follower.count(upTo: next, refusals: kept.origin.refused)
            }
            let counted = Counted(
                night: follower.night,
                refused: follower.refused,
                head: follower.head ?? "",
                isSame: kept.hasFigures(of: follower.night)
            )
            result.withLock { $0 = counted }
            isDone()
        } catch {
            hasFailed.store(true, ordering: .relaxed)
            isDone()
        }
    }

    /// Whether the store could not be read, once.
    func takeFailure() -> Bool { hasFailed.exchange(false, ordering: .relaxed) }

    func stop() { isStopped.store(true, ordering: .relaxed) }

    /// The result, once.
    func take() -> Counted? {
        result.withLock { result in
            defer { result = nil }
            return result
        }
    }
}
