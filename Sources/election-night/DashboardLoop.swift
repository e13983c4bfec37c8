import CellGrid
import DashboardView
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
    private let look: Look
    private var state = ScreenState()
    private var frame: DeskFrame?
    /// The page of reports as last worked out; nil while none is open.
    private var reports: ReportsPage?
    private var failure: Failure?
    private var endedBy: SignalNumber?
    private var needsDrawing = true
    private var isDone = false

    init(
        screen: consuming TerminalScreen,
        signals: consuming WakePipe,
        look: Look,
        news: Newest<DeskNews>,
        requests: Mailbox<DeskRequest>
    ) {
        self.screen = screen
        self.signals = signals
        self.look = look
        self.news = news
        self.requests = requests
    }

    /// Runs until the user, a signal or the desk ends it; the terminal is given back in every case.
    ///
    /// - Returns: The exit status, or why the desk ended by itself.
    consuming func run() -> Result<Int32, Failure> {
        while !isDone {
            wait()
            takeSignals()
            takeNews()
            takeKeys()
            if needsDrawing && !isDone { draw() }
        }
        screen.close()
        if let failure { return .failure(failure) }
        return .success(endedBy?.exitStatus ?? ExitStatus.done)
    }

    private mutating func wait() {
        var files: [(descriptor: Int32, interest: Poll.Interest)] = [
            (screen.inputDescriptor, .readable), (signals.readEnd, .readable),
            (news.wakeDescriptor, .readable),
        ]
        if screen.hasPending { files.append((screen.descriptor, .writable)) }
        let events = (try? Poll.wait(for: files, timeoutMilliseconds: -1)) ?? []
        guard let keyboard = events.first else { return }
        if keyboard.contains(.hangUp) || keyboard.contains(.failed) || screen.isGone { end(by: .hangUp) }
        if events.count > 3 && !events[3].isEmpty { screen.flush() }
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
        case .failed(let line, let status):
            failure = Failure(line: line, status: status)
            isDone = true
        case nil: break
        }
    }

    private mutating func takeKeys() {
        for key in screen.readKeys() {
            if key == .control("c") { return end(by: .interrupt) }
            guard let frame else {
                if key == .character("q") { isDone = true }
                continue
            }
            keepReports(of: frame)
            let commands = handle(
                key,
                state: &state,
                snapshot: frame.snapshot,
                play: frame.play,
                look: look,
                reports: reports,
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
        keepReports(of: frame)
        let size = screen.size
        screen.paint(
            screenful(
                frame.snapshot,
                play: frame.play,
                state: state,
                look: look,
                reports: reports,
                rows: size.rows,
                columns: size.columns
            )
        )
    }

    /// Works the open page of reports out anew where the frame or the page is another one.
    private mutating func keepReports(of frame: DeskFrame) {
        reports = ReportsPage.current(state, frame.snapshot, look: look, kept: reports)
    }

    private mutating func carryOut(_ command: DashboardCommand) {
        switch command {
        case .quit: isDone = true
        case .suspend: suspend()
        case .redraw: screen.redraw()

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
