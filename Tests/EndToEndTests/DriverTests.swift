import Foundation
import Testing

/// The program on terminals and under fire, driven by the scripts in Drivers.
struct DriverTests {
    @Test(arguments: [
        "panes", "sizes", "small-quits", "drill-down", "pause-and-speed", "go-to-time", "help", "filter",
        "zoom-and-tabs",
    ])
    func `the dashboard shows every pane and obeys its keys`(check: String) async throws {
        try await Driver.run(check)
    }

    @Test(arguments: ["help-keys", "redraw-and-leave", "menu-of-pages", "look-away", "mouse"])
    func `every key that the help names does something`(check: String) async throws {
        try await Driver.run(check, limit: 600)
    }

    @Test(arguments: ["copy-row", "copy-command", "receipts", "receipts-live", "decide"])
    func `what is copied, traced or decided on the screen is what commands say`(check: String) async throws {
        try await Driver.run(check, limit: 600)
    }

    @Test(arguments: ["alerts", "alerts-wrong", "tour", "tour-to-results"])
    func `a night tells by itself what somebody asked for`(check: String) async throws {
        try await Driver.run(check, limit: 180)
    }

    @Test(arguments: ["reports-behind", "reports-sizes", "reports-live"])
    func `any figure leads to the reports behind it, which are those of explain`(check: String) async throws {
        try await Driver.run(check)
    }

    @Test(arguments: [
        "time-keys", "time-mouse", "time-keys-live", "behind-live", "demo-live-back", "spoilers",
    ])
    func `every moment of a night is a key away, also while the night goes on`(check: String) async throws {
        try await Driver.run(check, limit: 600)
    }

    @Test(arguments: ["demo", "demo-live", "replay-speed", "watch", "kept-count"])
    func `every command that opens the dashboard shows the night`(check: String) async throws {
        try await Driver.run(check)
    }

    @Test(arguments: [
        "control-c", "signals", "ignored-signals", "crash-signal", "hang-up", "suspend", "signals-of-live",
        "no-usable-terminal", "no-store", "tmux",
    ])
    func `every way out gives the terminal back`(check: String) async throws {
        try await Driver.run(check)
    }

    @Test(arguments: ["crash-clean", "crash-report", "crash-report-unkept", "crash-without-screen"])
    func `a crash gives the terminal back and says what happened`(check: String) async throws {
        try await Driver.run(check)
    }

    @Test(arguments: ["colour", "no-colour", "few-colours", "ascii", "languages"])
    func `colour and characters are what was asked for`(check: String) async throws {
        try await Driver.run(check)
    }

    @Test(arguments: ["terminals", "console", "color-limit"])
    func `every kind of terminal gets what it can show`(check: String) async throws {
        try await Driver.run(check, limit: 600)
    }

    @Test(arguments: ["slow-line", "stuck-line", "resize-storm"])
    func `a terminal that is slow, stuck or never still costs no memory and queues no frame`(
        check: String
    ) async throws {
        try await Driver.run(check, limit: 3_600)
    }

    @Test(arguments: [
        "config-order", "config-machine", "config-faults", "config-default", "themes", "color-order",
    ])
    func `a setting is heard in its place, and what does not fit is told`(check: String) async throws {
        try await Driver.run(check)
    }

    @Test(arguments: [
        "plain-pipe", "plain-keys", "plain-keys-of-session", "plain-signals", "plain-slow-reader",
    ])
    func `the night is told line by line where there is no screen`(check: String) async throws {
        try await Driver.run(check, limit: 600)
    }

    @Test func `a reader that has gone ends the telling`() async throws {
        try await Driver.run("plain-reader-gone", limit: 600)
    }

    @Test(arguments: ["budget-first-frame", "budget-paused", "budget-clock", "budget-replay"])
    func `the dashboard keeps to its budgets`(check: String) async throws {
        try await Driver.run(check)
    }

    @Test(arguments: ["record", "record-refused", "record-full-disk"])
    func `a recording shows what was on the screen`(check: String) async throws {
        try await Driver.run(check)
    }

    @Test(arguments: ["manual", "completions", "completion-of-fish", "install"])
    func `what is installed beside the program is made from its tables`(check: String) async throws {
        try await Driver.run(check)
    }

    @Test func `every line is judged as a second reading of the rules judges it`() async throws {
        try await Driver.run("rules", limit: 600)
    }

    @Test(arguments: [
        "fields", "arguments", "file-names", "variables", "terminal-name", "scenarios", "screens", "store",
    ])
    func `hostile text reaches no output as it is`(place: String) async throws {
        try await Driver.run("hostile-" + place, limit: 600)
    }

    @Test(arguments: [
        "export-forms", "export-data", "export-options", "export-killed", "export-together", "export-follow",
    ])
    func `an export is whole, the same for the same state, and says what it is of`(check: String) async throws
    {
        try await Driver.run(check, limit: 3_600)
    }

