import Glibc

/// Hears of changes in a folder, or of a file, from the kernel (inotify).
package struct FileWatch: ~Copyable {
    /// What a watch listens for.
    package struct Change: OptionSet, Hashable, Sendable {
        package let rawValue: UInt32

        package init(rawValue: UInt32) { self.rawValue = rawValue }

        /// Bytes were written, or the file was cut.
        package static let written = Change(rawValue: UInt32(IN_MODIFY))
        /// A file was closed that had been open for writing.
        package static let finished = Change(rawValue: UInt32(IN_CLOSE_WRITE))
        /// A name came into being, by making or by renaming.
        package static let appeared = Change(rawValue: UInt32(IN_CREATE) | UInt32(IN_MOVED_TO))
        /// A name went.
        package static let vanished = Change(rawValue: UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM))
        /// A whole file came by renaming.
        package static let arrived = Change(rawValue: UInt32(IN_MOVED_TO))
        /// What is watched got another name, or lost its last.
        package static let moved = Change(rawValue: UInt32(IN_MOVE_SELF) | UInt32(IN_DELETE_SELF))
    }

    /// What happened since the last look.
    package struct Report: Hashable, Sendable {
        /// Bare names, once each, in the order of their first event.
        package let names: [String]
        /// Whether the kernel lost events, or the folder itself went: look at everything.
        package let isIncomplete: Bool

        package init(names: [String], isIncomplete: Bool) {
            self.names = names
            self.isIncomplete = isIncomplete
        }
    }

    private let file: FileDescriptor
    private let path: String

    /// Watches the files of a folder, present and future.
    ///
    /// - Parameters:
    ///   - folder: An existing folder.
    ///   - changes: What to listen for.
    /// - Throws: ``IOError`` where the kernel has no inotify or no watch left; poll by time then.
    package init(folder: String, for changes: Change) throws(IOError) {
        try self.init(path: folder, changes)
    }

    /// Watches the file that a path leads to now; its reports hold no names.
    ///
    /// - Parameters:
    ///   - file: An existing file.
    ///   - changes: What to listen for.
    /// - Throws: ``IOError`` where the kernel has no inotify or no watch left; poll by time then.
    package init(file: String, for changes: Change) throws(IOError) {
        try self.init(path: file, changes)
    }

    private init(path: String, _ changes: Change) throws(IOError) {
        let number = try SystemCall.run("inotify_init1", on: path) {
            inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
        }
        let file = FileDescriptor(owning: number)
        try SystemCall.run("inotify_add_watch", on: path) {
            unsafe inotify_add_watch(number, path, changes.rawValue)
        }
        self.file = file
        self.path = path
    }

    /// The descriptor to wait on; readable when something happened.
    package var descriptor: Int32 { file.number }

    /// Takes all events that wait; empty when none does.
    ///
    /// - Throws: ``IOError`` as read(2) fails.
    package borrowing func drain() throws(IOError) -> Report {
        var names: [String] = []
        var known: Set<String> = []
        var isIncomplete = false
        while true {
            let bytes: [UInt8]
            do throws(IOError) {
                bytes = try file.read(upTo: 65_536, subject: path)
            } catch {
                guard error.wouldBlock else { throw error }
                return Report(names: names, isIncomplete: isIncomplete)
            }
            if bytes.isEmpty { return Report(names: names, isIncomplete: isIncomplete) }
            FileWatch.read(bytes) { mask, name in
                if mask & UInt32(IN_Q_OVERFLOW | IN_IGNORED) != 0 { isIncomplete = true }
                if !name.isEmpty && known.insert(name).inserted { names.append(name) }
            }
        }
    }

    /// Goes through events as inotify(7) lays them out: four numbers of 32 bits, then the padded name.
    private static func read(_ bytes: [UInt8], each: (UInt32, String) -> Void) {
        var start = 0
        while start + 16 <= bytes.count {
            let mask = number(bytes, at: start + 4)
            let length = Int(number(bytes, at: start + 12))
            let end = min(bytes.count, start + 16 + length)
            let name = bytes[start + 16..<end].prefix { $0 != 0 }
            each(mask, String(decoding: name, as: UTF8.self))
            start = end
        }
    }

    private static func number(_ bytes: [UInt8], at start: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
    }
}
