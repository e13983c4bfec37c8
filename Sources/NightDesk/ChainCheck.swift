import PosixIO
import ResultsStore
import Synchronization

/// The log of a store held against its hashes, in a thread of its own, while the night is counted.
///
/// So that nothing damaged is shown as good: what is read of a damaged entry may still be a report.
package struct ChainCheck: ~Copyable {
    private let store: String
    private let tell: @Sendable () -> Void
    private let state: State
    private var thread: WorkerThread?

    private final class State: Sendable {
        let damage = Mutex<StoreError?>(nil)
        let isStopped = Atomic(false)
    }

    /// Milliseconds that a screen has for its first frame and the first keys.
    package static let patience: Int64 = 1_000

    /// Begins at the first entry of a store; the kernel may have no thread left, then nothing is checked.
    ///
    /// - Parameters:
    ///   - path: The store. One that cannot be read says so elsewhere.
    ///   - pause: Milliseconds until it begins.
    ///   - tell: Called when an entry is damaged.
    package init(of path: String, after pause: Int64 = 0, tell: @escaping @Sendable () -> Void = {}) {
        let state = State()
        (store, self.tell, self.state) = (path, tell, state)
        let begin = Clock.monotonicMilliseconds() + pause
        thread = try? WorkerThread {
            while Clock.monotonicMilliseconds() < begin, !state.isStopped.load(ordering: .relaxed) {
                _ = try? Poll.wait(for: [], timeoutMilliseconds: 20)
            }
            do throws(StoreError) {
                var reader = try LogReader.open(path: path)
                try reader.checkChain { !state.isStopped.load(ordering: .relaxed) }
            } catch {
                guard error.isDamage else { return }
                state.damage.withLock { $0 = error }
                tell()
            }
        }
    }

    /// Begins anew, for another file may have the store's name now: one that was brought back from a copy.
    ///
    /// Damage that was found already stays found.
    mutating func again() {
        let state = state
        state.isStopped.store(true, ordering: .relaxed)
        thread.take()?.join()
        guard state.damage.withLock({ $0 }) == nil else { return }
        self = ChainCheck(of: store, after: ChainCheck.patience, tell: tell)
    }

    /// Waits for the end of the log.
    ///
    /// - Throws: ``DeskError/store(_:)`` at the first entry that is damaged.
    package consuming func finish() throws(DeskError) {
        let state = state
        thread?.join()
        if let damage = state.damage.withLock({ $0 }) { throw .store(damage) }
    }

    /// Ends it with the screen it was begun for, which hears of damage where there was some.
    ///
    /// - Returns: Whether there was none in what was read.
    @discardableResult
    package consuming func end(_ news: Newest<DeskNews>) -> Bool {
        let state = state
        state.isStopped.store(true, ordering: .relaxed)
        thread?.join()
        guard let damage = state.damage.withLock({ $0 }).map(DeskError.store) else { return true }
        news.put(.failed(damage.description, exitStatus: damage.exitStatus))
        return false
    }
}
