import PosixIO
import ResultsStore

/// A reader of the store of a name, whatever file has the name: a store that was brought back from a copy is read
/// on, and one that went away is waited for.
struct FollowedReader: ~Copyable {
    private let path: String
    private var reader: LogReader?
    private var identity: UInt64
    /// Whether it was opened anew since its log was last held against its hashes; see ``wasChecked()``.
    private(set) var isUnchecked = false

    /// Opens the store.
    ///
    /// - Throws: ``Failure`` when it cannot be opened.
    init(_ path: String) throws(Failure) {
        self.path = path
        identity = FollowedReader.identity(of: path)
        reader = try FollowedReader.first(path)
    }

    /// Whether something was committed since the last call, or another store has the name.
    ///
    /// - Throws: ``StoreError`` when the store cannot be read; it is opened anew with the next call.
    mutating func hasNews() throws(StoreError) -> Bool {
        if reader != nil, identity != FollowedReader.identity(of: path) { reader = nil }
        guard reader != nil else {
            try open()
            return true
        }
        do throws(StoreError) {
            return try reader?.mayHaveChanged() ?? true
        } catch {
            reader = nil
            throw error
        }
    }

    /// Tells that the log, as it stands in the file of the name, agrees with its hashes.
    mutating func wasChecked() { isUnchecked = false }

    private static func first(_ path: String) throws(Failure) -> LogReader? {
        do throws(StoreError) {
            var reader = try LogReader.open(path: path)
            _ = try reader.mayHaveChanged()
            return reader
        } catch {
            throw Failure(error)
        }
    }

    private mutating func open() throws(StoreError) {
        let opened = FollowedReader.identity(of: path)
        isUnchecked = true
        reader = try LogReader.open(path: path)
        identity = opened
    }

    /// 0 where nothing stands, or the file system does not say.
    private static func identity(of path: String) -> UInt64 { (try? FileKind.at(path))?.identity ?? 0 }
}
