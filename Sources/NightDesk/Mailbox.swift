package import PosixIO
import Synchronization

/// Requests from the drawing thread to the counting thread, in order, none dropped.
package final class Mailbox<Request: Sendable>: Sendable {
    private let requests = Mutex<[Request]>([])
    private let pipe: WakePipe

    /// Opens the mailbox.
    ///
    /// - Throws: `IOError` when the process has no descriptors left.
    package init() throws(IOError) {
        pipe = try WakePipe()
    }

    /// The descriptor that becomes readable when a request was sent.
    package var wakeDescriptor: Int32 { pipe.readEnd }

    /// Sends a request and wakes the other side.
    package func send(_ request: Request) {
        requests.withLock { $0.append(request) }
        pipe.wake()
    }

    /// Wakes the other side without a request.
    package func wake() { pipe.wake() }

    /// Whether no request waits.
    package var isEmpty: Bool { requests.withLock { $0.isEmpty } }

    /// Takes all requests out, oldest first.
    package func takeAll() -> [Request] {
        _ = pipe.drain()
        return requests.withLock { requests in
            let taken = requests
            requests = []
            return taken
        }
    }
}
