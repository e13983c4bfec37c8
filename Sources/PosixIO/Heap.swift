import CLoadedCode
import CMalloc

/// Memory that is not needed any more.
package enum Heap {
    /// Gives back to the system what was given back to the library (malloc_trim(3)), and the code that only
    /// starting needed: after something large was let go of, for it takes milliseconds.
    package static func giveBack() {
        _ = malloc_trim(0)
        loaded_code_let_go()
    }
}
