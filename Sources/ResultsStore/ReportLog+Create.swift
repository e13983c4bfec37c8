import ElectionModel
import PosixIO
package import ReportFormat

extension ReportLog {
    /// Makes a new store; it stands under its name only once it is whole.
    ///
    /// - Parameters:
    ///   - path: The store's file, in a folder that exists.
    ///   - files: The scenario, copied into the store.
    ///   - isRecorded: Whether the night is over and arrival is taken from the reports.
    /// - Throws: ``StoreError/exists(path:)`` when something stands there, or the write-ahead file of
    ///   another store; ``StoreError/cannotCreate(path:_:)``; ``StoreError/scenario(path:_:)`` when the
    ///   files are no scenario; ``StoreError/held(path:process:since:)`` when somebody else makes it;
    ///   ``StoreError/nameless``. What was begun is removed.
    package static func create(path: String, files: ScenarioFiles, isRecorded: Bool) throws(StoreError) {
        let path = StorePath(file: path)
        let now = Timestamp(instant: Clock.wallSeconds(), offsetMinutes: 0)
        let contents = StoreContents(files: files, isRecorded: isRecorded, createdAt: now)
        let election = try contents.election(path: path.file)
        try path.checkIsFree()
        try path.checkHasNoHead()
        let lock = try path.takeLockToCreate()
        try path.checkIsFree()
        do throws(StoreError) {
            try path.makeUnfinished()
            try build(contents, election, at: path)
            try path.publish(StoreHead(log: .empty))
        } catch {
            try? path.removeUnfinished()
            throw error
        }
        _ = consume lock
    }

    /// Writes the database under its unfinished name, and closes it.
    private static func build(
        _ contents: StoreContents,
        _ election: Election,
        at path: StorePath
    ) throws(StoreError) {
        let connection = try Connection.open(path.new, .create)
        try connection.execute("PRAGMA page_size=8192; PRAGMA synchronous=FULL; BEGIN", action: "create")
        try connection.makeSchema()
        try contents.insert(into: connection, election: election)
        try connection.execute("COMMIT; PRAGMA journal_mode=WAL", action: "create")
    }
}
