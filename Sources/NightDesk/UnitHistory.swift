package import ElectionModel
import ResultsStore
package import Tabulation

/// Everything that came for one precinct, in the order of the log, and what each did to the count.
package struct UnitHistory: Sendable {
    /// An entry with what it did.
    package struct Step: Sendable {
        package let entry: LogEntry
        package let change: Change
        /// How often the same came again.
        package let repeats: Int
    }

    package let steps: [Step]
    /// The election's night with this precinct's entries alone.
    package let night: Night
    package let precinct: Int

    /// Reads the precinct's entries and counts them.
    ///
    /// - Parameters:
    ///   - store: The store's file.
    ///   - precinct: Index in ``Election/precincts``.
    /// - Throws: ``DeskError/store(_:)`` when it cannot be read.
    package init(store: String, precinct: Int) throws(DeskError) {
        do throws(StoreError) {
            var reader = try LogReader.open(path: store)
            let entries = try reader.entries(ofPrecinct: precinct)
            let repeats = try reader.repeatCounts()
            var night = Night(election: reader.election)
            steps = entries.map {
                Step(entry: $0, change: night.apply($0), repeats: repeats[$0.seq] ?? 0)
            }
            self.night = night
            self.precinct = precinct
        } catch {
            throw .store(error)
        }
    }

    /// The protocol that stands in a contest; nil when none does.
    package func standing(contest: Int) -> StandingProtocol? {
        night.snapshot().stations.standing(contest: contest, precinct: precinct)
    }
}
