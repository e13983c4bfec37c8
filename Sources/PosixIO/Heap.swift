import CMalloc

/// The memory that was given back to the library, and not by it to the system.
package enum Heap {
    /// Gives it back to the system: after something large was let go of, for it takes milliseconds (malloc_trim(3)).
    package static func giveBack() {
        _ = malloc_trim(0)
    }
}
