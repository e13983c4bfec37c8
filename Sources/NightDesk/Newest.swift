package import PosixIO
import Synchronization

/// The one crossing between two threads: a slot that keeps only the newest value, and a pipe that wakes.
///
/// A value put before the last was taken replaces it: a slow drawing thread skips frames and never
/// queues them.
package final class Newest<Value: Sendable>: Sendable {
    private let slot = Mutex<Value?>(nil)
    private let pipe: WakePipe

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
