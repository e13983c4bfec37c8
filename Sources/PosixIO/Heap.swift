import CLoadedCode
import CMalloc

/// How memory that is not needed any more goes back to the system.
package enum Heap {
    /// Has what is large come from the system each time, and go back to it at once (mallopt(3),
    /// `M_MMAP_THRESHOLD`); for a process that goes on for days.
    ///
    /// Left alone, the library takes large pieces from among the small ones as soon as a large one was let go
    /// of. What is small then stands between them, and a screen that was wound back once needs half as much
    /// memory again ever after.
    package static func keepLargeApart() {
        _ = mallopt(M_MMAP_THRESHOLD, large)
    }

    /// The library's own bound, until it moves it.
    private static let large: Int32 = 128 << 10

    /// Gives back to the system what was given back to the library (malloc_trim(3)); it takes milliseconds.
    package static func trim() { _ = malloc_trim(0) }

    /// Gives back to the system what was given back to the library (malloc_trim(3)), and the code that only
    /// starting needed: after something large was let go of, for it takes milliseconds.
    package static func giveBack() {
        trim()
        loaded_code_let_go()
    }
}
