import PosixIO
package import Tabulation

/// Both halves at once: a feeder that ingests a night as its clock passes, and a live desk.
package struct LiveDemoDesk: Sendable {
    private let night: DemoNight
    private let store: String
    private let feed: FeedClock
    private let news: Newest<DeskNews>
    private let requests: Mailbox<DeskRequest>
    private let conditions: [AlertCondition]

    package init(
        night: DemoNight,
        store: String,
        feed: FeedClock,
        news: Newest<DeskNews>,
        requests: Mailbox<DeskRequest>,
        conditions: [AlertCondition] = []
    ) {
        self.night = night
        self.store = store
        self.feed = feed
        self.news = news
        self.requests = requests
        self.conditions = conditions
    }

    /// Runs until a request to stop, or until one half fails; the other ends with it.
    package func run() {
        do throws(IOError) {
            let stop = try Mailbox<DeskRequest>()
            let failure = try Newest<DeskError>()
            let feeder = Feeder(night: night, store: store, clock: feed, stop: stop)
            let requests = requests
            let thread = try WorkerThread {
                do throws(DeskError) { try feeder.run() } catch {
                    failure.put(error)
                    requests.send(.stop)
                }
            }
            LiveDesk(store: store, news: news, requests: requests, conditions: conditions, feed: feed).run()
            stop.send(.stop)
            thread.join()
            // Last, so that no frame takes its place.
            if let error = failure.take() { tell(error) }
        } catch {
            tell(.io(error))
        }
    }

    private func tell(_ failure: DeskError) {
        news.put(.failed(failure.description, exitStatus: failure.exitStatus))
    }
}