    @Test(arguments: ["nist-schemas-bite", "nist-valid", "nist-figures"])
    func `exports hold to the published schemas of NIST and say what tally says`(check: String) async throws {
        try await Driver.run(check, limit: 600)
    }

    @Test(arguments: [
        "nist-again", "nist-dry", "nist-refusals", "nist-fuzz", "table", "table-mapping",
    ])
    func `results of others become reports, or are refused by line and reason`(check: String) async throws {
        try await Driver.run(check, limit: 600)
    }

    @Test(arguments: ["kept-view", "kept-figures", "kept-nowhere"])
    func `x writes what the pane shows to files beside what is there`(check: String) async throws {
        try await Driver.run(check, limit: 600)
    }

    @Test(arguments: ["report-forms", "report-content", "report-ledger"])
    func `the report of a night says what happened and what was certain when`(check: String) async throws {
        try await Driver.run(check, limit: 600)
    }

    @Test(arguments: ["page-rules", "page-rules-bite", "page-figures", "picture", "page-text"])
    func `the page of results is complete in itself and readable by everybody`(check: String) async throws {
        try await Driver.run(check, limit: 600)
    }

    @Test func `a reader that may not write follows a store that is written after all`() async throws {
        try await Driver.run("follow-as-another", onlyWaits: true)
    }

    @Test func `an export follows its store where it goes and says while it is away`() async throws {
        try await Driver.run("export-of-store-away", onlyWaits: true)
    }

    @Test func `a changed copy brought back is not followed`() async throws {
        try await Driver.run("changed-copy-is-not-followed", onlyWaits: true)
    }

    @Test func `a store left on a disk that cannot be written is viewed, or said what to do`() async throws {
        try await Driver.run("read-only-disk-is-viewed", onlyWaits: true)
    }

    @Test func `told line by line, old figures say so`() async throws {
        try await Driver.run("plain-tells-stale", onlyWaits: true)
    }

    @Test func `a store that cannot be opened is tried now and then`() async throws {
        try await Driver.run("unreadable-store-rests", onlyWaits: true)
    }

    @Test func `a store at rest on a full disk is viewed`() async throws {
        try await Driver.run("full-disk-is-viewed", onlyWaits: true)
    }

    @Test func `a reader that stands still holds up no writer, and the log comes down after it`() async throws
    {
        try await Driver.run("reader-stands-still")
    }

    @Test func `what was changed on disk is not shown as good`() async throws {
        try await Driver.run("damage-is-not-shown")
    }

    @Test func `a screen that was wound back while reports came gives the memory back`() async throws {
        try await Driver.run("memory-goes-back", onlyWaits: true)
    }

    @Test(arguments: ["kill", "spool-kill", "terminate", "second-writer"])
    func `nothing acknowledged is lost, whatever ends the writer`(check: String) async throws {
        try await Driver.run(check, limit: 3_600)
    }
}

/// Runs a check of the scripts in Drivers by name.
enum Driver {
    /// Runs it on a thread of its own, a few at a time: most of a check is waiting for a terminal.
    ///
    /// - Parameters:
    ///   - check: Its name.
    ///   - limit: Seconds it may take.
    ///   - onlyWaits: Whether it may run beside any others, since it hardly does anything.
    /// - Throws: What starting it does; that it fails is an issue of the test.
    static func run(_ check: String, limit: Int = 300, onlyWaits: Bool = false) async throws {
        if !onlyWaits { await CheckGate.shared.enter() }
        let result = await withCheckedContinuation { done in
            DispatchQueue.global().async { done.resume(returning: Result { try finish(check, limit) }) }
        }
        if !onlyWaits { await CheckGate.shared.leave() }
        let outcome = try result.get()
        if outcome.status != 0 {
            Issue.record("\(check) ended with \(outcome.status)\n\(outcome.text)\(outcome.errors)")
        }
    }

    private static func finish(_ check: String, _ limit: Int) throws -> Outcome {
        let night = try FilledStore.shared()
        let folder = try WorkFolder()
        return try Command.run(
            program: Checkout.python,
            [Checkout.drivers + "/check.py", check],
            environment: [
                "ELECTION_NIGHT_PROGRAM": Checkout.program,
                "NIGHT_STORE": night.store,
                "NIGHT_LINES": night.lines,
                "CRASH_HELPER": Checkout.crashHelper,
                "RULE_LINES": Checkout.setting("RULE_LINES") ?? "30000",
                "HOSTILE_STRIDE": Checkout.setting("HOSTILE_STRIDE") ?? "4",
                "KILL_ROUNDS": Checkout.setting("KILL_ROUNDS") ?? "",
                "EXPORT_KILLS": Checkout.setting("EXPORT_KILLS") ?? "",
                "RESIZES": Checkout.setting("RESIZES") ?? "",
            ],
            folder: folder.path,
            limit: limit
        )
    }
}
