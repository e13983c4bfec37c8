import PosixIO
import ResultsStore

/// A thread that reads slices of lines, one after the other, until the value ends.
struct DecodeWorker: ~Copyable {
    private enum Work {
        case read([RawLine])
        /// What it read before and nobody needs: memory is given back where it was asked for.
        case letGo([KeptLine])
        case end
    }

    private let asked: Mailbox<Work>
    private let answered: Mailbox<[DecodedLine]>
    private let thread: WorkerThread

    /// Starts the thread.
    ///
    /// - Throws: `IOError` when the kernel has no thread or the process no descriptor left.
    init(_ reading: LineReading) throws(IOError) {
        let (asked, answered) = (try Mailbox<Work>(), try Mailbox<[DecodedLine]>())
        let thread = try WorkerThread {
            while true {
                for work in asked.waitAndTakeAll() {
                    switch work {
                    case .read(let slice): answered.send(reading.read(slice))
                    case .letGo: break
                    case .end: return
                    }
                }
            }
        }
        (self.asked, self.answered) = (asked, answered)
        self.thread = thread
    }

    deinit {
        asked.send(.end)
        thread.join()
    }

    /// Has lines read.
    ///
    /// - Parameter lines: One at least.
    func ask(_ lines: [RawLine]) { asked.send(.read(lines)) }

    /// Has lines let go of that were read.
    func letGo(of lines: consuming [KeptLine]) { asked.send(.letGo(lines)) }

    /// What the slices were read as that were asked for first.
    ///
    /// - Parameter waits: Whether one is waited for.
    /// - Returns: Those that were read by now, in their order.
    func answers(waits: Bool) -> [[DecodedLine]] {
        waits ? answered.waitAndTakeAll() : answered.takeAll()
    }
}

extension Mailbox {
    /// Waits until a request was sent, and takes all out.
    ///
    /// The requests tell, not the wake: one that the kernel lost, or would not wait for, only costs time.
    fileprivate func waitAndTakeAll() -> [Request] {
        while true {
            let requests = takeAll()
            if !requests.isEmpty { return requests }
            let files = [(descriptor: wakeDescriptor, interest: Poll.Interest.readable)]
            if (try? Poll.wait(for: files, timeoutMilliseconds: 500)) == nil { Clock.pause(milliseconds: 1) }
        }
    }
}
