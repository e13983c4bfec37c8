import CSQLite

/// A prepared statement of SQLite, finalized when the value ends.
///
/// Parameters count from 1, columns from 0, as in SQLite.
@safe struct Statement: ~Copyable {
    private let handle: OpaquePointer
    private let connection: OpaquePointer
    private let path: String

    @unsafe init(owning handle: OpaquePointer, of connection: OpaquePointer, path: String) {
        unsafe self.handle = handle
        unsafe self.connection = connection
        self.path = path
    }

    deinit {
        unsafe sqlite3_finalize(handle)
    }

    /// Goes to the next row.
    ///
    /// - Returns: Whether there is one.
    /// - Throws: ``StoreError``; the statement is reset then.
    func step(_ action: String) throws(StoreError) -> Bool {
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw failure(code, action)
        }
    }

    private func failure(_ code: Int32, _ action: String) -> StoreError {
        let message = unsafe String(cString: sqlite3_errmsg(connection))
        reset()
        return StoreError(SQLiteError(code: code, message: message, action: action), path: path)
    }

    /// Runs a statement that answers no rows, and makes it ready for the next run.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    func run(_ action: String) throws(StoreError) {
        while try step(action) {}
        reset()
    }

    /// Makes the statement ready for the next run; bound values stay.
    func reset() { unsafe sqlite3_reset(handle) }

    func bind(_ number: Int, at parameter: Int32) {
        unsafe sqlite3_bind_int64(handle, parameter, Int64(number))
    }

    func bind(blob bytes: [UInt8], at parameter: Int32) {
        unsafe bytes.withUnsafeBytes { buffer in
            _ = unsafe csqlite_bind_blob(handle, parameter, buffer.baseAddress, Int32(clamping: buffer.count))
        }
    }

    func bind(text bytes: [UInt8], at parameter: Int32) {
        unsafe bytes.withUnsafeBytes { buffer in
            _ = unsafe csqlite_bind_text(handle, parameter, buffer.baseAddress, Int32(clamping: buffer.count))
        }
    }

    func int(_ column: Int32) -> Int { Int(unsafe sqlite3_column_int64(handle, column)) }

    func isNull(_ column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// The bytes of a text or blob, empty for NULL.
    func bytes(_ column: Int32) -> [UInt8] {
        let place = unsafe sqlite3_column_blob(handle, column)
        let count = Int(unsafe sqlite3_column_bytes(handle, column))
        return unsafe [UInt8](UnsafeRawBufferPointer(start: place, count: place == nil ? 0 : count))
    }

    /// The text of a column; bytes that are not UTF-8 are replaced.
    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    /// Hands out the bytes of a text or blob where SQLite holds them, for the time of the call.
    func withBytes<Result, Failure: Error>(
        _ column: Int32,
        _ use: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let place = unsafe sqlite3_column_blob(handle, column)
        let count = Int(unsafe sqlite3_column_bytes(handle, column))
        let buffer = unsafe UnsafeRawBufferPointer(start: place, count: place == nil ? 0 : count)
        return try use(unsafe buffer.bytes)
    }
}
