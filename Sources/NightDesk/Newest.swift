package import PosixIO
import Synchronization

/// The one crossing between two threads: a slot that keeps only the newest value, and a pipe that wakes.
///
/// A value put before the last was taken replaces it: a slow drawing thread skips frames and never
/// queues them.
package final class Newest<Value: Sendable>: Sendable {
    private let slot = Mutex<Value?>(nil)
    private let pipe: WakePipe
    /// When the other side last gave a sign of life, by the monotonic clock; 0 where it gives none.
    private let lastSign = Atomic<Int64>(0)
    /// When this side last looked at that.
    private let lastLook = Atomic<Int64>(0)

    /// Opens the crossing.
    ///
    /// - Throws: `IOError` when the process has no descriptors left.
    package init() throws(IOError) {
        pipe = try WakePipe()
    }

    /// The descriptor that becomes readable when a value was put.
    package var wakeDescriptor: Int32 { pipe.readEnd }

    /// Puts a value and wakes the other side.
    package func put(_ value: Value) {
        slot.withLock { $0 = value }
        pipe.wake()
    }

    /// Tells that whoever puts values here is at work, for one that may hang in a call.
    ///
    /// - Returns: Milliseconds since the last time; 0 at the first.
    @discardableResult
    package func giveSign() -> Int64 {
        let now = Clock.monotonicMilliseconds()
        let last = lastSign.exchange(now, ordering: .relaxed)
        return last == 0 ? 0 : now - last
    }

    /// Whether this side looked at the silence of the other within the last two seconds; else it was stopped itself, or
    /// busy, and the other side may have been as well.
    func hasLooked() -> Bool {
        let now = Clock.monotonicMilliseconds()
        return now - lastLook.exchange(now, ordering: .relaxed) <= 2_000
    }

    /// Milliseconds since the last sign; nil where none is given.
    package var silence: Int64? {
        let last = lastSign.load(ordering: .relaxed)
        return last == 0 ? nil : Clock.monotonicMilliseconds() - last
    }

    /// The value without taking it out; nil when there is none.
    package func peek() -> Value? {
        slot.withLock { $0 }
    }

    /// Takes the value out; nil when none came since the last time.
    package func take() -> Value? {
        _ = pipe.drain()
        return slot.withLock { slot in
            let value = slot
            slot = nil
            return value
        }
    }
}
