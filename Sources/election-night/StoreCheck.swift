import ResultsStore

/// Looks at a store before a terminal is taken over, so that a wrong name gives one plain line.
enum StoreCheck {
    /// Opens the store and closes it again.
    ///
    /// - Parameter path: The store's file.
    /// - Throws: ``Failure`` as the store cannot be read.
    static func isReadable(_ path: String) throws(Failure) {
        do { _ = try LogReader.open(path: path) } catch { throw Failure(error) }
    }
}
