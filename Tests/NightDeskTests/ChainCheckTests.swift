import NightDesk
import PosixIO
import ResultsStore
import TestSupport
import Testing

/// An entry that can be read and says something else than what was hashed.
struct ChainCheckTests {
    /// A store whose second entry came a minute later than its hash says.
    private func damaged() throws -> DeskStore {
        let store = try DeskStore()
        try store.ingest(SmallScenario.count(1), SmallScenario.count(2), SmallScenario.count(3))
        try Shell.changeWithoutGuards(store.path, "UPDATE run SET entries = later(entries, 2, 60)")
        return store
    }

    private static let line = ": damaged: entry 2: its hash is not that of what it says; check it with verify"

    @Test func `the first entry that is not what was hashed is named`() throws {
        let sound = try DeskStore()
        try sound.ingest(SmallScenario.count(1), SmallScenario.count(2))
        try ChainCheck(of: sound.path).finish()
        let store = try damaged()
        #expect {
            try ChainCheck(of: store.path).finish()
        } throws: { error in
            (error as? DeskError)?.description == store.path + Self.line
        }
        var reader = try LogReader.open(path: store.path)
        try reader.checkChain(upTo: 1)
    }

    @Test func `a night counted from a damaged log is not kept for the next start`() throws {
        let sound = try DeskStore()
        let store = try damaged()
        try sound.ingest(SmallScenario.count(1), SmallScenario.count(2))
        let folder = try TemporaryFolder()
        let nights = KeptNights(folder: folder.file("cache"), build: "b1", often: 100, least: 1)
        for path in [sound.path, store.path] {
            let run = try DeskRun { LiveDesk(store: path, news: $0, requests: $1, nights: nights).run() }
            if path == store.path { #expect(run.failure() != nil) } else { #expect(run.frame() != nil) }
            run.stop()
            let names = try FolderListing.names(in: folder.file("cache"))
            #expect(names.count { $0.hasSuffix(".night") } == 1)
        }
    }

    @Test func `a screen that follows a damaged store ends with the entry at fault`() throws {
        let store = try damaged()
        let path = store.path
        let run = try DeskRun { LiveDesk(store: path, news: $0, requests: $1).run() }
        let failure = run.failure()
        #expect(failure?.line == path + Self.line)
        #expect(failure?.status == 65)
        run.stop()
    }
}
