import PosixIO
import ResultsStore

/// A reader of the store of a name, whatever file has the name: a store that was brought back from a copy is read
/// on, and one that went away is waited for.
struct FollowedReader: ~Copyable {
    private let path: String
    private var reader: LogReader?

    /// Opens the store.
    ///
    /// - Throws: ``Failure`` when it cannot be opened.
    init(_ path: String) throws(Failure) {
        self.path = path
        reader = try FollowedReader.first(path)
    }

    /// Whether something was committed since the last call, or another store has the name.
    ///
    /// - Throws: ``StoreError`` when the store cannot be read; it is opened anew with the next call.
    mutating func hasNews() throws(StoreError) -> Bool {
        do throws(StoreError) {
            try reader?.checkFiles()
        } catch {
            reader = nil
        }
        guard reader != nil else {
            reader = try LogReader.open(path: path)
            return true
        }
        do throws(StoreError) {
            return try reader?.mayHaveChanged() ?? true
        } catch {
            reader = nil
            throw error
        }
    }

    private static func first(_ path: String) throws(Failure) -> LogReader? {
        do throws(StoreError) {
            var reader = try LogReader.open(path: path)
            _ = try reader.mayHaveChanged()
            return reader
        } catch {
            throw Failure(error)
        }
    }
}
