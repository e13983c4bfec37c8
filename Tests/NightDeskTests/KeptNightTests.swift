import ElectionModel
import Foundation
import NightDesk
import PosixIO
import ResultsStore
import Tabulation
import TestSupport
import Testing

/// A store with some reports, and a folder in which screens keep what they counted of it.
private struct KeptDesk: ~Copyable {
    let store: DeskStore
    let cache: String

    init() throws {
        let store = try DeskStore(precincts: 6)
        let cache = store.folder.file("cache")
        try store.ingest(SmallScenario.turnout(1, at: "10:00:00"), Array("x".utf8), SmallScenario.count(1))
        try store.ingest(SmallScenario.count(2, at: "21:30:00"), SmallScenario.count(3, (9, 9, 9)))
        self.cache = cache
        self.store = store
    }

    /// What a screen shows at first, and after the check; it keeps what it counted.
    func run(build: String = "b1", of other: String? = nil) throws -> (first: Shown, checked: Shown) {
        let nights = KeptNights(folder: cache, build: build, often: 1, least: 1)
        var start = HeadStart(nights, of: other ?? store.path) {}
        var follower = try StoreFollower(path: other ?? store.path)
        let isKept = try start.begin(&follower)
        if !isKept { _ = try follower.readNew() }
        let first = Shown(&follower)
        let limit = Clock.monotonicMilliseconds() + 20_000
        while isKept, !start.settle(&follower), Clock.monotonicMilliseconds() < limit {
            start.goOn()
            _ = try? Poll.wait(for: [], timeoutMilliseconds: 1)
        }
        let checked = Shown(&follower)
        start.end(follower)
        return (first, checked)
    }

    func names() throws -> [String] {
        try FolderListing.names(in: cache).filter { $0.hasSuffix(".night") }
    }

