import PosixIO

/// How a store looks that nobody writes and that cannot be written from here, so that it is read without locks.
///
/// SQLite is then told that the file never changes (`immutable=1`, sqlite.org/uri.html), and would show the old
/// figures for ever once somebody who may write does so. Whoever reads on compares this before each look.
struct StillStore: Hashable, Sendable {
    let file: FileKind
    private let log: FileKind
    private let head: FileKind

    /// Looks at a store.
    ///
    /// - Parameter path: The store.
    /// - Returns: nil where this process may write the folder and is no guest there, or a write-ahead file stands
    ///   beside the store: then SQLite's locks tell of every change.
    /// - Throws: ``StoreError/readOrWrite(_:)`` when the kernel does not say.
    static func here(_ path: StorePath) throws(StoreError) -> StillStore? {
        // What SQLite would make beside the store for a guest's lock would keep its writer out.
        let isGuest = try path.isForGuests()
        guard isGuest || !Environment.canWrite(folder: FilePath.folder(of: path.file)) else { return nil }
        let looks = try StillStore(path)
        return looks.log.kind == .missing ? looks : nil
    }

    /// As ``here(_:)`` on a disk that is full or read-only, where SQLite cannot make the file that it keeps its
    /// locks in.
    ///
    /// - Parameters:
    ///   - path: The store.
    ///   - error: Why it could not be opened.
    /// - Returns: nil where that was for another reason.
    /// - Throws: ``StoreError/unreadLog(path:)`` where the write-ahead file holds something, which only SQLite can
    ///   read; ``StoreError/readOrWrite(_:)`` when the kernel does not say.
    static func here(_ path: StorePath, after error: StoreError) throws(StoreError) -> StillStore? {
        guard case .database(_, let refusal) = error, noRoom.contains(refusal.code) else { return nil }
        // Somebody writes it, and keeps his locks from us.
        if refusal.code == cannotOpen, try path.kind(of: path.index).kind != .missing { return nil }
        let looks = try StillStore(path)
        guard looks.log.size == 0 else { throw .unreadLog(path: path.log) }
        return looks
    }

    /// `SQLITE_CANTOPEN`: in a folder where no file can be made.
    private static let cannotOpen: Int32 = 14

    /// `SQLITE_FULL`, `SQLITE_CANTOPEN`, `SQLITE_IOERR_SHMOPEN`, `SQLITE_IOERR_SHMSIZE` and `SQLITE_IOERR_SHMMAP`
    /// (sqlite.org/rescode.html).
    private static let noRoom: Set<Int32> = [13, cannotOpen, 4618, 4874, 5386]

    private init(_ path: StorePath) throws(StoreError) {
        file = try path.kind(of: path.file)
        log = try path.kind(of: path.log)
        head = try path.kind(of: path.head)
    }

    /// Whether the same file has been written since, or is about to be.
    ///
    /// Another file of the name is none of this reader's business: it goes on reading what it opened.
    ///
    /// - Throws: ``StoreError/readOrWrite(_:)`` when the kernel does not say.
    func isWritten(_ path: StorePath) throws(StoreError) -> Bool {
        let now = try StillStore(path)
        return now != self && now.file.identity == file.identity
    }
}
