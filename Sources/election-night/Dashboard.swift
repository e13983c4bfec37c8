import DashboardView
import ElectionModel
import NightDesk
import PosixIO
import Terminal

/// Brings the terminal, the drawing loop and a counting thread together.
enum Dashboard {
    /// Whether a night is told line by line: asked for, or because there is no terminal to draw on.
    static func isPlain(_ line: ParsedCommandLine) -> Bool {
        line.has(OptionTable.plain) || !Environment.isTTY(1)
    }

    /// Refuses at once, before any work is done, to record a screen that there will not be.
    ///
    /// - Throws: ``Failure`` with status 2.
    static func check(_ line: ParsedCommandLine) throws(Failure) {
        guard isPlain(line), line.value(OptionTable.record) != nil else { return }
        let text = "--record keeps a screen, and there is none: standard output is no terminal, or --plain"
        throw Failure(line: text, status: ExitStatus.usage)
    }

    /// Shows a night until the user leaves.
    ///
    /// - Parameters:
    ///   - line: Gives language, glyphs and colour.
    ///   - store: What is shown; receipts are read from it, decisions go to it.
    ///   - alerts: What to tell of, and where to.
    ///   - desk: The counting thread's work; runs until it is asked to stop.
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when there is no usable terminal or the desk fails.
    static func show(
        _ line: ParsedCommandLine,
        store: String,
        alerts: AlertPlan,
        desk: @escaping @Sendable (Newest<DeskNews>, Mailbox<DeskRequest>) -> Void
    ) throws(Failure) -> Int32 {
        if isPlain(line) { return try tell(line, desk: desk) }
        let preferences = try ScreenPreferences(line)
        listenForSignals()
        do {
            let news = try Newest<DeskNews>()
            let requests = try Mailbox<DeskRequest>()
            let signals = try WakePipe()
            let clerk = try startClerk(of: store)
            let herald = try startHerald(of: alerts)
            let keeper = try ViewKeeper(store: store)
            let thread = try WorkerThread { desk(news, requests) }
            let keeping = try WorkerThread { keeper.run() }
            try awaitFirst(news)
            let screen = try open(preferences, signalWake: signals.writeEnd, recorder: try recorder(line))
            let look = look(preferences, on: screen)
            let ending = DashboardLoop(
                screen: screen,
                signals: signals,
                look: look,
                news: news,
                requests: requests,
                clerk: clerk,
                herald: herald,
                keeper: keeper,
                hasMouse: preferences.hasMouse
            ).run()
            dismiss(requests, clerk, herald, keeper)
            keeping.join()
            thread.join()
            return try ending.get()
        } catch {
            throw failure(of: error)
        }
    }

    /// Asks those who work beside the screen to stop.
    private static func dismiss(
        _ requests: Mailbox<DeskRequest>,
        _ clerk: StoreClerk,
        _ herald: AlertClerk,
        _ keeper: ViewKeeper
    ) {
        requests.send(.stop)
        clerk.requests.send(.stop)
        herald.requests.send(.stop)
        keeper.orders.send(nil)
    }

    /// What the user is told of an error.
    private static func failure(of error: any Error) -> Failure {
        switch error {
        case let failure as Failure: failure
        case let error as IOError: Failure(DeskError.io(error))
        default: Failure(line: "\(error)", status: ExitStatus.usage)
        }
    }

    /// What else would end the process becomes an error or a key.
    private static func listenForSignals() {
        BrokenPipe.isAnError()
        PendingSignals.unblockAll()
    }

    private static func look(_ preferences: ScreenPreferences, on screen: borrowing TerminalScreen) -> Look {
        preferences.look(colours: screen.colours, isUTF8: screen.isUTF8, isConsole: screen.isConsole)
    }

    /// Tells a night until it is over or the user leaves.
    private static func tell(
        _ line: ParsedCommandLine,
        desk: @escaping @Sendable (Newest<DeskNews>, Mailbox<DeskRequest>) -> Void
    ) throws(Failure) -> Int32 {
        try check(line)
        let isUTF8 = !Environment.isTTY(1) || TerminalLocale.prepare(utf8: nil)
        let look = try ScreenPreferences(line).look(colours: 0, isUTF8: isUTF8)
        let interval = try line.interval()
        BrokenPipe.isAnError()
        PendingSignals.unblockAll()
        PendingSignals.block()
        let news: Newest<DeskNews>
        let requests: Mailbox<DeskRequest>
        let thread: WorkerThread
        do throws(IOError) {
            news = try Newest<DeskNews>()
            requests = try Mailbox<DeskRequest>()
            thread = try WorkerThread { [news, requests] in desk(news, requests) }
        } catch {
            throw Failure(DeskError.io(error))
        }
        var loop = PlainLoop(
            narrator: PlainNarrator(look: look, interval: interval),
            news: news,
            requests: requests
        )
        let ending: Result<Int32, Failure>
        do throws(Failure) { ending = .success(try loop.run()) } catch { ending = .failure(error) }
        requests.send(.stop)
        thread.join()
        return try ending.get()
    }

    /// Starts the thread for receipts and decisions.
    ///
    /// It is never waited for: a decision on its way is the writer's, whoever leaves the screen.
    private static func startClerk(of store: String) throws(IOError) -> StoreClerk {
        let clerk = StoreClerk(store: store, requests: try Mailbox(), answers: try Mailbox())
        _ = try WorkerThread { clerk.run() }
        return clerk
    }

    /// Starts the thread for alerts; it is not waited for either, as a program that it runs may not end.
    private static func startHerald(of plan: AlertPlan) throws(IOError) -> AlertClerk {
        let herald = AlertClerk(plan: plan, requests: try Mailbox())
        _ = try WorkerThread { herald.run() }
        return herald
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
        signalWake: Int32,
        recorder: consuming CastRecorder
    ) throws(TerminalError) -> TerminalScreen {
        var options = TerminalOptions(term: Environment.value("TERM") ?? "", signalWake: signalWake)
        options.colourLimit = preferences.colour.limit
        options.readsMouse = preferences.hasMouse
        return try TerminalScreen.open(options: options, recorder: recorder)
    }

    /// The recording asked for, before the terminal is taken.
    private static func recorder(_ line: ParsedCommandLine) throws(Failure) -> CastRecorder {
        guard let path = line.value(OptionTable.record) else { return CastRecorder() }
        do { return try CastRecorder(path: path) } catch {
            throw Failure(line: error.description, status: ExitStatus.cannotCreate)
        }
    }
}
