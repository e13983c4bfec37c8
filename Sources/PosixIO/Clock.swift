import Glibc

/// The machine's clocks; the only place that reads one.
package enum Clock {
    /// Milliseconds since an unknown start, never going back.
    package static func monotonicMilliseconds() -> Int64 { monotonicNanoseconds() / 1_000_000 }

    /// Nanoseconds since an unknown start, never going back.
    package static func monotonicNanoseconds() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// Seconds since 1970-01-01T00:00:00Z by the wall clock, which may jump.
    package static func wallSeconds() -> Int64 { wallMilliseconds() / 1_000 }

    /// Milliseconds since 1970-01-01T00:00:00Z by the wall clock, which may jump.
    package static func wallMilliseconds() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Lets the thread rest, for waits that the kernel would not do; a signal may end it early.
    package static func pause(milliseconds: Int) {
        var time = timespec(tv_sec: milliseconds / 1_000, tv_nsec: milliseconds % 1_000 * 1_000_000)
        unsafe nanosleep(&time, nil)
    }
}
