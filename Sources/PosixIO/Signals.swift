import Glibc

/// A signal of the kernel, by its number.
package struct SignalNumber: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) { self.rawValue = rawValue }

    /// ^C.
    package static let interrupt = SignalNumber(rawValue: SIGINT)
    package static let terminate = SignalNumber(rawValue: SIGTERM)
    /// The terminal was closed.
    package static let hangUp = SignalNumber(rawValue: SIGHUP)
    /// ^\.
    package static let quit = SignalNumber(rawValue: SIGQUIT)
    /// ^Z.
    package static let stop = SignalNumber(rawValue: SIGTSTP)
    package static let goOn = SignalNumber(rawValue: SIGCONT)
    /// The terminal has another size.
    package static let windowChange = SignalNumber(rawValue: SIGWINCH)

    /// Whether the program is asked to end.
    package var asksToEnd: Bool { SignalNumber.endings.contains(self) }

    /// The exit status of a program that ends on this signal: 130 for ``interrupt``.
    package var exitStatus: Int32 { 128 + rawValue }

    static let endings: [SignalNumber] = [.interrupt, .terminate, .hangUp, .quit]

    /// Whether it is to have no effect, which a parent process may have asked for: `nohup` does.
    var isIgnored: Bool {
        var action = sigaction()
        guard unsafe sigaction(rawValue, nil, &action) == 0 else { return false }
        let handler = unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        let ignore = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
        return handler == ignore
    }
}

/// Signals that wait until a program without a screen asks for them between two batches.
///
/// Blocking them needs no handler and no shared state; a wait of the program that must notice them soon
/// is to be bounded, since a blocked signal interrupts nothing.
///
/// What is ignored at the first call stays so: while it is blocked, the kernel would keep it for us all the same.
package enum PendingSignals {
    private static let heard = SignalNumber.endings.filter { !$0.isIgnored }

    /// Holds ``SignalNumber/interrupt``, `terminate`, `hangUp` and `quit` back; threads started later too.
    package static func block() {
        var set = endings()
        unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Lets them act again as they do in any program.
    package static func unblock() {
        var set = endings()
        unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    /// Lets every signal through, also those that the parent process held back for its child.
    package static func unblockAll() {
        var everything = sigset_t()
        unsafe sigfillset(&everything)
        unsafe pthread_sigmask(SIG_UNBLOCK, &everything, nil)
    }

    /// Takes the next signal that has come since ``block()``, without waiting.
    package static func take() -> SignalNumber? {
        var set = endings()
        var none = timespec(tv_sec: 0, tv_nsec: 0)
        let number = unsafe sigtimedwait(&set, nil, &none)
        return number > 0 ? SignalNumber(rawValue: number) : nil
    }

    /// The signal that has come since ``block()``, which stays there for whoever looks next; of several the
    /// lowest, as in ``take()``.
    package static func next() -> SignalNumber? {
        var pending = sigset_t()
        unsafe sigpending(&pending)
        let here = heard.filter { signal in unsafe sigismember(&pending, signal.rawValue) == 1 }
        return here.min { $0.rawValue < $1.rawValue }
    }

    private static func endings() -> sigset_t {
        var set = sigset_t()
        unsafe sigemptyset(&set)
        for signal in heard { unsafe sigaddset(&set, signal.rawValue) }
        return set
    }
}

/// How a broken pipe is told.
package enum BrokenPipe {
    /// Makes a write to a closed pipe answer `EPIPE` instead of ending the program.
    package static func isAnError() { signal(SIGPIPE, SIG_IGN) }
}

/// How a file that may not grow is told.
package enum FileSizeLimit {
    /// Makes a write beyond the limit of setrlimit(2) answer `EFBIG` instead of ending the program.
    package static func isAnError() { signal(SIGXFSZ, SIG_IGN) }
}
