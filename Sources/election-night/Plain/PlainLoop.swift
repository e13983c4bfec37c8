import DashboardView
import ElectionModel
import NightDesk
import PosixIO
import Tabulation

/// The telling thread: frames in, lines out, in place of the drawing one.
///
/// While lines wait for a slow reader no frame is taken, and the newest one is told when they are out: its
/// book of events holds what happened meanwhile.
struct PlainLoop: ~Copyable {
    private let news: Newest<DeskNews>
    private let requests: Mailbox<DeskRequest>
    private var narrator: PlainNarrator
    private var keyboard = PlainKeyboard()
    private var output = PlainOutput()
    private var frame: DeskFrame?
    /// Whether the last frame was told to be old, since the counting thread hangs.
    private var isAged = false
    private var isEnding = false
    private var isReaderGone = false

    /// How long a wait may last before signals are looked for, which are blocked.
    private static let patience: Int32 = 200

    init(narrator: PlainNarrator, news: Newest<DeskNews>, requests: Mailbox<DeskRequest>) {
        self.narrator = narrator
        self.news = news
        self.requests = requests
    }

    /// Runs until the night is over, a person, a signal or the desk ends it.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the desk ends by itself or standard output cannot be written, without a word
    ///   when its reader has gone.
    mutating func run() throws(Failure) -> Int32 {
        while true {
            if let signal = PendingSignals.take() { return signal.exitStatus }
            if isReaderGone { throw Failure(line: "", status: ExitStatus.readOrWriteFailed) }
            if !output.isWaiting {
                if isEnding { return ExitStatus.done }
                try takeNews()
            }
            try wait()
        }
    }

    /// Waits for room where lines wait, else for news; for keys, and for a reader that goes, also in a quiet night.
    private mutating func wait() throws(Failure) {
        if isEnding && !output.isWaiting { return }
        var files: [(descriptor: Int32, interest: Poll.Interest)] = [(1, output.isWaiting ? .writable : [])]
        if !output.isWaiting { files.append((news.wakeDescriptor, .readable)) }
        if let keys = keyboard.descriptor { files.append((keys, .readable)) }
        let events = (try? Poll.wait(for: files, timeoutMilliseconds: PlainLoop.patience)) ?? []
        guard let out = events.first, let last = events.last else { return }
        if output.isWaiting && !out.isEmpty { try output.flush() }
        isReaderGone = !out.isDisjoint(with: .failed)
        if keyboard.descriptor != nil && !last.isEmpty { takeKeys() }
    }

    private mutating func takeNews() throws(Failure) {
        switch news.take() {
        case .frame(let newest):
            (frame, isAged) = (newest, false)
            output.append(narrator.lines(newest.snapshot, newest.play))
            if newest.play.isOver {
                output.append(narrator.end(newest.snapshot, newest.play))
                isEnding = true
            }
        case .failed(let line, let status): throw Failure(line: line, status: status)
        case nil:
            guard !isAged, let old = frame.flatMap(news.aged) else { return }
            isAged = true
            output.append(narrator.lines(old.snapshot, old.play))
        }
    }

    private mutating func takeKeys() {
        for request in keyboard.take() {
            switch request {
            case .summary:
                guard let frame else { continue }
                output.append(narrator.summary(frame.snapshot, frame.play))
            case .pause: requests.send(.togglePause)
            case .faster: requests.send(.faster)
            case .slower: requests.send(.slower)
            case .normalSpeed: requests.send(.normalSpeed)
            case .quit: isEnding = true
            case .help:
                guard let frame else { continue }
                output.append([narrator.help(frame.snapshot, frame.play)])
            }
        }
    }
}
