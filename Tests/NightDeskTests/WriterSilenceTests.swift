import ElectionModel
import NightDesk
import PosixIO
import ResultsStore
import TestSupport
import Testing

/// When an export says that nobody writes the store any more.
struct WriterSilenceTests {
    private func since(
        sign: Int64?,
        lastArrival: Int64? = nil,
        wall: Int64 = 1_000,
        moment: Int64? = nil
    ) -> Int64? {
        WriterSilence(sign: sign, lastArrival: lastArrival, wall: wall, moment: moment, offsetMinutes: 360)?
            .since.instant
    }

    @Test func `ten seconds without a sign are silence`() {
        #expect(since(sign: 991) == nil)
        #expect(since(sign: 990) == 990)
        #expect(since(sign: 1) == 1)
        #expect(since(sign: 2_000) == nil)
        #expect(since(sign: 1_010, lastArrival: 980) == nil)
    }

    @Test func `a sign from before the clock was set back is none`() {
        #expect(since(sign: 1_011, lastArrival: 980) == 980)
        #expect(since(sign: 1_011, lastArrival: 995) == nil)
        #expect(since(sign: .max, lastArrival: 980) == 980)
    }

    @Test func `a moment before the last sign is complete, and one after it is not`() {
        #expect(since(sign: 500, moment: 490) == nil)
        #expect(since(sign: 500, moment: 509) == nil)
        #expect(since(sign: 500, moment: 510) == 500)
        #expect(since(sign: 995, moment: 5_000) == nil)
    }

    @Test func `without a lock the last report is the last sign`() {
        #expect(since(sign: nil) == nil)
        #expect(since(sign: nil, lastArrival: 980) == 980)
    }

    @Test func `the store of a night that is over misses no writer`() throws {
        for recorded in [true, false] {
            let store = try DeskStore(recorded: recorded)
            try store.ingest(SmallScenario.turnout(1))
            let recording = try Recording(store: store.path)
            #expect(WriterSilence(of: store.path, recording, at: nil) == nil)
            // The lock is taken away, and the only report of the live store arrives now.
            try AtomicFile.remove(store.path + "-lock")
            let later = Timestamp(instant: Clock.wallSeconds() + 100, offsetMinutes: 0)
            #expect(WriterSilence(of: store.path, recording, at: later) == nil)
        }
    }
}
