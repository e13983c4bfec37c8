import PosixIO
import Tabulation

/// What a live desk does about nights that are kept: it goes on from one, has it checked, and keeps its own.
package struct HeadStart: ~Copyable {
    private let nights: KeptNights?
    private var check: NightCheck?
    private var thread: WorkerThread?
    private let isDone: @Sendable () -> Void
    /// The last position that was kept.
    private var keptSeq = 0

    /// Prepares it.
    ///
    /// - Parameters:
    ///   - nights: Where nights are kept; nil for none.
    ///   - isDone: Called when the check is over; then ``settle(_:)`` has something to do.
    package init(_ nights: KeptNights?, isDone: @escaping @Sendable () -> Void) {
        self.nights = nights
        self.isDone = isDone
    }

    /// Goes on from what was kept of a store, where there is something.
    ///
    /// - Parameters:
    ///   - follower: The reader of the store, which has counted nothing.
    ///   - path: The store.
    /// - Returns: Whether it does.
    /// - Throws: ``DeskError/store(_:)`` when the store cannot be read.
    package mutating func begin(
        _ follower: inout StoreFollower,
        in path: String
    ) throws(DeskError) -> Bool {
        guard let kept = nights?.night(of: follower), try follower.resume(from: kept) else { return false }
        keptSeq = kept.origin.seq
        check = NightCheck(of: kept, in: path, isDone: isDone)
        return true
    }

    /// Begins the check, where there is one: after the first frame, which it would hold up.
    package mutating func goOn() {
        guard thread == nil, let check else { return }
        thread = try? WorkerThread { check.run() }
    }

    /// Puts the count from the first entry in place of what was kept, once it is there.
    ///
    /// - Returns: Whether it was.
    /// - Throws: ``DeskError/store(_:)`` when what came since cannot be read.
    package mutating func settle(_ follower: inout StoreFollower) throws(DeskError) -> Bool {
        guard let counted = check?.take() else { return false }
        check = nil
        thread.take()?.join()
        if !counted.isSame { keptSeq = 0 }
        try follower.adopt(counted)
        return true
    }

    /// Keeps the night where it has grown enough since the last time.
    package mutating func keep(_ follower: borrowing StoreFollower, atEnd isEnd: Bool = false) {
        let grown = follower.night.seq - keptSeq
        guard let nights, check == nil, grown >= (isEnd ? nights.least : nights.often) else { return }
        nights.keep(follower)
        keptSeq = follower.night.seq
    }

    /// Ends the check, and keeps the night.
    package mutating func end(_ follower: borrowing StoreFollower) {
        check?.stop()
        thread.take()?.join()
        keep(follower, atEnd: true)
    }
}
