import NightDesk
import PosixIO

/// What the drawing thread hands to the clerk of alerts.
enum AlertRequest: Sendable {
    case tell(AlertNews)
    case stop
}

/// A thread that takes alerts to a file and to a program, one after another; drawing never waits for it.
///
/// A file that cannot be written and a program that cannot be started change nothing: bell and status line
/// have told already.
struct AlertClerk: Sendable {
    let plan: AlertPlan
    let requests: Mailbox<AlertRequest>

    /// Runs until a request to stop; what was handed over before it is told.
    func run() {
        while true {
            let files = [(descriptor: requests.wakeDescriptor, interest: Poll.Interest.readable)]
            _ = try? Poll.wait(for: files, timeoutMilliseconds: -1)
            for request in requests.takeAll() {
                switch request {
                case .tell(let news): tell(news)
                case .stop: return
                }
            }
        }
    }

    private func tell(_ news: AlertNews) {
        if let log = plan.log { try? write(news, to: log) }
        if let command = plan.command {
            _ = try? ChildProcess.run(
                [command] + news.fields,
                environment: AlertClerk.environment,
                errors: "/dev/null"
            )
        }
    }

    private func write(_ news: AlertNews, to path: String) throws(IOError) {
        let file = try FileDescriptor.openToAppend(path)
        try file.writeAll(Array((news.fields.joined(separator: "\t") + "\n").utf8), subject: path)
    }

    /// What a program needs to make itself heard on the user's desk.
    private static var environment: [String] {
        let names = [
            "PATH", "HOME", "USER", "LANG", "LC_ALL", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR",
            "DBUS_SESSION_BUS_ADDRESS", "TMPDIR",
        ]
        return names.compactMap { name in Environment.value(name).map { name + "=" + $0 } }
    }
}
