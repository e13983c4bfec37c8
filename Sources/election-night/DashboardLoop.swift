import CellGrid
import DashboardView
import ElectionModel
import NightDesk
import PosixIO
import Tabulation
import Terminal

/// The drawing thread: keys in, frames out, one wait for everything.
///
/// It never reads the store. What it draws comes through `Newest`, what it asks goes through `Mailbox`.
struct DashboardLoop: ~Copyable {
    private var screen: TerminalScreen
    private let signals: WakePipe
    private let news: Newest<DeskNews>
    private let requests: Mailbox<DeskRequest>
    private let clerk: StoreClerk
    private let herald: AlertClerk
    private var teller = AlertTeller()
    private let keeper: ViewKeeper
    private let look: Look
    private var state = ScreenState()
    private var frame: DeskFrame?
    /// The page of reports as last worked out; nil while none is open.
    private var reports: ReportsPage?
    private var receipts = Receipts()
    /// Positions whose hashes were asked for.
    private var asked: Set<Int> = []
    /// When the last key came, and what the night's clock showed then.
    private var lastLook: (milliseconds: Int64, clock: Timestamp?)?
    private var failure: Failure?
    private var endedBy: SignalNumber?
    private var needsDrawing = true
    private var isDone = false

    init(
        screen: consuming TerminalScreen,
        signals: consuming WakePipe,
        look: Look,
        news: Newest<DeskNews>,
        requests: Mailbox<DeskRequest>,
        clerk: StoreClerk,
        herald: AlertClerk,
        keeper: ViewKeeper,
        hasMouse: Bool
    ) {
        self.screen = screen
        self.signals = signals
        self.look = look
        (self.news, self.requests) = (news, requests)
        (self.clerk, self.herald, self.keeper) = (clerk, herald, keeper)
        state.isMouseReleased = !hasMouse
    }

    /// Runs until the user, a signal or the desk ends it; the terminal is given back in every case.
    ///
    /// - Returns: The exit status, or why the desk ended by itself.
    consuming func run() -> Result<Int32, Failure> {
        while !isDone {
            wait()
            takeSignals()
            takeNews()
            takeAnswers()
            takeKeptViews()
            takeKeys()
            if needsDrawing && !isDone { draw() }
        }
        if let lost = screen.close() { Console.complain("\(lost); the recording ends before the night") }
        if let failure { return .failure(failure) }
        return .success(endedBy?.exitStatus ?? ExitStatus.done)
    }

    private mutating func wait() {
        var files: [(descriptor: Int32, interest: Poll.Interest)] = [
            (screen.inputDescriptor, .readable), (signals.readEnd, .readable),
            (news.wakeDescriptor, .readable), (clerk.answers.wakeDescriptor, .readable),
            (keeper.answers.wakeDescriptor, .readable),
        ]
        if screen.hasPending { files.append((screen.descriptor, .writable)) }
        let events = (try? Poll.wait(for: files, timeoutMilliseconds: news.wait)) ?? []
        guard let keyboard = events.first else { return }
        if keyboard.contains(.hangUp) || keyboard.contains(.failed) || screen.isGone { end(by: .hangUp) }
        if events.count > 5 && !events[5].isEmpty { screen.flush() }
    }

    private mutating func takeSignals() {
        for byte in signals.drain() {
            let signal = SignalNumber(rawValue: Int32(byte))
            switch signal {
            case .windowChange:
                screen.resize()
                needsDrawing = true
            case .stop: suspend()
            case .goOn:
                screen.resume()
                needsDrawing = true
            default: if signal.asksToEnd { end(by: signal) }
            }
        }
    }

    private mutating func takeNews() {
        switch news.take() {
        case .frame(let newest):
            frame = newest
            needsDrawing = true
            tellAlerts(of: newest)
        case .failed(let line, let status):
            failure = Failure(line: line, status: status)
            isDone = true
        case nil: if let old = frame.flatMap(news.aged) { (frame, needsDrawing) = (old, true) }
        }
    }

