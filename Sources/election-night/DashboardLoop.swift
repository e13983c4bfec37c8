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
    private let news: Newest<DeskNews>
    private let requests: Mailbox<DeskRequest>
    private let look: Look
    private var state = ScreenState()
    private var frame: DeskFrame?
    private var failure: Failure?
    private var endedBySignal: Int32?
    private var needsDrawing = true
    private var isDone = false

    init(
        screen: consuming TerminalScreen,
        look: Look,
        news: Newest<DeskNews>,
        requests: Mailbox<DeskRequest>
    ) {
        self.screen = screen
        self.look = look
        self.news = news
        self.requests = requests
    }

    /// Runs until the user, a signal or the desk ends it; the terminal is given back in every case.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the desk ended for a reason of its own, or the terminal broke.
    consuming func run() throws(Failure) -> Int32 {
        while !isDone {
            wait()
            takeSignals()
            takeNews()
            takeKeys()
            if needsDrawing && !isDone { draw() }
        }
        screen.close()
        if let failure { throw failure }
        return endedBySignal.map(ProcessExit.status(forSignal:)) ?? ExitStatus.done
    }
}
