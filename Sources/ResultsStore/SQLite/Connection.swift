import CSQLite
import PosixIO

/// An open database of SQLite, closed when the value ends; used by one thread at a time.
@safe struct Connection: ~Copyable {
    enum Mode {
        /// Reads only; never writes the file, never checkpoints.
        case read
        /// As `read` where not even a lock can be taken and no writer can exist.
        case readImmutable
        case write
        case create
    }

    let handle: OpaquePointer
    let path: String

    private init(owning handle: OpaquePointer, path: String) {
        unsafe self.handle = unsafe handle
        self.path = path
    }

    /// Opens a database with every setting that distrusts what is in the file.
    ///
    /// - Throws: ``StoreError`` when the file cannot be opened or is not a database.
    static func open(_ path: String, _ mode: Mode) throws(StoreError) -> Connection {
        _ = Connection.once
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | mode.access
        let code = unsafe sqlite3_open_v2(uri(path, mode), &opened, flags, nil)
        guard let opened = unsafe opened else {
            let error = SQLiteError(code: SQLITE_NOMEM, message: "out of memory", action: "open")
            throw .database(path: path, error)
        }
        let connection = unsafe Connection(owning: opened, path: path)
        guard code == SQLITE_OK else { throw connection.error(code, "open") }
        try connection.configure()
        return connection
    }

    /// Set before SQLite is first used; later it is refused, which changes nothing.
    private static let once = csqlite_count_no_memory()

    /// The first bytes of a file that may be a database; fewer where it is shorter, none of a part.
    ///
    /// Read by SQLite, for the locks' sake: see `csqlite_read_beginning`.
    ///
    /// - Throws: ``StoreError/readOrWrite(_:)`` when it cannot be opened or read.
    static func beginning(of path: String, count: Int) throws(StoreError) -> [UInt8] {
        _ = Connection.once
        var bytes = [UInt8](repeating: 0, count: count)
        let read = unsafe bytes.withUnsafeMutableBytes {
            unsafe csqlite_read_beginning(path, $0.baseAddress, Int32(count))
        }
        guard read >= 0 else {
            throw .readOrWrite(IOError(call: "open", subject: path, number: -read))
        }
        return Array(bytes.prefix(Int(read)))
    }

    deinit {
        unsafe sqlite3_close_v2(handle)
    }

    /// The statement of a text, to be bound and stepped many times.
    ///
    /// - Throws: ``StoreError`` when the text does not fit the schema, or reading the schema fails.
    func prepare(_ text: String) throws(StoreError) -> Statement {
        var statement: OpaquePointer?
        let persistent = UInt32(SQLITE_PREPARE_PERSISTENT)
        let code = unsafe sqlite3_prepare_v3(handle, text, -1, persistent, &statement, nil)
        guard code == SQLITE_OK, let statement = unsafe statement else { throw error(code, "prepare") }
        return unsafe Statement(owning: statement, of: handle, path: path)
    }

    /// Runs texts that answer nothing.
    ///
    /// - Throws: ``StoreError`` at the first that fails.
    func execute(_ text: String, action: String) throws(StoreError) {
        let code = unsafe sqlite3_exec(handle, text, nil, nil, nil)
        guard code == SQLITE_OK else { throw error(code, action) }
    }

    /// Makes this the connection of a store's only writer, which adds rows and nothing else.
    ///
    /// The triggers of the schema hold everybody else to that, at a copy of each page a row touches; here
    /// no statement that changes or removes a row can be prepared at all, and what a commit adds is
    /// counted (``EntryTable/finish(at:)``).
    ///
    /// - Throws: ``StoreError`` as SQLite refuses, or when it lets such a statement pass.
    func restrictToAdding() throws(StoreError) {
        let code = unsafe csqlite_configure(handle, Int32(SQLITE_DBCONFIG_ENABLE_TRIGGER), 0)
        guard code == SQLITE_OK else { throw error(code, "configure") }
        unsafe sqlite3_set_authorizer(handle, allowAdding, nil)
        for change in ["UPDATE run SET last = 0", "DELETE FROM run", "DROP TABLE run"] {
            guard (try? prepare(change)) == nil else { throw error(SQLITE_MISUSE, "restrict") }
        }
    }

    /// Lets values have so many bytes at most, those read and those written.
    ///
    /// - Returns: How many it were before.
    @discardableResult
    func limitValues(to bytes: Int) -> Int {
        Int(unsafe sqlite3_limit(handle, Int32(SQLITE_LIMIT_LENGTH), Int32(bytes)))
    }

    /// Whether a transaction is open.
    var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

    private func configure() throws(StoreError) {
        unsafe sqlite3_busy_timeout(handle, 5_000)
        for (option, value) in [
            (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
            (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0), (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
        ] {
            let code = unsafe csqlite_configure(handle, Int32(option), Int32(value))
            guard code == SQLITE_OK else { throw error(code, "configure") }
        }
        for (limit, value) in [(SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_LENGTH, 64 << 20)] {
            unsafe sqlite3_limit(handle, Int32(limit), Int32(value))
        }
        // The files of an election of a million stations are longer; see ``limitValues(to:)``.
        let settings = "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;"
        try execute(settings, action: "configure")
    }

    /// What a code of SQLite means, with its words of this moment.
    func error(_ code: Int32, _ action: String) -> StoreError {
        let message = unsafe String(cString: sqlite3_errmsg(handle))
        return StoreError(SQLiteError(code: code, message: message, action: action), path: path)
    }

    /// A path as a URI; every byte that could mean something else is escaped.
    ///
    /// A whole path stands behind an empty authority, for which two slashes of its own would be taken.
    private static func uri(_ path: String, _ mode: Mode) -> String {
        var text = path.utf8.first == UInt8(ascii: "/") ? "file://" : "file:"
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
                UInt8(ascii: "-"), UInt8(ascii: "_"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                text += "%"
                for value in [byte >> 4, byte & 15] {
                    text.unicodeScalars.append(Unicode.Scalar(Digest.hexDigit(value)))
                }
            }
        }
        return text + mode.query
    }
}

/// Refuses what changes or removes rows, in the tables of the schema too; asked when a statement is prepared.
private nonisolated func allowAdding(
    _: UnsafeMutableRawPointer?,
    action: Int32,
    _: UnsafePointer<CChar>?,
    _: UnsafePointer<CChar>?,
    _: UnsafePointer<CChar>?,
    _: UnsafePointer<CChar>?
) -> Int32 {
    action == SQLITE_UPDATE || action == SQLITE_DELETE ? SQLITE_DENY : SQLITE_OK
}

extension Connection.Mode {
    fileprivate var access: Int32 {
        switch self {
        case .read, .readImmutable: SQLITE_OPEN_READONLY
        case .write: SQLITE_OPEN_READWRITE
        case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        }
    }

    fileprivate var query: String {
        switch self {
        case .read: "?mode=ro"
        case .readImmutable: "?mode=ro&immutable=1"
        case .write: "?mode=rw"
        case .create: "?mode=rwc"
        }
    }
}
