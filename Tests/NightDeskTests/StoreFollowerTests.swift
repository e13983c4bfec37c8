import ElectionModel
import NightDesk
import PosixIO
import ReportFormat
import ResultsStore
import Tabulation
import TestSupport
import Testing

/// A reader that keeps up with a store.
struct StoreFollowerTests {
    private let noon = Timestamp(instant: 1_679_205_600, offsetMinutes: 360)

    @Test func `it counts what was committed since, and knows when nothing was`() throws {
        let store = try DeskStore()
        var follower = try StoreFollower(path: store.path)
        #expect(try !follower.readNew())
        #expect((follower.night.seq, follower.head) == (0, nil))
        try store.ingest(SmallScenario.turnout(1), SmallScenario.count(2))
        #expect(try follower.readNew())
        #expect(follower.night.seq == 2)
        #expect(try follower.head == LogReader.open(path: store.path).head().hash.hex)
        #expect(try !follower.readNew())
        #expect(follower.night.seq == 2)
    }

    @Test func `refusals and repeats alone are news too`() throws {
        let store = try DeskStore()
        var follower = try StoreFollower(path: store.path)
        try store.ingest(Array("x".utf8))
        #expect(try follower.readNew())
        #expect((follower.refused, follower.repeats) == (1, 0))
        try store.ingest(SmallScenario.turnout(1))
        _ = try follower.readNew()
        try store.ingest(SmallScenario.turnout(1), SmallScenario.turnout(1))
        #expect(try follower.readNew())
        #expect((follower.night.seq, follower.refused, follower.repeats) == (1, 1, 2))
    }

    @Test func `read at once or piece by piece, refusals are told where they stood`() throws {
        let store = try DeskStore()
        var piecemeal = try StoreFollower(path: store.path)
        func hopeless(_ text: String) -> [UInt8] { Array(text.utf8) }
        let batches = [
            [hopeless("1"), SmallScenario.turnout(1, at: "10:00:00")],
            [hopeless("2"), hopeless("3"), SmallScenario.turnout(2, at: "10:30:00")],
            [
                SmallScenario.count(1), hopeless("4"), SmallScenario.count(2, at: "21:30:00"),
                hopeless("5"), hopeless("5"),
            ],
        ]
        for batch in batches {
            var desk = try IngestDesk(store: store.path, groupMilliseconds: .max)
            for bytes in batch { _ = try desk.take(RawLine(bytes, number: 1, of: "-")) }
            _ = try desk.commit()
            _ = try piecemeal.readNew()
        }
        var whole = try StoreFollower(path: store.path)
        _ = try whole.readNew()
        let recording = try Recording(store: store.path)
        let straight = Moment(recording.night(at: 4, clock: nil).snapshot())
        #expect(Moment(whole.night.snapshot()) == straight)
        #expect(Moment(piecemeal.night.snapshot()) == straight)
        let refused = straight.events.filter { if case .refused = $0.kind { true } else { false } }
        #expect(refused.map(\.seq) == [0, 1, 3, 4])
        #expect(whole.refused == 5)
    }

    @Test func `a snapshot that was kept says what a fresh one does`() throws {
        let store = try DeskStore()
        var follower = try StoreFollower(path: store.path)
        func expectFresh() {
            let (kept, fresh) = (
                follower.snapshot(), follower.night.snapshot(notes: follower.notes)
            )
            #expect(Moment(kept) == Moment(fresh))
            #expect(kept.progress == fresh.progress)
            #expect(kept.alarms == fresh.alarms)
        }
        let batches = [
            [SmallScenario.turnout(1, at: "10:00:00")], [Array("1".utf8)],
            [SmallScenario.count(1), SmallScenario.count(2, at: "21:30:00")], [Array("2".utf8)],
        ]
        expectFresh()
        for batch in batches {
            for bytes in batch { try store.ingest(bytes) }
            let before = follower.night.changes
            _ = try follower.readNew()
            #expect(follower.night.changes > before)
            expectFresh()
        }
        for hours in 0..<12 {
            follower.advanceClock(to: noon.moved(to: noon.instant + Int64(hours) * 3_600), isFed: true)
            expectFresh()
        }
        let before = follower.night.changes
        follower.advanceClock(to: noon.moved(to: noon.instant + 40_000), isFed: true)
        #expect(follower.night.changes == before, "time alone counts as a change")
        expectFresh()
    }

    @Test func `a quarantine longer than a page is read whole`() throws {
        let store = try DeskStore()
        var desk = try IngestDesk(store: store.path, groupMilliseconds: .max)
        for number in 1...2_001 {
            _ = try desk.take(RawLine(Array("\(number)".utf8), number: number, of: "-"))
        }
        _ = try desk.commit()
        var follower = try StoreFollower(path: store.path)
        _ = try follower.readNew()
        #expect(follower.refused == 2_001)
    }

    @Test func `the kernel tells of a write, and the commit is found`() throws {
        let store = try DeskStore()
        var follower = try StoreFollower(path: store.path)
        #expect(follower.watchDescriptor == nil)
        follower.listen()
        let descriptor = follower.watchDescriptor
        let watch = try #require(descriptor)
        let files = [(descriptor: watch, interest: Poll.Interest.readable)]
        #expect(try Poll.wait(for: files, timeoutMilliseconds: 0) == [[]])
        try store.ingest(SmallScenario.turnout(1))
        #expect(try Poll.wait(for: files, timeoutMilliseconds: 0) == [.readable])
        #expect(try follower.readAfterWrite())
        #expect(follower.night.seq == 1)
        #expect(try Poll.wait(for: files, timeoutMilliseconds: 0) == [[]])
    }

    @Test func `a write to another file of the folder is heard and is no news`() throws {
        let store = try DeskStore()
        var follower = try StoreFollower(path: store.path)
        follower.listen()
        _ = try follower.readNew()
        try FileDescriptor.create(store.folder.file("notes.txt")).writeAll([1], subject: "notes.txt")
        #expect(try !follower.readAfterWrite())
    }

    @Test func `the clock of a night that is over stands at its last arrival, of a live one at now`() throws {
        let over = try DeskStore()
        var follower = try StoreFollower(path: over.path)
        #expect(follower.clock == nil)
        try over.ingest(SmallScenario.turnout(1))
        _ = try follower.readNew()
        #expect(follower.clock == noon)
        #expect(follower.end == noon)
        let now = try DeskStore(recorded: false)
        let live = try StoreFollower(path: now.path)
        #expect(live.clock?.offsetMinutes == 360)
        #expect(live.end == nil)
    }

    @Test func `a store that is missing is told with its status`() {
        do throws(DeskError) {
            _ = try StoreFollower(path: "/nowhere/night.db")
            Issue.record("opened")
        } catch {
            #expect(error.exitStatus == 66)
        }
    }
}
