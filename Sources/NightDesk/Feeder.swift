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

    /// Milliseconds between looks at the clock.
    private static let pause: Int32 = 100
    /// After a jump, the most lines handed over between two looks at the mailbox.
    private static let round = 2_000

    package init(night: DemoNight, store: String, clock: FeedClock, stop: Mailbox<DeskRequest>) {
        self.night = night
        self.store = store
        self.clock = clock
        self.stop = stop
    }

    /// Runs until the night is over or it is asked to stop.
    ///
    /// - Throws: ``DeskError`` when the store refuses.
    package func run() throws(DeskError) {
        var desk = try IngestDesk(store: store)
        var last = Clock.monotonicMilliseconds()
        var next = 0
        while next < night.count || !clock.isAtEnd {
            let files = [(descriptor: stop.wakeDescriptor, interest: Poll.Interest.readable)]
            _ = try? Poll.wait(for: files, timeoutMilliseconds: isDue(next) ? 0 : Feeder.pause)
            if stop.takeAll().contains(.stop) { return }
            let now = Clock.monotonicMilliseconds()
            let playhead = clock.tick(milliseconds: now - last)
            last = now
            next = try feed(&desk, from: next, to: playhead.instant)
            let moment = next < night.count ? min(playhead.instant, night.arrivals[next]) : playhead.instant
            clock.handOver(upTo: playhead.moved(to: moment))
        }
    }

    /// Hands over a round of what arrived by a moment; the next line's place comes back.
    private func feed(
        _ desk: inout IngestDesk,
        from first: Int,
        to instant: Int64
    ) throws(DeskError) -> Int {
        var next = first
        let end = min(night.count, first + Feeder.round)
        while next < end, night.arrivals[next] <= instant {
            _ = try desk.take(RawLine(night.line(next), number: next + 1, of: "demo"))
            next += 1
        }
        _ = try desk.commit()
        return next
    }

    private func isDue(_ place: Int) -> Bool {
        place < night.count && night.arrivals[place] <= clock.playhead.instant
    }
}
