import Foundation

/// A process of ours that is waited for by its number.
///
/// Foundation's `Process` hears of an end through a descriptor that children born at the same moment inherit: a
/// test then waited for whatever ran longest beside it.
struct Spawned {
    private let number: pid_t

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: Its path.
    ///   - words: Its arguments.
    ///   - environment: All of its environment.
    ///   - files: What it reads, and the files made for what it writes and complains.
    /// - Throws: ``CocoaError`` when it cannot be started.
    init(_ program: String, _ words: [String], environment: [String: String], files: [String]) throws {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
        for (place, file) in files.enumerated().dropFirst() {
            let flags = O_WRONLY | O_CREAT | O_TRUNC
            unsafe posix_spawn_file_actions_addopen(&actions, Int32(place), file, flags, 0o600)
        }
        // What the tests themselves are to ignore, started with nohup or &, is none of the program's business.
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var heard = sigset_t()
        unsafe sigemptyset(&heard)
        for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] { unsafe sigaddset(&heard, signal) }
        unsafe posix_spawnattr_setsigdefault(&attributes, &heard)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var arguments = unsafe ([program] + words).map { unsafe strdup($0) } + [nil]
        var settings = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
        defer {
            unsafe arguments.forEach { unsafe free($0) }
            unsafe settings.forEach { unsafe free($0) }
        }
        var number: pid_t = 0
        guard unsafe posix_spawn(&number, program, &actions, &attributes, &arguments, &settings) == 0 else {
            throw CocoaError(.executableLoad)
        }
        self.number = number
    }

    /// Waits for its end; as a shell tells it, 128 + n after signal n.
    func wait() -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(number, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
    }
}
