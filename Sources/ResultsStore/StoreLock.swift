import PosixIO

/// The right to write a store, kept while its log is closed and opened again.
package struct StoreLock: ~Copyable {
    private let path: StorePath
    private let file: FileLock

    /// Takes the right, as ``ReportLog/open(path:)`` does for itself.
    ///
    /// - Parameter path: The store's file.
    /// - Throws: ``StoreError/held(path:process:since:)`` when somebody else has it; and as what stands
    ///   there is no store or cannot be read.
    package init(store path: String) throws(StoreError) {
        let path = StorePath(file: path)
        try path.checkIsStore()
        try path.checkPermissions()
        let file = try path.takeLock()
        self.path = path
        self.file = file
    }

    /// Opens the log; one at a time, for it alone may write.
    ///
    /// - Returns: The log, to end before this does.
    /// - Throws: ``StoreError`` as ``ReportLog/open(path:)``.
    package borrowing func openLog() throws(StoreError) -> ReportLog {
        try path.checkIsStore()
        try path.checkPermissions()
        return try ReportLog.open(path, lock: nil)
    }

    /// Gives a sign of life in the lock file; due every 3 s.
    ///
    /// - Throws: ``StoreError/readOrWrite(_:)`` when the file cannot be touched.
    package borrowing func touch() throws(StoreError) {
        do { try file.touch() } catch { throw .readOrWrite(error) }
    }
}