    func kept() throws -> String { cache + "/" + (try #require(try names().first)) }

    func bytes() throws -> [UInt8] { try #require(try OwnFolder.bytes(of: try kept(), limit: 1 << 20)) }

    func straight(_ position: Int) throws -> Night {
        try Recording(store: store.path).night(at: position, clock: nil)
    }
}

/// What a screen says of a night.
private struct Shown: Hashable {
    let origin: PlayState.Origin
    let moment: Moment
    let refused: Int
    let head: String?

    init(_ follower: inout StoreFollower) {
        origin = follower.origin
        moment = Moment(follower.snapshot())
        (refused, head) = (follower.refused, follower.head)
    }
}

/// A screen that goes on from what an earlier one had counted, and says so until it was counted again.
struct KeptNightTests {
    @Test func `the second screen shows at once what the first had counted, then counts it again`() throws {
        let desk = try KeptDesk()
        let plain = try desk.run().checked
        #expect(plain.origin == .log && plain.moment.seq == 4 && plain.refused == 1)
        let (first, checked) = try desk.run()
        #expect(first.origin == .kept)
        #expect(first.moment == plain.moment && first.refused == 1 && first.head == plain.head)
        #expect(checked == plain)
    }

    @Test func `what came since is counted with the check`() throws {
        let desk = try KeptDesk()
        _ = try desk.run()
        try desk.store.ingest(SmallScenario.count(4), Array("y".utf8), SmallScenario.count(5))
        let (first, checked) = try desk.run()
        #expect(first.origin == .kept && first.moment.seq == 4)
        #expect(checked.origin == .log && checked.refused == 2)
        #expect(checked.moment == Moment(try desk.straight(6).snapshot()))
    }

    @Test func `another build, and a damaged file, are as none`() throws {
        let desk = try KeptDesk()
        _ = try desk.run()
        #expect(try desk.run(build: "b2").first.origin == .log)
        _ = try desk.run()
        let whole = try desk.bytes()
        for place in stride(from: 0, to: whole.count, by: whole.count / 40) {
            var bytes = whole
            bytes[place] ^= 1
            try AtomicFile.replace(try desk.kept(), with: bytes)
            #expect(try desk.run().first.origin == .log)
        }
        #expect(try desk.run().first.origin == .kept)
    }

    @Test func `a night of another history is as none`() throws {
        let desk = try KeptDesk()
        _ = try desk.run()
        let bytes = try desk.bytes()
        let other = try DeskStore(precincts: 6)
        try other.ingest(SmallScenario.turnout(1, at: "10:00:00"), SmallScenario.count(1, (1, 2, 3)))
        try other.ingest(SmallScenario.count(2, at: "21:30:00"), SmallScenario.count(3, (9, 9, 9)))
        _ = try desk.run(of: other.path)
        // Under the other store's name, as if that had taken the first one's place on the disk.
        for name in try desk.names() { try AtomicFile.replace(desk.cache + "/" + name, with: bytes) }
        #expect(try desk.run(of: other.path).first.origin == .log)
    }

    /// A file as a screen would have kept it, of another night under the same description.
    private func putWrongNight(in desk: borrowing KeptDesk) throws {
        let bytes = try desk.bytes()
        let mark = Array("election-night state\n".utf8)
        let line = try #require(bytes[(mark.count + 32)...].firstIndex(of: UInt8(ascii: "\n")))
        var wrong = try desk.straight(4)
        let lines = wrong.snapshot().ballots[0].votes.count
        let report = Builders.count(precinct: 5, votes: [UInt32](repeating: 1, count: lines))
        wrong.apply(LogEntry(seq: 4, receivedAt: Builders.time(99), report: .count(report), flags: []))
        let body = Array(bytes[(mark.count + 32)...line]) + wrong.saved
        try AtomicFile.replace(try desk.kept(), with: mark + Digest.blake2b(body).bytes + body)
    }

    @Test func `figures that are wrong are told as such, and counted anew`() throws {
        let desk = try KeptDesk()
        _ = try desk.run()
        try putWrongNight(in: desk)
        let (first, checked) = try desk.run()
        let straight = Moment(try desk.straight(4).snapshot())
        #expect(first.origin == .kept && first.moment != straight)
        #expect(checked.origin == .recounted && checked.moment == straight)
        // And what is kept then is right again.
        let again = try desk.run()
        #expect(again.first.moment == straight && again.checked.origin == .log)
    }

    @Test func `a live desk goes on from a kept night, and hands the recount over`() throws {
        let desk = try KeptDesk()
        _ = try desk.run()
        try putWrongNight(in: desk)
        let nights = KeptNights(folder: desk.cache, build: "b1", often: 1, least: 1)
        let path = desk.store.path
        let run = try DeskRun { LiveDesk(store: path, news: $0, requests: $1, nights: nights).run() }
        let frame = run.frame { $0.play.origin == .recounted }
        run.stop()
        #expect(frame.map { Moment($0.snapshot) } == Moment(try desk.straight(4).snapshot()))
        #expect(try desk.run().first.origin == .kept)
    }

    @Test func `eight nights are kept`() throws {
        let desk = try KeptDesk()
        _ = try desk.run()
        for place in 0..<12 { try AtomicFile.replace(desk.cache + "/\(place).night", with: [1]) }
        try desk.store.ingest(SmallScenario.count(4))
        _ = try desk.run()
        #expect(try desk.names().count == 8)
        #expect(try desk.run().first.origin == .kept)
    }

    @Test func `a folder that others may write to is left alone`() throws {
        let desk = try KeptDesk()
        _ = try OwnFolder.make(desk.cache)
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: desk.cache)
        _ = try desk.run()
        #expect(try desk.names().isEmpty)
    }

    @Test func `a screen with conditions of its own counts from the first report`() throws {
        let desk = try KeptDesk()
        _ = try desk.run()
        let nights = KeptNights(folder: desk.cache, build: "b1", often: 1, least: 1)
        let election = try Recording(store: desk.store.path).election
        let condition = try AlertCondition("disputed above 0", in: election)
        var follower = try StoreFollower(path: desk.store.path, conditions: [condition])
        var start = HeadStart(nights, of: desk.store.path) {}
        let isKept = try start.begin(&follower)
        #expect(!isKept)
        start.end(follower)
    }
}