    /// Rings, tells of the newest in the status line, and hands all over to the clerk of alerts.
    private mutating func tellAlerts(of frame: DeskFrame) {
        let news = teller.news(in: frame)
        guard let last = news.last else { return }
        screen.ring()
        state.notice = .alert(last.text, more: news.count - 1, isReplay: last.isReplay)
        for alert in news { herald.requests.send(.tell(alert)) }
    }

    private mutating func takeAnswers() {
        for answer in clerk.answers.takeAll() {
            switch answer {
            case .hashes(let hashes): receipts.learn(hashes)
            case .decided(let seq, let isRepeat): state.notice = .decided(seq: seq, isRepeat: isRepeat)
            case .undecided(let why): state.notice = .undecided(why)
            }
            needsDrawing = true
        }
    }

    private mutating func takeKeptViews() {
        for notice in keeper.answers.takeAll() {
            state.notice = .kept(notice)
            needsDrawing = true
        }
    }

    private func keepView(of frame: DeskFrame) {
        keeper.orders.send(
            ViewKeeper.Order(
                frame: frame,
                state: state,
                look: look,
                receipts: receipts,
                rows: screen.size.rows,
                columns: screen.size.columns
            )
        )
    }

    private mutating func takeKeys() {
        for key in screen.readKeys() {
            if key == .control("c") { return end(by: .interrupt) }
            guard let frame else {
                if key == .character("q") { isDone = true }
                continue
            }
            noteLook(at: frame)
            state.settle(rows: screen.size.rows, columns: screen.size.columns)
            keepReports(of: frame)
            let commands = handle(
                key,
                state: &state,
                snapshot: frame.snapshot,
                play: frame.play,
                look: look,
                reports: reports,
                receipts: receipts,
                rows: screen.size.rows,
                columns: screen.size.columns
            )
            needsDrawing = true
            for command in commands { carryOut(command) }
        }
    }

    private mutating func draw() {
        guard let frame else { return }
        needsDrawing = false
        let size = screen.size
        state.settle(rows: size.rows, columns: size.columns)
        keepReports(of: frame)
        askReceipts(of: frame)
        screen.paint(
            screenful(
                frame.snapshot,
                play: frame.play,
                state: state,
                look: look,
                reports: reports,
                receipts: receipts,
                rows: size.rows,
                columns: size.columns
            )
        )
    }

    /// Works the open page of reports out anew where the frame or the page is another one.
    private mutating func keepReports(of frame: DeskFrame) {
        reports = ReportsPage.current(state, frame.snapshot, look: look, kept: reports)
    }

    /// Marks what came while nobody touched a key for some minutes.
    private mutating func noteLook(at frame: DeskFrame) {
        let now = Clock.monotonicMilliseconds()
        if let last = lastLook, now - last.milliseconds >= DashboardLoop.idleMilliseconds {
            state.lookedAway = last.clock
        }
        lastLook = (now, frame.play.clock ?? frame.snapshot.asOf)
    }

    /// After so long without a key somebody is taken to have looked away.
    private static let idleMilliseconds: Int64 = 300_000

    /// Asks for the hashes that the open page shows, once each.
    private mutating func askReceipts(of frame: DeskFrame) {
        let wanted = state.receiptsWanted(in: frame.snapshot).filter { asked.insert($0).inserted }
        if !wanted.isEmpty { clerk.requests.send(.hashes(wanted)) }
    }

    private mutating func carryOut(_ command: DashboardCommand) {
        switch command {
        case .quit: isDone = true
        case .suspend: suspend()
        case .redraw: screen.redraw()
        case .keepView: if let frame { keepView(of: frame) }
        case .readMouse(let isOn): screen.setMouse(isOn)
        case .copy(let text): if !screen.copy(text) { state.notice = .notCopied }
        case .copyCommand(let options):
            let text = ShellText.command(["election-night", "screen", clerk.store] + options)
            state.notice = screen.copy(text) ? .copied(text) : .notCopied
        case .decide(let draft): clerk.requests.send(.decide(draft))
        default: if let request = DeskRequest(command) { requests.send(request) }
        }
    }

    private mutating func suspend() {
        screen.suspend()
        needsDrawing = true
    }

    private mutating func end(by signal: SignalNumber) {
        endedBy = signal
        isDone = true
    }
}
