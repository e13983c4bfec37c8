import ElectionModel
import PosixIO
import ReportFormat
import ResultsStore
import TestSupport
import Testing

/// Admissions that come back from an exported log, and what decisions are dated with.
struct AdmissionPlaybackTests {
    private static func numbered(_ precinct: Int, at clock: String = "21:00:00") -> [UInt8] {
        SmallScenario.count(precinct, at: clock, more: ",\"sourceSeq\":5")
    }

    private func admit(_ number: Int, in store: borrowing TestStore) throws {
        var log = try ReportLog.open(path: store.path)
        _ = try log.decide(DecisionOrder(.admit(refusal: number), reason: "seen"), now: Builders.time())
        _ = try log.commit()
    }

    private func exported(_ store: borrowing TestStore) throws -> [[UInt8]] {
        try LogReader.open(path: store.path).texts(after: 0, limit: 100).map { entry in
            let arrival = ",\"receivedAt\":\"\(entry.receivedAt.iso8601)\"}"
            return entry.canonical.dropLast() + Array(arrival.utf8)
        }
    }

    /// K03: the number was used before, and a decision counted the report all the same.
    @Test func `a report admitted in spite of its number plays back, before or after the first`() throws {
        let store = try TestStore(recorded: true)
        let verdicts = try store.ingest([Self.numbered(1), Self.numbered(2)]).map(\.short)
        #expect(verdicts == ["accepted 1", "refused K03"])
        try admit(1, in: store)
        let lines = try exported(store)
        let again = try TestStore(recorded: true)
        #expect(try again.ingest(lines).map(\.short) == ["accepted 1", "accepted 2"])
        #expect(try LogReader.open(path: again.path).head() == LogReader.open(path: store.path).head())
        let turned = try TestStore(recorded: true)
        #expect(try turned.ingest(lines.reversed()).map(\.short) == ["accepted 1", "accepted 2"])
        #expect(try Verification.run(path: again.path).isSound)
        // Opened anew, the number is still the first report's.
        #expect(try again.ingest(Self.numbered(3)).map(\.short) == ["refused K03"])
    }

    @Test func `an admission is not older than the protocol it admits`() throws {
        let store = try TestStore(recorded: true)
        _ = try store.ingest(SmallScenario.turnout(1, at: "12:00:00"))
        let wrong = String(decoding: SmallScenario.count(1), as: UTF8.self)
            .replacing("\"ballotsFound\":55", with: "\"ballotsFound\":54")
        #expect(try store.ingest(Array(wrong.utf8)).map(\.short) == ["refused C01"])
        try admit(1, in: store)
        let admitted = try #require(try store.entries().last)
        #expect(admitted.receivedAt.iso8601 == "2023-03-19T21:00:00+06:00")
    }

    @Test func `a store is not made where decisions about another one wait`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("night.db")
        let orders = path + "-decisions"
        #expect(try OwnFolder.make(orders))
        try ReportLog.create(path: path, files: SmallScenario.files(), isRecorded: true)
        let other = folder.file("other.db")
        #expect(try OwnFolder.make(other + "-decisions"))
        try AtomicFile.replace(other + "-decisions/x.order", with: Array("withdraw 1 old\n".utf8))
        #expect(throws: StoreError.exists(path: other + "-decisions")) {
            try ReportLog.create(path: other, files: SmallScenario.files(), isRecorded: true)
        }
    }
}
