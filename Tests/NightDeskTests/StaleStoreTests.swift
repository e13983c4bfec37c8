import NightDesk
import PosixIO
import ResultsStore
import Tabulation
import TestSupport
import Testing

/// A live desk whose store goes away: the last figures stay, with the word *stale*, until it is back.
struct StaleStoreTests {
    private func move(_ store: String, to other: String) throws {
        for end in ["", "-wal", "-shm", "-head", "-lock"] where try FileKind.at(store + end).kind == .file {
            try AtomicFile.rename(store + end, to: other + end)
        }
    }

    private func isStale(_ frame: DeskFrame) -> Bool {
        if case .stale = frame.play.freshness { true } else { false }
    }

    @Test func `a store moved away is stale with its last figures, and fresh when it is back`() throws {
        let store = try DeskStore()
        let path = store.path
        try store.ingest(SmallScenario.count(1), SmallScenario.count(2))
        let run = try DeskRun { LiveDesk(store: path, news: $0, requests: $1).run() }
        #expect(run.frame { $0.snapshot.seq == 2 }?.play.freshness == .fresh)
        try move(path, to: path + "-elsewhere")
        let stale = run.frame { isStale($0) }
        #expect(stale?.snapshot.seq == 2)
        #expect(stale?.snapshot.country.unitsReported == 2)
        try move(path + "-elsewhere", to: path)
        #expect(run.frame { !isStale($0) }?.snapshot.seq == 2)
        try store.ingest(SmallScenario.count(3))
        #expect(run.frame { $0.snapshot.seq == 3 } != nil)
        run.stop()
    }

    @Test func `a key that needs what cannot be read leaves the figures, stale, until it can`() throws {
        let store = try DeskStore()
        let path = store.path
        try store.ingest(SmallScenario.count(1), SmallScenario.count(2))
        let run = try DeskRun { LiveDesk(store: path, news: $0, requests: $1).run() }
        #expect(run.frame { $0.snapshot.seq == 2 } != nil)
        // The log has been held against its hashes by then.
        _ = try Poll.wait(for: [], timeoutMilliseconds: Int32(ChainCheck.patience) + 2_000)
        // The length of the first entry is nonsense; nothing that is looked at in passing.
        try Shell.changeWithoutGuards(path, "UPDATE run SET entries = changed(entries, 1, 3, x'7f')")
        run.requests.send(.seek(seconds: -60))
        #expect(run.frame { isStale($0) }?.snapshot.seq == 2)
        try Shell.changeWithoutGuards(path, "UPDATE run SET entries = changed(entries, 1, 3, x'00')")
        #expect(run.frame { !isStale($0) }?.snapshot.seq == 2)
        run.stop()
    }

    @Test func `another history under the store's name is not shown`() throws {
        let store = try DeskStore()
        let path = store.path
        try store.ingest(SmallScenario.count(1), SmallScenario.count(2))
        let other = try DeskStore()
        try other.ingest(SmallScenario.count(3), SmallScenario.count(2))
        let run = try DeskRun { LiveDesk(store: path, news: $0, requests: $1).run() }
        #expect(run.frame { $0.snapshot.seq == 2 } != nil)
        try move(path, to: path + "-elsewhere")
        try move(other.path, to: path)
        let failure = run.failure()
        let line = ": no longer the store whose 2 entries were shown; check it with verify"
        #expect(failure?.line == path + line)
        #expect(failure?.status == 65)
        run.stop()
    }
}
