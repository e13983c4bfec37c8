import CellGrid
import PosixIO
import Terminal

/// A program that takes the terminal as election-night does and then crashes in the way it is told.
///
/// It stands in for the program in tests, so that the program itself holds no way to crash on purpose.
enum CrashHelper {
    /// Runs the way of crashing named by the first word; comes back only when that did not crash.
    static func run(_ words: [String]) -> Int32 {
        CrashReport.arm(head: "crash-helper 1")
        guard let way = words.first.flatMap(CrashWay.init(rawValue:)), let wake = try? WakePipe() else {
            return 2
        }
        var options = TerminalOptions(
            term: Environment.value("TERM") ?? "",
            signalWake: wake.writeEnd
        )
        options.readsMouse = true
        guard way != .plain else { return CrashWay.trap.perform() }
        do throws(TerminalError) {
            var screen = try TerminalScreen.open(options: options)
            return crash(way, on: &screen)
        } catch {
            return 2
        }
    }

    /// Draws without end while a thread crashes, or crashes between two frames.
    private static func crash(_ way: CrashWay, on screen: inout TerminalScreen) -> Int32 {
        paint("ready", on: &screen)
        guard way.isOnThread else { return way.perform() }
        guard let thread = try? WorkerThread(running: { _ = way.perform() }) else { return 2 }
        for number in 0..<1_000_000 { paint("frame \(number)", on: &screen) }
        thread.join()
        return 2
    }

    private static func paint(_ text: String, on screen: inout TerminalScreen) {
        var grid = Grid(rows: screen.size.rows, columns: screen.size.columns)
        for row in 0..<grid.rows { grid.write(text, row: row, column: row, in: grid.bounds) }
        screen.paint(grid)
    }
}
