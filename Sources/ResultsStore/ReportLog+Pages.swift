/// How much of the store SQLite keeps in memory: much while a night is loaded, little while reports trickle in.
extension ReportLog {
    /// A group of so many lines is a night being loaded, whose reports touch most pages of the indexes.
    static let loadingGroup = 1_000
    /// A group of fewer lines than this is a night going on.
    private static let tricklingGroup = 100

    /// Keeps 64 MiB of pages from here on.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    mutating func keepManyPages() throws(StoreError) {
        guard !keepsManyPages else { return }
        try connection.execute("PRAGMA cache_size=-65536", action: "configure")
        keepsManyPages = true
    }

    /// Gives back what was kept for loading, once a small group shows that it is over.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    mutating func keepFewPages(afterGroup count: Int) throws(StoreError) {
        guard keepsManyPages, count < ReportLog.tricklingGroup else { return }
        try connection.execute("PRAGMA cache_size=-2048; PRAGMA shrink_memory", action: "configure")
        keepsManyPages = false
    }
}
