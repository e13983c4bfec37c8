import ElectionModel
import PosixIO
import ResultsStore
import Tabulation

/// The counting thread of a live night: follows a store, counts what comes, hands over frames.
///
/// It wakes when the store's log is written (inotify, then after 1, 2, 4 ms until the commit shows),
/// when a request comes, and once a second for the clock.
package struct LiveDesk: Sendable {
    private let store: String
    private let news: Newest<DeskNews>
    private let requests: Mailbox<DeskRequest>
    private let feed: FeedClock?

    /// Seconds without a report after which the screen says *quiet*.
    private static let quietAfter: Int64 = 10

    /// Prepares the desk; nothing is opened yet.
    ///
    /// - Parameters:
    ///   - store: Path of the results store.
    ///   - news: Where frames go.
    ///   - requests: Where the drawing thread asks.
    ///   - feed: The clock of a feeder that plays a recording into the store; nil for a real night.
    package init(
        store: String,
        news: Newest<DeskNews>,
        requests: Mailbox<DeskRequest>,
        feed: FeedClock? = nil
    ) {
        self.store = store
        self.news = news
        self.requests = requests
        self.feed = feed
    }

    /// Runs until a request to stop, or until the store cannot be read any more.
    package func run() {
        do throws(DeskError) {
            var follower = try StoreFollower(path: store)
            try follow(&follower)
        } catch {
            news.put(.failed(error.description, exitStatus: error.exitStatus))
        }
    }

    private func follow(_ follower: inout StoreFollower) throws(DeskError) {
        try follower.readNew()
        while true {
            news.put(.frame(frame(&follower)))
            let wake = waitForWork(follower.watchDescriptor)
            for request in requests.takeAll() {
                if request == .stop { return }
                feed?.carryOut(request)
            }
            if wake == .store {
                try follower.readAfterWrite()
            } else {
                try follower.readNew()
            }
        }
    }

    private enum Wake {
        case store, other
    }

    private func waitForWork(_ watch: Int32?) -> Wake {
        var files = [(descriptor: requests.wakeDescriptor, interest: Poll.Interest.readable)]
        if let watch { files.append((descriptor: watch, interest: .readable)) }
        let toNextSecond = Int32(1_000 - Clock.wallMilliseconds() % 1_000)
        let pause = watch == nil || feed != nil ? min(toNextSecond, 250) : toNextSecond
        let events = (try? Poll.wait(for: files, timeoutMilliseconds: pause)) ?? []
        return events.count > 1 && !events[1].isEmpty ? .store : .other
    }

    private func frame(_ follower: inout StoreFollower) -> DeskFrame {
        let night = follower.night
        let clock = feed?.playhead ?? follower.clock
        follower.advanceClock(to: clock)
        let silence = (Clock.monotonicMilliseconds() - follower.lastNews) / 1_000
        let isQuiet = feed == nil && silence > LiveDesk.quietAfter && !follower.isRecorded
        let play = PlayState(
            mode: .live,
            clock: clock,
            speed: feed?.speed ?? 1,
            isPaused: feed?.isPaused ?? false,
            freshness: isQuiet ? .quiet(seconds: Int(silence)) : .fresh,
            begin: night.election.units[night.election.country].pollsOpen,
            end: follower.end,
            refused: follower.refused,
            repeats: follower.repeats,
            head: follower.head
        )
        return DeskFrame(snapshot: follower.night.snapshot(), play: play)
    }
}
