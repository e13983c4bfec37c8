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
        let context = unsafe Unmanaged.passRetained(ThreadBody(body))
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

/// Carries the closure over to the thread.
private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// A function and not a closure: a closure written in an isolated context would trap on the thread.
private nonisolated func runThreadBody(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context = unsafe context else { return nil }
    let stack = SignalStack()
    defer { withExtendedLifetime(stack) {} }
    unsafe Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
    return nil
}
