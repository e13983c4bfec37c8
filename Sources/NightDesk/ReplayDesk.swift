import PosixIO
package import Replay

/// The counting thread of a replay: keeps the playhead, counts, hands over frames.
package struct ReplayDesk: Sendable {
    private let news: Newest<DeskNews>
    private let requests: Mailbox<DeskRequest>

    /// Frames a second while the playhead moves.
    private static let framesPerSecond: Int64 = 10

    package init(news: Newest<DeskNews>, requests: Mailbox<DeskRequest>) {
        self.news = news
        self.requests = requests
    }

    /// Runs until a request to stop.
    ///
    /// - Parameter session: Where the replay begins.
    package func run(_ session: consuming ReplaySession) {
        var last = Clock.monotonicMilliseconds()
        while true {
            // After a jump the figures come first, and what is unlike its neighbours with the next frame: unless
            // the next jump is asked for before, which waits for nothing.
            let isFar = session.count()
            if isFar { news.put(.frame(session.frame())) }
            if session.compare(while: { !isFar || requests.isEmpty }) { news.put(.frame(session.frame())) }
            // While nobody asks for anything; the first key for a mark need not wait for it.
            session.lookAhead { requests.isEmpty }
            let pause = ReplayDesk.patience(with: session.clock)
            let files = [(descriptor: requests.wakeDescriptor, interest: Poll.Interest.readable)]
            _ = try? Poll.wait(for: files, timeoutMilliseconds: pause)
            let now = Clock.monotonicMilliseconds()
            session.clock.tick(milliseconds: pause < 0 ? 0 : now - last)
            last = now
            for request in requests.takeAll() {
                if request == .stop { return }
                ReplayDesk.carryOut(request, on: &session)
            }
        }
    }

    /// Milliseconds to wait for a request before the next frame; -1, for ever, while the playhead stands.
    package static func patience(with clock: ReplayClock) -> Int32 {
        clock.isPaused || clock.isAtEnd ? -1 : Int32(1_000 / framesPerSecond)
    }

    /// Does to a session what the drawing thread asks; to stop is the loop's own affair.
    package static func carryOut(_ request: DeskRequest, on session: inout ReplaySession) {
        session.markWalk.hear(request)
        switch request {
        case .togglePause: session.clock.togglePause()
        case .faster: session.clock.faster()
        case .slower: session.clock.slower()
        case .normalSpeed: session.clock.resetSpeed()
        case .seek(let seconds): session.clock.seek(bySeconds: Int64(seconds))
        case .seekTenth(let tenth): session.clock.seek(toTenth: tenth)
        case .seekTo(let moment): session.clock.seek(to: moment)
        case .step(let arrivals): session.step(arrivals)
        case .mark(let step, let own):
            session.goToMark(step, own: own, now: Clock.monotonicMilliseconds())
        case .liveEdge: session.clock.seekToLast()
        case .stop: break
        }
    }
}
