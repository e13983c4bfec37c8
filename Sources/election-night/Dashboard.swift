import DashboardView
import ElectionModel
import NightDesk
import PosixIO
import Terminal

/// Brings the terminal, the drawing loop and a counting thread together.
enum Dashboard {
    /// Refuses at once where there is no terminal to draw on, before any work is done.
    ///
    /// - Throws: ``Failure`` with status 2.
    static func checkTerminal() throws(Failure) {
        guard Environment.isTTY(1) else {
            let text = "standard output is no terminal; use screen or tally for text"
            throw Failure(line: text, status: ExitStatus.usage)
        }
    }

    /// Shows a night until the user leaves.
    ///
    /// - Parameters:
    ///   - line: Gives language, glyphs and colour.
    ///   - store: What is shown; receipts are read from it, decisions go to it.
    ///   - desk: The counting thread's work; runs until it is asked to stop.
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when there is no usable terminal or the desk fails.
    static func show(
        _ line: ParsedCommandLine,
        store: String,
        desk: @escaping @Sendable (Newest<DeskNews>, Mailbox<DeskRequest>) -> Void
    ) throws(Failure) -> Int32 {
        let preferences = try ScreenPreferences(line)
        BrokenPipe.isAnError()
        PendingSignals.unblockAll()
        do {
            let news = try Newest<DeskNews>()
            let requests = try Mailbox<DeskRequest>()
            let signals = try WakePipe()
            let clerk = try startClerk(of: store)
            let thread = try WorkerThread { desk(news, requests) }
            try awaitFirst(news)
            try checkTerminal()
            let screen = try open(preferences, signalWake: signals.writeEnd)
            let look = preferences.look(colours: screen.colours, isUTF8: screen.isUTF8)
            let loop = DashboardLoop(
                screen: screen,
                signals: signals,
                look: look,
                news: news,
                requests: requests,
                clerk: clerk,
                hasMouse: preferences.hasMouse
            )
            let ending = loop.run()
            requests.send(.stop)
            clerk.requests.send(.stop)
            thread.join()
            return try ending.get()
        } catch let failure as Failure {
            throw failure
        } catch let error as IOError {
            throw Failure(DeskError.io(error))
        } catch {
            throw Failure(line: "\(error)", status: ExitStatus.usage)
        }
    }

    /// Starts the thread for receipts and decisions.
    ///
    /// It is never waited for: a decision on its way is the writer's, whoever leaves the screen.
    private static func startClerk(of store: String) throws(IOError) -> StoreClerk {
        let clerk = StoreClerk(store: store, requests: try Mailbox(), answers: try Mailbox())
        _ = try WorkerThread { clerk.run() }
        return clerk
    }

    /// Waits a moment for the desk, so that a store that cannot be read gives one plain line and no screen.
    private static func awaitFirst(_ news: Newest<DeskNews>) throws {
        let files = [(descriptor: news.wakeDescriptor, interest: Poll.Interest.readable)]
        _ = try Poll.wait(for: files, timeoutMilliseconds: firstNewsMilliseconds)
        if case .failed(let line, let status) = news.peek() { throw Failure(line: line, status: status) }
    }

    /// How long a start waits for the desk's first word before it takes the terminal.
    private static let firstNewsMilliseconds: Int32 = 400

    private static func open(
        _ preferences: ScreenPreferences,
        signalWake: Int32
    ) throws(TerminalError) -> TerminalScreen {
        var options = TerminalOptions(term: Environment.value("TERM") ?? "", signalWake: signalWake)
        if !preferences.hasColour { options.colourLimit = 0 }
        options.readsMouse = preferences.hasMouse
        return try TerminalScreen.open(options: options)
    }
}
