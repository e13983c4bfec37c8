package import ElectionModel
package import ReportFormat
package import ResultsStore
package import Tabulation

/// A night counted from a store, position by position: the one path for live, replay and exports.
package struct CountingNight: ~Copyable {
    private let reader: LogReader
    package private(set) var night: Night
    /// Refusals taken into the night so far.
    private var refusalsSeen = 0

    /// Opens a store and stands before its first entry.
    ///
    /// - Throws: `StoreError` when there is no store, or it cannot be read.
    package init(store path: String) throws(StoreError) {
        reader = try LogReader.open(path: path)
        night = Night(election: reader.election)
    }

    package var election: Election { reader.election }
}
