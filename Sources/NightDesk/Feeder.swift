import ElectionModel
import PosixIO
import Replay
import ResultsStore

/// The ingest half of `demo --live`: hands a night's lines over as the clock passes.
package struct Feeder: Sendable {
    private let night: DemoNight
    private let store: String
    private let clock: FeedClock
    private let stop: Mailbox<DeskRequest>
    private let news: Newest<DeskNews>

    /// Milliseconds between looks at the clock.
    private static let pause: Int32 = 100

    package init(
        night: DemoNight,
        store: String,
        clock: FeedClock,
        stop: Mailbox<DeskRequest>,
        news: Newest<DeskNews>
    ) {
        self.night = night
        self.store = store
        self.clock = clock
        self.stop = stop
        self.news = news
    }

    /// Runs until the night is over or it is asked to stop.
    package func run() {
        do throws(DeskError) { try feed() } catch {
            news.put(.failed(error.description, exitStatus: error.exitStatus))
        }
    }

    private func feed() throws(DeskError) {
        var desk = try IngestDesk(store: store)
        var last = Clock.monotonicMilliseconds()
        var next = 0
        while next < night.count {
            let files = [(descriptor: stop.wakeDescriptor, interest: Poll.Interest.readable)]
            _ = try? Poll.wait(for: files, timeoutMilliseconds: Feeder.pause)
            if stop.takeAll().contains(.stop) { return }
            let now = Clock.monotonicMilliseconds()
            let playhead = clock.tick(milliseconds: now - last).instant
            last = now
            while next < night.count, night.arrivals[next] <= playhead {
                _ = try desk.take(RawLine(night.line(next), number: next + 1, of: "demo"))
                next += 1
            }
            _ = try desk.commit()
        }
    }
}
