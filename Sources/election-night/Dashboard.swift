import DashboardView
import ElectionModel
import NightDesk
import PosixIO
import Terminal

/// Brings the terminal, the drawing loop and a counting thread together.
enum Dashboard {
    /// Shows a night until the user leaves.
    ///
    /// - Parameters:
    ///   - line: Gives language, glyphs and colour.
    ///   - desk: The counting thread's work; runs until it is asked to stop.
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when there is no usable terminal or the desk fails.
    static func show(
        _ line: ParsedCommandLine,
        desk: @escaping @Sendable (Newest<DeskNews>, Mailbox<DeskRequest>) -> Void
    ) throws(Failure) -> Int32 {
        let preferences = try ScreenPreferences(line)
        BrokenPipe.isAnError()
        do {
            let news = try Newest<DeskNews>()
            let requests = try Mailbox<DeskRequest>()
            let signals = try WakePipe()
            let screen = try open(preferences, signalWake: signals.writeEnd)
            let look = preferences.look(colours: screen.colours, isUTF8: screen.isUTF8)
            let thread = try WorkerThread { desk(news, requests) }
            let loop = DashboardLoop(screen: screen, signals: signals, look: look, news: news, requests: requests)
            let ending = Result<Int32, Failure> { () throws(Failure) in try loop.run() }
            requests.send(.stop)
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
}
