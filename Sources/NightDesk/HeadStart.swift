import PosixIO
import ResultsStore
import Synchronization
import Tabulation

/// What a live desk does about nights that are kept: it goes on from one, has it checked, and keeps its own.
package struct HeadStart: ~Copyable {
    private let nights: KeptNights?
    private let path: String
    private let kept: Kept
    private var check: NightCheck?
    private var thread: WorkerThread?
    private let isDone: @Sendable () -> Void
    /// The last position that was kept.
    private var keptSeq = 0
    /// Before then no check begins, by the monotonic clock.
    private var checksFrom: Int64 = 0
    /// When memory of a night that was replaced is given back: its last frame is gone by then.
    private var leftovers: Int64?

    /// Milliseconds until a frame was taken over by the drawing thread, surely.
    private static let handOver: Int64 = 500

    /// Milliseconds for the first frame and the first keys.
    private static let patience: Int64 = 1_000

    /// Milliseconds until a check that could not read the store begins anew.
    private static let pause: Int64 = 5_000

    /// What is read of the file, in a thread of its own.
    private final class Kept: Sendable {
        let night = Mutex<KeptNight?>(nil)
    }

    /// Begins to read what was kept of a store, beside whatever comes next.
    ///
    /// - Parameters:
    ///   - nights: Where nights are kept; nil for none.
    ///   - path: The store.
    ///   - isDone: Called when the check is over; then ``settle(_:)`` has something to do.
    package init(_ nights: KeptNights?, of path: String, isDone: @escaping @Sendable () -> Void) {
        self.nights = nights
        self.path = path
        self.isDone = isDone
        let kept = Kept()
        self.kept = kept
        guard let nights else { return }
        thread = try? WorkerThread {
            let night = nights.night(ofStore: path)
            kept.night.withLock { $0 = night }
        }
    }

    /// Goes on from what was kept of a store, where there is something.
    ///
    /// - Parameter follower: The reader of the store, which has counted nothing.
    /// - Returns: Whether it does.
    /// - Throws: ``DeskError/store(_:)`` when the store cannot be read.
    package mutating func begin(_ follower: inout StoreFollower) throws(DeskError) -> Bool {
        thread.take()?.join()
        let read = self.kept.night.withLock { $0.take() }
        guard var kept = read, try follower.resume(from: &kept) else { return false }
        keptSeq = kept.origin.seq
        checksFrom = Clock.monotonicMilliseconds() + HeadStart.patience
        check = NightCheck(of: kept, in: path, known: follower.reader.known, isDone: isDone)
        return true
    }

    /// Begins the check, where there is one: a second after the first frame, which it would hold up.
    package mutating func goOn() {
        if let leftovers, Clock.monotonicMilliseconds() >= leftovers {
            Heap.giveBack()
            self.leftovers = nil
        }
        guard thread == nil, let check, Clock.monotonicMilliseconds() >= checksFrom else { return }
        thread = try? WorkerThread { check.run() }
    }

    /// Puts the count from the first entry in place of what was kept, once it is there.
    ///
    /// - Returns: Whether it was.
    package mutating func settle(_ follower: inout StoreFollower) -> Bool {
        guard let counted = check?.take() else {
            if check?.takeFailure() ?? false {
                thread.take()?.join()
                checksFrom = Clock.monotonicMilliseconds() + HeadStart.pause
            }
            return false
        }
        check = nil
        thread.take()?.join()
        if !counted.isSame { keptSeq = 0 }
        follower.adopt(counted)
        leftovers = Clock.monotonicMilliseconds() + HeadStart.handOver
        return true
    }

    /// Keeps the night where it has grown enough since the last time.
    package mutating func keep(_ follower: borrowing StoreFollower, atEnd isEnd: Bool = false) {
        let grown = follower.night.seq - keptSeq
        guard let nights, check == nil, grown >= (isEnd ? nights.least : nights.often) else { return }
        nights.keep(follower, ofStore: path)
        keptSeq = follower.night.seq
    }

    /// Ends the check, and keeps the night.
    ///
    /// - Parameters:
    ///   - follower: The reader that counted it.
    ///   - keeps: Whether to; not one of a log that is damaged.
    package mutating func end(_ follower: borrowing StoreFollower, keeps: Bool = true) {
        check?.stop()
        thread.take()?.join()
        if keeps { keep(follower, atEnd: true) }
    }
}
