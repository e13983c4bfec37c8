import NightDesk
import PosixIO
import ResultsStore
import TestSupport
import Testing

/// How a desk waits for a store that cannot be written, and when it does not.
struct WaitTests {
    private final class Told {
        var lines: [String] = []
        var signals: [SignalNumber?] = []

        var patience: Patience {
            Patience(say: { self.lines.append($0) }, ending: { self.signals.popLast() ?? nil })
        }
    }

    @Test func `a wait is told once when it begins and once when it is over`() {
        let told = Told()
        var wait = Wait(for: "night.db", because: "No space left on device", told.patience)
        #expect(wait.untilNextTry() == nil)
        #expect(wait.untilNextTry() == nil)
        wait.isOver()
        #expect(
            told.lines == [
                "night.db: No space left on device; waiting, nothing is acknowledged; viewing goes on",
                "night.db: writing again after 0 s",
            ]
        )
    }

    @Test func `a wait for a slow reader is not told, and room in the pipe ends its pause`() throws {
        let told = Told()
        let pipe = try WakePipe()
        var wait = Wait(forReaderOf: "receipts", told.patience)
        var beats = 0
        // Far longer than the pause of a pipe that is full: this one has room.
        for _ in 0..<1_000 { #expect(wait.untilNextTry(on: pipe.writeEnd) { beats += 1 } == nil) }
        wait.isOver()
        #expect(told.lines.isEmpty && beats == 1_000)
        told.signals = [.hangUp]
        #expect(wait.untilNextTry(on: pipe.writeEnd) == .hangUp)
    }

    @Test func `a signal ends a wait`() {
        let told = Told()
        told.signals = [.terminate, nil]
        var wait = Wait(for: "night.db", because: "Input/output error", told.patience)
        #expect(wait.untilNextTry() == .terminate)
    }

    @Test func `a desk does not wait for what no disk mends`() throws {
        let store = try DeskStore()
        let told = Told()
        var desk = try IngestDesk(store: store.path, groupMilliseconds: .max, patience: told.patience)
        _ = try desk.take(RawLine(SmallScenario.turnout(1), number: 1, of: "-"))
        // A folder where the head's temporary file goes: the last step of the commit fails for good.
        #expect(try OwnFolder.make(store.path + "-head-tmp"))
        var statuses: [Int32] = []
        for _ in 0..<2 {
            do { _ = try desk.commit() } catch { statuses.append(error.exitStatus) }
        }
        #expect(statuses == [74, 74])
        #expect(told.lines.isEmpty)
    }

    @Test(arguments: [(0, "every line taken was acknowledged"), (1, "1 line was"), (12, "12 lines were")])
    func `an ended wait says how many lines have no receipt, and ends as the signal asks`(
        lines: Int,
        words: String
    ) {
        let error = DeskError.interrupted(store: "night.db", by: .terminate, lines: lines)
        #expect(error.exitStatus == 143)
        #expect(error.description.hasPrefix("night.db: ended while it could not be written; \(words)"))
    }
}
