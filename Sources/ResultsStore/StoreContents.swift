import ElectionModel
import PosixIO
import ReportFormat
import Synchronization

/// The election of a store as it was read and checked, for further readers of the same store.
package struct KnownElection: Sendable {
    let contents: StoreContents
    let election: Election
    /// The digest that binds both together, as hex.
    let digest: String
}

/// What a store says of its election: fixed when it was made.
struct StoreContents: Sendable {
    let files: ScenarioFiles
    let isRecorded: Bool
    /// When the store was made.
    let createdAt: Timestamp

    /// The rows of the table `meta`.
    func meta(electionID: String) -> [(name: String, value: String)] {
        let values = [
            ("created", createdAt.iso8601), ("election", electionID), ("recorded", isRecorded ? "1" : "0"),
        ]
        return values + [("digest", digest(of: values).hex)]
    }

    /// The rows of the table `scenario`; an optional file that is missing has none.
    var rows: [(name: String, bytes: [UInt8])] {
        let optional = [
            ("candidates.csv", files.candidates), ("published.csv", files.published),
            ("previous.csv", files.previous),
        ]
        return [
            ("election.json", files.card), ("units.csv", files.units), ("parties.csv", files.parties),
        ] + optional.compactMap { name, bytes in bytes.map { (name, $0) } }
    }

    /// Binds what is said of the election together, so that damage to any of it shows.
    private func digest(of values: [(String, String)]) -> Digest {
        var stream = DigestStream()
        for (name, value) in values { stream.update(Array("\(name) \(value)\n".utf8)) }
        for (name, bytes) in rows {
            stream.update(Array("\(name) \(bytes.count)\n".utf8))
            stream.update(bytes)
        }
        return stream.finish()
    }
}

extension StoreContents {
    /// The most bytes of a file: those of two million stations.
    private static let longest = 1 << 28

    /// Writes the rows into a new store.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    func insert(into connection: borrowing Connection, election: Election) throws(StoreError) {
        let meta = try connection.prepare("INSERT INTO meta (name, value) VALUES (?1, ?2)")
        for (name, value) in self.meta(electionID: election.id) {
            meta.bind(text: Array(name.utf8), at: 1)
            meta.bind(text: Array(value.utf8), at: 2)
            try meta.run("write meta")
        }
        let usual = connection.limitValues(to: StoreContents.longest)
        defer { connection.limitValues(to: usual) }
        let scenario = try connection.prepare("INSERT INTO scenario (name, bytes) VALUES (?1, ?2)")
        for (name, bytes) in rows {
            scenario.bind(text: Array(name.utf8), at: 1)
            scenario.bind(blob: bytes, at: 2)
            try scenario.run("write scenario")
        }
    }

    /// Reads the rows, and checks that they are those written when the store was made.
    ///
    /// - Parameters:
    ///   - connection: To the store.
    ///   - path: The store, for messages.
    ///   - known: What was read of it before.
    /// - Returns: What they say and the election; what is known, where the store says that it is the same.
    /// - Throws: ``StoreError/badRow(path:table:place:part:)`` when one is missing or changed;
    ///   ``StoreError/scenario(path:_:)`` when the files are no scenario.
    static func read(
        from connection: borrowing Connection,
        path: String,
        known: KnownElection? = nil
    ) throws(StoreError) -> KnownElection {
        var meta: [String: String] = [:]
        let metaRows = try connection.prepare("SELECT name, value FROM meta")
        while try metaRows.step("read meta") { meta[metaRows.text(0)] = metaRows.text(1) }
        if let known, meta["digest"] == known.digest { return known }
        let usual = connection.limitValues(to: StoreContents.longest)
        defer { connection.limitValues(to: usual) }
        var files: [String: [UInt8]] = [:]
        let scenarioRows = try connection.prepare("SELECT name, bytes FROM scenario")
        while try scenarioRows.step("read scenario") { files[scenarioRows.text(0)] = scenarioRows.bytes(1) }
        guard let card = files["election.json"], let units = files["units.csv"],
            let parties = files["parties.csv"],
            let created = meta["created"].flatMap(Timestamp.init(parsing:))
        else { throw .badRow(path: path, table: "scenario", place: 0, part: "a file is missing") }
        let contents = StoreContents(
            files: ScenarioFiles(
                card: card,
                units: units,
                parties: parties,
                candidates: files["candidates.csv"],
                published: files["published.csv"],
                previous: files["previous.csv"]
            ),
            isRecorded: meta["recorded"] == "1",
            createdAt: created
        )
        guard files.count == contents.rows.count, let election = try contents.checked(by: meta, path: path)
        else { throw .badRow(path: path, table: "meta", place: 0, part: "the election in it was changed") }
        return KnownElection(contents: contents, election: election, digest: meta["digest"] ?? "")
    }

    /// The election that the files describe; nil where `meta` is not of these files.
    ///
    /// Hashing takes a fourth of the time of reading: a second thread does it meanwhile.
    ///
    /// - Throws: ``StoreError/scenario(path:_:)`` when the files are no scenario.
    private func checked(by meta: [String: String], path: String) throws(StoreError) -> Election? {
        let hashing = Hashing(self, electionID: meta["election"] ?? "")
        let election: Election
        do {
            election = try self.election(path: path)
        } catch {
            _ = hashing.finish()
            throw error
        }
        return hashing.finish() == meta && election.id == meta["election"] ? election : nil
    }

    /// The election that the files describe.
    ///
    /// - Throws: ``StoreError/scenario(path:_:)`` when they do not.
    func election(path: String) throws(StoreError) -> Election {
        do {
            return try Election.read(files)
        } catch {
            throw .scenario(path: path, error)
        }
    }
}

/// The rows of `meta` as they should be, worked out in a thread of its own.
private struct Hashing: ~Copyable {
    private final class Rows: Sendable {
        let meta = Mutex<[String: String]>([:])
    }

    private let rows = Rows()
    private let thread: WorkerThread?

    init(_ contents: StoreContents, electionID: String) {
        let rows = rows
        let hash: @Sendable () -> Void = {
            let meta = Dictionary(contents.meta(electionID: electionID)) { first, _ in first }
            rows.meta.withLock { $0 = meta }
        }
        thread = try? WorkerThread(running: hash)
        // A system without a thread left reads more slowly.
        if thread == nil { hash() }
    }

    consuming func finish() -> [String: String] {
        if let thread { thread.join() }
        return rows.meta.withLock { $0 }
    }
}
