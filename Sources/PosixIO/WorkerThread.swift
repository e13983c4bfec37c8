import Glibc

/// A thread of the kernel that runs one closure and is waited for.
///
/// Signals are blocked in it, so that they reach the main thread alone; but for those of a crash, which
/// belong to the thread that makes them and end the process unseen where they are blocked.
package struct WorkerThread: ~Copyable {
    private let handle: pthread_t

    private static let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS]

    /// Starts the thread.
    ///
    /// - Parameter body: What it runs; must end when asked, since ``join()`` waits.
    /// - Throws: ``IOError`` when the kernel has no thread left.
    package init(running body: @escaping @Sendable () -> Void) throws(IOError) {
        try self.init(ThreadBody(body))
    }

    /// Runs a closure in a thread of its own, and waits for it.
    ///
    /// The library gives each thread a part of memory of its own, and what the closure allocates lies there: once
    /// it is let go of, nothing small of the waiting thread stands between. The part goes to the next such thread.
    /// Without a thread left in the kernel the closure runs where it is.
    ///
    /// - Parameter body: What it runs; nothing else runs meanwhile that belongs to the waiting thread.
    package static func runApart(_ body: () -> Void) {
        withoutActuallyEscaping(body) { body in
            guard let thread = try? WorkerThread(ThreadBody(body)) else { return body() }
            thread.join()
        }
    }

    private init(_ body: ThreadBody) throws(IOError) {
        let context = unsafe Unmanaged.passRetained(body)
        var everything = sigset_t()
        var before = sigset_t()
        unsafe sigfillset(&everything)
        for crash in WorkerThread.crashes { unsafe sigdelset(&everything, crash) }
        unsafe pthread_sigmask(SIG_BLOCK, &everything, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        var started = pthread_t()
        let answer = unsafe pthread_create(&started, nil, runThreadBody, context.toOpaque())
        guard answer == 0 else {
            unsafe context.release()
            throw IOError(call: "pthread_create", subject: "", number: answer)
        }
        handle = started
    }

    /// Waits until the closure has returned.
    package consuming func join() {
        pthread_join(handle, nil)
    }
}

/// Carries the closure over to the thread, which alone runs it.
private final class ThreadBody {
    let run: () -> Void

    init(_ run: @escaping () -> Void) { self.run = run }
}

/// A function and not a closure: a closure written in an isolated context would trap on the thread.
private nonisolated func runThreadBody(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context = unsafe context else { return nil }
    let stack = SignalStack()
    defer { withExtendedLifetime(stack) {} }
    unsafe Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
    return nil
}
