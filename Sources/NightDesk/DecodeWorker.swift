import PosixIO
import ResultsStore

/// A thread that reads slices of lines, one at a time, until the value ends.
struct DecodeWorker: ~Copyable {
    private let asked: Newest<[RawLine]>
    private let answered: Newest<[DecodedLine]>
    private let thread: WorkerThread

    /// Starts the thread.
    ///
    /// - Throws: `IOError` when the kernel has no thread or the process no descriptor left.
    init(_ reading: LineReading) throws(IOError) {
        let (asked, answered) = (try Newest<[RawLine]>(), try Newest<[DecodedLine]>())
        let thread = try WorkerThread {
            while true {
                let slice = asked.waitAndTake()
                if slice.isEmpty { return }
                answered.put(reading.read(slice))
            }
        }
        (self.asked, self.answered) = (asked, answered)
        self.thread = thread
    }

    deinit {
        asked.put([])
        thread.join()
    }

    /// Has lines read; the answer to those before must have been taken.
    ///
    /// - Parameter lines: One at least.
    func ask(_ lines: [RawLine]) { asked.put(lines) }

    /// What the lines were read as, in their order; waits for it.
    func answer() -> [DecodedLine] { answered.waitAndTake() }
}

extension Newest {
    /// Waits until a value was put, and takes it out.
    ///
    /// The value tells, not the wake: one that the kernel lost, or would not wait for, only costs time.
    fileprivate func waitAndTake() -> Value {
        while true {
            if let value = take() { return value }
            let files = [(descriptor: wakeDescriptor, interest: Poll.Interest.readable)]
            if (try? Poll.wait(for: files, timeoutMilliseconds: 500)) == nil { Clock.pause(milliseconds: 1) }
        }
    }
}
