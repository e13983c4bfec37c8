import ElectionModel
import PosixIO
import ResultsStore
package import Tabulation

/// The counting thread of a live night: follows a store, counts what comes, hands over frames.
///
/// It wakes when the store's log is written (inotify, then after 1, 2, 4 ms until the commit shows),
/// when a request comes, and once a second for the clock; it hands a frame over when one of these
/// changed something. A report that comes alone is handed over at once, and of those that follow one
/// another quickly at most five frames a second are made. A store that cannot be read any more leaves the
/// last figures on the screen, *stale*, and is tried again with each second.
package struct LiveDesk: Sendable {
    private let store: String
    let news: Newest<DeskNews>
    let requests: Mailbox<DeskRequest>
    private let conditions: [AlertCondition]
    let feed: FeedClock?
    private let listens: Bool
    private let nights: KeptNights?

    /// Prepares the desk; nothing is opened yet.
    ///
    /// - Parameters:
    ///   - store: Path of the results store.
    ///   - news: Where frames go.
    ///   - requests: Where the drawing thread asks.
    ///   - conditions: What to tell of when it becomes true.
    ///   - feed: The clock of a feeder that plays a recording into the store; nil for a real night.
    ///   - listens: Whether to wait for the kernel's word of writes; without it a look is taken by time.
    ///   - nights: Where nights are kept from run to run; nil keeps none, and goes on from none.
    package init(
        store: String,
        news: Newest<DeskNews>,
        requests: Mailbox<DeskRequest>,
        conditions: [AlertCondition] = [],
        feed: FeedClock? = nil,
        listens: Bool = true,
        nights: KeptNights? = nil
    ) {
        self.store = store
        self.news = news
        self.requests = requests
        self.conditions = conditions
        self.feed = feed
        self.listens = listens
        self.nights = nights
    }

    /// Runs until a request to stop; a store that cannot be opened at first, or is another when it comes
    /// back, ends it with a failure.
    package func run() {
        // A screen that follows a store stays open.
        Heap.keepLargeApart()
        do throws(DeskError) {
            var start = HeadStart(nights, of: store) { [requests] in requests.wake() }
            var follower = try StoreFollower(path: store, conditions: conditions)
            var check = ChainCheck(of: store, after: ChainCheck.patience) { [requests] in
                requests.send(.stop)
            }
            try follow(&follower, &start, &check)
            start.end(follower, keeps: check.end(news))
        } catch {
            news.put(.failed(error.description, exitStatus: error.exitStatus))
        }
    }

    private func follow(
        _ follower: inout StoreFollower,
        _ start: inout HeadStart,
        _ check: inout ChainCheck
    ) throws(DeskError) {
        var (moment, view, last) = (feed?.handedOver, LiveView(), Clock.monotonicMilliseconds())
        try begin(&follower, &start, at: moment)
        var signs = signs(of: follower)
        // Before `newsFrom` no frame is made for the sake of reports alone.
        var (shown, newsFrom, asked): (Shown?, Int64, [DeskRequest]) = (nil, 0, [])
        while true {
            let now = Clock.monotonicMilliseconds()
            signs.saw(sign: WriterSign.lastSeconds(of: store), now: now)
            view.follow(edge(of: follower, at: moment), speed: feed?.speed ?? 1, milliseconds: now - last)
            last = now
            wind(&view, &follower, asked, signs, at: moment)
            view.letGo(of: &follower)
            if !view.isBehind { follower.screen { requests.isEmpty } }
            let newest = frame(&follower, view, signs, at: moment)
            let mark = Shown(play: newest.play, mark: follower.mark)
            put(newest, isNew: mark != shown || view.isBehind || !asked.isEmpty)
            shown = mark
            start.goOn()
            if requests.isEmpty { start.keep(follower) }
            let due = Clock.monotonicMilliseconds() + patience(follower.watchDescriptor, view)
            var (isNew, isWorthAFrame) = (false, false)
            while !isWorthAFrame {
                let hears = wait(for: follower.watchDescriptor, until: isNew ? min(due, newsFrom) : due)
                asked = requests.takeAll()
                if asked.contains(.stop) { return }
                // Before the look: what was handed over by then is in the store.
                moment = feed?.handedOver
                let isSettled = start.settle(&follower)
                isNew = try look(&follower, &check, hears: hears, signs: &signs) || isSettled || isNew
                let time = Clock.monotonicMilliseconds()
                isWorthAFrame = (isNew && time >= newsFrom) || !asked.isEmpty || time >= due
            }
            if isNew { newsFrom = Clock.monotonicMilliseconds() + LiveDesk.newsMilliseconds }
        }
    }

    /// Hands a frame over that shows something new; after a silence any, for the drawing thread may show it as old.
    private func put(_ frame: DeskFrame, isNew: Bool) {
        let silence = news.giveSign()
        if isNew || silence > StoreSigns.unreadableAfter { news.put(.frame(frame)) }
    }

    /// Hands over the first frames: of a night that was kept, and of all that is in the store.
    private func begin(
        _ follower: inout StoreFollower,
        _ start: inout HeadStart,
        at moment: Timestamp?
    ) throws(DeskError) {
        if try start.begin(&follower) {
            dateLastReport(of: &follower)
            news.put(.frame(frame(&follower, LiveView(), signs(of: follower), at: moment)))
        }
        _ = try follower.readNew()
        dateLastReport(of: &follower)
        guard listens else { return }
        // Asked for after a first frame, which it would hold up; then looked for what came meanwhile.
        news.put(.frame(frame(&follower, LiveView(), signs(of: follower), at: moment)))
        follower.listen()
        _ = try follower.readNew()
    }

    private func dateLastReport(of follower: inout StoreFollower) {
        let (now, wall) = (Clock.monotonicMilliseconds(), Clock.wallSeconds())
        let (seq, arrival) = (follower.night.seq, follower.night.asOf)
        follower.lastReport.wasThere(upTo: seq, since: arrival, now: now, wall: wall)
    }

    private func signs(of follower: borrowing StoreFollower) -> StoreSigns {
        StoreSigns(
            now: Clock.monotonicMilliseconds(),
            wall: Clock.wallSeconds(),
            sign: WriterSign.lastSeconds(of: store),
            isOver: follower.isRecorded
        )
    }

    /// What the last frame at the edge showed: the next one would be the same where this is.
    private struct Shown: Hashable {
        let play: PlayState
        let mark: StoreFollower.Mark
    }

    /// Counts what is new; a store that cannot be read is opened anew, and if that fails, left for later.
    ///
    /// - Throws: ``DeskError/store(_:)`` when the store tells another history, or its files were replaced under us.
    private func look(
        _ follower: inout StoreFollower,
        _ check: inout ChainCheck,
        hears: Bool,
        signs: inout StoreSigns
    ) throws(DeskError) -> Bool {
        guard !follower.isResting() else { return false }
        let isNew: Bool
        do {
            isNew = try follower.lookForNew(hears: hears)
        } catch {
            if error.endsFollowing { throw error }
            do {
                try follower.reopen(store, listens: listens)
                check.again()
            } catch {
                if error.endsFollowing { throw error }
                follower.restsUntil = Clock.monotonicMilliseconds() + LiveDesk.restMilliseconds
                return false
            }
            isNew = true
        }
        signs.wasRead(now: Clock.monotonicMilliseconds())
        return isNew
    }

    /// Between two tries to open a store that cannot be read.
    private static let restMilliseconds: Int64 = 500

    /// Between frames that reports ask for.
    private static let newsMilliseconds: Int64 = 200

    /// Waits for a request, a write or the end of the time; true for a write.
    private func wait(for watch: Int32?, until due: Int64) -> Bool {
        var files = [(descriptor: requests.wakeDescriptor, interest: Poll.Interest.readable)]
        if let watch { files.append((descriptor: watch, interest: .readable)) }
        let pause = Int32(clamping: max(0, due - Clock.monotonicMilliseconds()))
        let events = (try? Poll.wait(for: files, timeoutMilliseconds: pause)) ?? []
        return events.count > 1 && !events[1].isEmpty
    }

    /// The newest moment of the night: now, the last arrival of a night that is over, or what was fed.
    private func edge(of follower: borrowing StoreFollower, at moment: Timestamp?) -> Timestamp? {
        // A feeder may have committed more since it said how far it is: no report is ahead of the clock.
        let fed = moment.map { $0.moved(to: max($0.instant, follower.night.asOf?.instant ?? $0.instant)) }
        return fed ?? follower.clock
    }

    func frame(
        _ follower: inout StoreFollower,
        _ view: LiveView,
        _ signs: StoreSigns,
        at moment: Timestamp?
    ) -> DeskFrame {
        let election = follower.night.election
        let clock = edge(of: follower, at: moment)
        follower.advanceClock(to: clock, isFed: moment != nil)
        let play = PlayState(
            mode: .live,
            clock: clock,
            isRecorded: follower.isRecorded && feed == nil,
            isFed: feed != nil,
            speed: feed?.speed ?? 1,
            freshness: signs.freshness(
                now: Clock.monotonicMilliseconds(),
                lastReport: follower.lastReport.moment
            ),
            origin: follower.origin,
            begin: election.units[election.country].pollsOpen,
            end: follower.end,
            refused: follower.refused,
            repeats: follower.repeats,
            head: follower.head
        )
        if let frame = view.frame(of: play, log: follower.log) { return frame }
        return DeskFrame(snapshot: follower.snapshot(), play: play)
    }
}
