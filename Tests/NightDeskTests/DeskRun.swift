import NightDesk
import PosixIO

/// A counting thread at work, as the drawing thread sees it.
struct DeskRun: ~Copyable {
    let news: Newest<DeskNews>
    let requests: Mailbox<DeskRequest>
    private let thread: WorkerThread

    init(_ desk: @escaping @Sendable (Newest<DeskNews>, Mailbox<DeskRequest>) -> Void) throws {
        let news = try Newest<DeskNews>()
        let requests = try Mailbox<DeskRequest>()
        thread = try WorkerThread { desk(news, requests) }
        self.news = news
        self.requests = requests
    }

    /// Waits for a frame that a claim holds of; nil when none comes in twenty seconds.
    func frame(where claim: (DeskFrame) -> Bool = { _ in true }) -> DeskFrame? {
        wait { news in
            if case .frame(let frame) = news, claim(frame) { frame } else { nil }
        }
    }

    /// Waits for the news that the thread failed, and for what status.
    func failure() -> (line: String, status: Int32)? {
        wait { news in
            if case .failed(let line, let status) = news { (line, status) } else { nil }
        }
    }

    /// Asks the thread to end, and waits until it has.
    consuming func stop() {
        requests.send(.stop)
        thread.join()
    }

    private func wait<Found>(for find: (DeskNews) -> Found?) -> Found? {
        let limit = Clock.monotonicMilliseconds() + 20_000
        let files = [(descriptor: news.wakeDescriptor, interest: Poll.Interest.readable)]
        while Clock.monotonicMilliseconds() < limit {
            _ = try? Poll.wait(for: files, timeoutMilliseconds: 1_000)
            if let found = news.take().flatMap(find) { return found }
        }
        return nil
    }
}
