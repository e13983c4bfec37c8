import Glibc

/// A stack of its own for the handlers of signals in a thread, so that one that used up its stack can tell.
@safe
struct SignalStack: ~Copyable {
    private let memory: UnsafeMutableRawPointer?

    /// Enough for a handler that walks the stack.
    private static let bytes = 128 * 1024

    /// Takes it for the calling thread; without memory the thread goes on without.
    init() {
        let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        let place = unsafe mmap(nil, SignalStack.bytes, PROT_READ | PROT_WRITE, flags, -1, 0)
        guard unsafe place != MAP_FAILED else {
            unsafe memory = nil
            return
        }
        unsafe memory = place
        var stack = unsafe stack_t(ss_sp: place, ss_flags: 0, ss_size: SignalStack.bytes)
        unsafe sigaltstack(&stack, nil)
    }

    deinit {
        guard let memory = unsafe memory else { return }
        var none = unsafe stack_t(ss_sp: nil, ss_flags: Int32(SS_DISABLE), ss_size: 0)
        unsafe sigaltstack(&none, nil)
        unsafe munmap(memory, SignalStack.bytes)
    }
}
