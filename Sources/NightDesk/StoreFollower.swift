package import ElectionModel
import PosixIO
package import ResultsStore
package import Tabulation

/// A reader that keeps up with a store as it grows, and the night it has counted.
package struct StoreFollower: ~Copyable {
    var reader: LogReader
    private var watch: FileWatch?
    /// What to wait on for the kernel's word of a write; nil without inotify.
    package private(set) var watchDescriptor: Int32?
    private let counted: Apart<Night>
    /// The comparison of stations, as of the last ``screen(while:)``; nil before the first.
    let screening = Apart<NightScreening?>(nil)
    /// The position stations were last compared at; nil before the first time.
    var screenedSeq: Int?
    /// The last snapshot; see ``snapshot()``.
    let kept = Apart<Kept?>(nil)
    package private(set) var refused = 0
    package private(set) var repeats = 0
    /// The hash of the chain at the last entry, 64 hex digits; nil before the first.
    package private(set) var head: String?
    /// All entries so far, kept from the first time the night is wound back on; see ``keepLog()``.
    package var log: Recording?
    /// What the night was counted from.
    package private(set) var origin = PlayState.Origin.log
    /// How often another night was put in place.
    var turns = 0
    /// Whether the log may hold more than was counted, although nothing was written since the last look.
    private var isBehindLog = false
    /// Why the store could not be read when it was last asked for more than what is new; it is then opened anew.
    var failure: DeskError?
    /// Before then, by the monotonic clock, a store that could not be opened anew is left alone.
    var restsUntil: Int64 = 0
    /// When a report last came.
    var lastReport = LastReport(now: Clock.monotonicMilliseconds())

    /// What the night tells of when it becomes true.
    let conditions: [AlertCondition]
    package let isRecorded: Bool
    private let offset: Int16
    private let path: String
    /// The store's bare name, with which those of the files beside it begin.
    private let name: String

    /// Milliseconds between looks while a write is not yet visible.
    private static let retries: [Int32] = [0, 1, 2, 4, 8]
    /// Entries, or refusals, taken into the night at once: few enough to stay in the processor's cache.
    private static let page = 1_000

    /// Opens a store to follow it; nothing is counted yet.
    ///
    /// - Parameters:
    ///   - path: The store's file.
    ///   - conditions: What to tell of when it becomes true.
    ///   - known: What another reader of the store said of its election, which is then not read again.
    /// - Throws: ``DeskError/store(_:)`` when it cannot be opened.
    package init(
        path: String,
        conditions: [AlertCondition] = [],
        known: KnownElection? = nil
    ) throws(DeskError) {
        do throws(StoreError) {
            reader = try LogReader.open(path: path, known: known)
        } catch {
            throw .store(error)
        }
        self.conditions = conditions
        counted = Apart(Night(election: reader.election, conditions: conditions))
        isRecorded = reader.isRecorded
        offset = reader.election.card.offsetMinutes
        name = FilePath.name(of: path)
        self.path = path
    }

    package private(set) var night: Night {
        _read { yield counted.value }
        _modify { yield &counted.value }
    }

    /// Asks the kernel to tell of writes from now on; look once more afterwards.
    ///
    /// The kernel may have no watch left; then there is nothing to wait on, and time alone wakes.
    package mutating func listen() {
        do throws(IOError) {
            let listener = try FileWatch(folder: FilePath.folder(of: reader.path), for: .written)
            watchDescriptor = listener.descriptor
            watch = consume listener
        } catch {
            watchDescriptor = nil
        }
    }

    /// Now for a live store; the last arrival for the store of a night that is over.
    package var clock: Timestamp? {
        isRecorded ? night.asOf : Timestamp(instant: Clock.wallSeconds(), offsetMinutes: offset)
    }

    /// Where a timeline ends: the last closing at home or the last arrival.
    package var end: Timestamp? {
        let closing = night.election.units[night.election.country].pollsClose
        guard let last = night.asOf, let closing else { return closing ?? night.asOf }
        return last.instant > closing.instant ? last : closing
    }

    /// Tells the night what time it is.
    ///
    /// - Parameters:
    ///   - clock: nil before the first report of a night that is over.
    ///   - isFed: Whether a recorded night is being handed over and is not over yet.
    package mutating func advanceClock(to clock: Timestamp?, isFed: Bool) {
        if let clock { night.advanceClock(to: clock, isOver: isRecorded && !isFed) }
    }

    /// Counts what was committed since the last look, in the order of the log.
    ///
    /// - Returns: Whether there was something.
    /// - Throws: ``DeskError/store(_:)`` when the store cannot be read; with
    ///   ``StoreError/otherHistory(path:shown:)`` when it does not hold what was counted.
    package mutating func readNew() throws(DeskError) -> Bool {
        do throws(StoreError) {
            guard try reader.mayHaveChanged() || isBehindLog else { return false }
            isBehindLog = false
            try checkHistory()
            return try count(upTo: try reader.lastSeq())
        } catch {
            throw .store(error)
        }
    }

    /// Checks that the log begins with what was counted.
    private func checkHistory() throws(StoreError) {
        guard night.seq > 0, try reader.hash(at: night.seq)?.hex != head else { return }
        throw .otherHistory(path: path, shown: night.seq)
    }

    /// Counts to a position that is there.
    ///
    /// - Parameters:
    ///   - last: Position of the log.
    ///   - most: Refusals to tell of in all, at most.
    /// - Returns: Whether there was something new.
    /// - Throws: ``StoreError`` when the store cannot be read.
    mutating func count(upTo last: Int, refusals most: Int = .max) throws(StoreError) -> Bool {
        let before = (night.seq, refused, repeats)
        let more = Array(try newRefusals(until: last).prefix(max(0, most - refused)))
        var waiting = more[...]
        refused += more.count
        while night.seq < last { try takePage(upTo: last, after: &waiting) }
        night.tell(&waiting) { _ in true }
        if night.seq > before.0 {
            lastReport.reached(night.seq, now: Clock.monotonicMilliseconds())
        }
        repeats = try reader.repeatCount()
        try keepMarks(more)
        return (night.seq, refused, repeats) != before
    }

    /// Puts another night in place, with its place in the log; what came since is counted at the next look.
    mutating func take(_ counted: Night, refused: Int, head: String, as origin: PlayState.Origin) {
        (night, self.refused, self.head, self.origin) = (counted, refused, head, origin)
        (kept.value, isBehindLog) = (nil, true)
        turns += 1
    }

    /// Counts after a write was heard of: the commit may show only some milliseconds later.
    ///
    /// A write to another file of the folder costs nothing; one beside the store is looked at once, for
    /// its head is written when the commit is done.
    ///
    /// - Returns: Whether there was something.
    /// - Throws: ``DeskError/store(_:)`` when the store cannot be read.
    package mutating func readAfterWrite() throws(DeskError) -> Bool {
        for pause in pauses() {
            if pause > 0 { _ = try? Poll.wait(for: [], timeoutMilliseconds: pause) }
            if try readNew() { return true }
        }
        return false
    }

    /// Counts what is new, with patience where a write was heard of.
    ///
    /// - Throws: ``DeskError/store(_:)`` when the store cannot be read, or its name leads elsewhere now: a
    ///   file that was moved away would go on answering with old figures.
    mutating func lookForNew(hears: Bool) throws(DeskError) -> Bool {
        if let failure { throw failure }
        do throws(StoreError) { try reader.checkFiles() } catch { throw .store(error) }
        if hears, try readAfterWrite() { return true }
        return try readNew()
    }

    /// Counts the next entries, up to a position that is there, with the refusals between them.
    private mutating func takePage(
        upTo last: Int,
        after waiting: inout ArraySlice<RefusalMark>
    ) throws(StoreError) {
        let limit = min(StoreFollower.page, last - night.seq)
        let entries = try reader.entries(after: night.seq, limit: limit)
        guard !entries.isEmpty else {
            let part = "no entry where the log had one"
            throw .badRow(path: reader.path, table: "entry", place: night.seq + 1, part: part)
        }
        // With each page: an error in the next one leaves position and hash of one place.
        let hash = try reader.hash(at: night.seq + entries.count)?.hex
        // What it shares with the night would be copied.
        kept.value = nil
        night.count(entries, after: &waiting)
        head = hash
        log?.append(entries: entries, refusals: [], repeats: [])
    }

    /// Whether the store is left alone for now, since it could not be opened a moment ago.
    ///
    /// What was heard of it is forgotten: trying to open it makes itself heard, and would be tried for ever.
    func isResting() -> Bool {
        guard Clock.monotonicMilliseconds() < restsUntil else { return false }
        _ = pauses()
        return true
    }

    /// How often to look after what was heard of, with the milliseconds before each look.
    private func pauses() -> ArraySlice<Int32> {
        let heard: FileWatch.Report?
        switch watch {
        case .some(let watch): heard = try? watch.drain()
        case .none: heard = nil
        }
        guard let heard, !heard.isIncomplete else { return StoreFollower.retries[...] }
        if heard.names.contains(name + "-wal") { return StoreFollower.retries[...] }
        return StoreFollower.retries.prefix(heard.names.contains { $0.hasPrefix(name) } ? 1 : 0)
    }

    /// Refusals not yet told that stood up to a position; one after it waits for its entry.
    private func newRefusals(until seq: Int) throws(StoreError) -> [RefusalMark] {
        var marks: [RefusalMark] = []
        while true {
            let more = try reader.refusalTimes(after: refused + marks.count, limit: StoreFollower.page)
            for refusal in more {
                guard refusal.afterSeq <= seq else { return marks }
                let number = refused + marks.count + 1
                marks.append(RefusalMark(refusal, number: number, in: reader.election))
            }
            if more.count < StoreFollower.page { return marks }
        }
    }
}
