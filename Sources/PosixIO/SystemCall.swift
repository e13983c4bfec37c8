import Glibc

/// The one way into the kernel: takes `errno` before anything else can run, and retries `EINTR`.
package enum SystemCall {
    /// Runs a call that answers -1 on failure.
    ///
    /// - Parameters:
    ///   - name: The call's name, for the error.
    ///   - subject: The file or device, for the error.
    ///   - retriesInterrupts: Whether `EINTR` means again; false for `poll`, which a signal must wake.
    ///   - call: The call itself.
    /// - Returns: What the call answered, never negative.
    /// - Throws: ``IOError`` with the number the kernel gave.
    @discardableResult
    package static func run<Number: FixedWidthInteger & SignedInteger>(
        _ name: String,
        on subject: String = "",
        retriesInterrupts: Bool = true,
        _ call: () -> Number
    ) throws(IOError) -> Number {
        while true {
            let answer = call()
            if answer >= 0 { return answer }
            let number = errno
            if number == EINTR && retriesInterrupts { continue }
            throw IOError(call: name, subject: subject, number: number)
        }
    }
}
