import PosixIO

/// Both halves at once: a feeder that ingests a night as its clock passes, and a live desk.
package struct LiveDemoDesk: Sendable {
    private let night: DemoNight
    private let store: String
    private let feed: FeedClock
    private let news: Newest<DeskNews>
    private let requests: Mailbox<DeskRequest>

    package init(
        night: DemoNight,
        store: String,
        feed: FeedClock,
        news: Newest<DeskNews>,
        requests: Mailbox<DeskRequest>
    ) {
        self.night = night
        self.store = store
        self.feed = feed
        self.news = news
        self.requests = requests
    }

    /// Runs until a request to stop; the feeder ends with it.
    package func run() {
        do throws(IOError) {
            let stop = try Mailbox<DeskRequest>()
            let feeder = Feeder(night: night, store: store, clock: feed, stop: stop, news: news)
            let thread = try WorkerThread { feeder.run() }
            LiveDesk(store: store, news: news, requests: requests, feed: feed).run()
            stop.send(.stop)
            thread.join()
        } catch {
            let failure = DeskError.io(error)
            news.put(.failed(failure.description, exitStatus: failure.exitStatus))
        }
    }
}
