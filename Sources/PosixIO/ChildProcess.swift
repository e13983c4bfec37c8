import Glibc

/// Another program, started and waited for.
package enum ChildProcess {
    /// How a program ended.
    package struct Ending: Hashable, Sendable {
        /// The exit status; 128 and the signal's number when a signal ended it.
        package let status: Int32
        /// From before its start until it was gone.
        package let nanoseconds: Int64
    }

    /// Runs a program until it ends.
    ///
    /// - Parameters:
    ///   - words: The program, looked for in `PATH` when it has no slash, and its arguments.
    ///   - environment: All that it finds there, as `NAME=value`.
    ///   - input: The file that is its standard input.
    ///   - output: The file that its standard output goes to, made or emptied.
    ///   - errors: The same for its standard error; nil leaves it ours.
    /// - Returns: How it ended.
    /// - Throws: ``IOError`` when it cannot be started.
    package static func run(
        _ words: [String],
        environment: [String],
        input: String = "/dev/null",
        output: String = "/dev/null",
        errors: String? = nil
    ) throws(IOError) -> Ending {
        let begin = Clock.monotonicNanoseconds()
        let process = try start(words, environment, input: input, output: output, errors: errors)
        var state: Int32 = 0
        try SystemCall.run("waitpid", on: words[0]) { unsafe waitpid(process, &state, 0) }
        let status = state & 0x7F == 0 ? state >> 8 & 0xFF : 128 + state & 0x7F
        return Ending(status: status, nanoseconds: Clock.monotonicNanoseconds() - begin)
    }

    private static func start(
        _ words: [String],
        _ environment: [String],
        input: String,
        output: String,
        errors: String?
    ) throws(IOError) -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        if let errors {
            unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        }
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
        // Signals that our own thread holds back are not held back from the program.
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var process: pid_t = 0
        let number = unsafe posix_spawnp(&process, words[0], &actions, &attributes, &arguments, &variables)
        guard number == 0 else { throw IOError(call: "posix_spawn", subject: words[0], number: number) }
        return process
    }
}
