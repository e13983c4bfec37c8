import ElectionModel
import PosixIO
import ResultsStore
import Tabulation

/// A reader that keeps up with a store as it grows, and the night it has counted.
struct StoreFollower: ~Copyable {
    private var reader: LogReader
    private let watch: FileWatch?
    private(set) var night: Night
    private(set) var refused = 0
    private(set) var repeats = 0
    private(set) var head: String?
    /// When a report last came, by the monotonic clock.
    private(set) var lastNews = Clock.monotonicMilliseconds()

    let isRecorded: Bool
    private let offset: Int16

    /// Milliseconds between looks while a write is not yet visible.
    private static let retries: [Int32] = [0, 1, 2, 4, 8]
    /// Entries, or refusals, taken into the night at once: few enough to stay in the processor's cache.
    private static let page = 1_000

    init(path: String) throws(DeskError) {
        do throws(StoreError) {
            reader = try LogReader.open(path: path)
        } catch {
            throw .store(error)
        }
        watch = try? FileWatch(folder: FilePath.folder(of: path), for: .written)
        night = Night(election: reader.election)
        isRecorded = reader.isRecorded
        offset = reader.election.card.offsetMinutes
    }

    /// What to wait on for the kernel's word of a write; nil without inotify.
    var watchDescriptor: Int32? {
        switch watch {
        case .some(let watch): watch.descriptor
        case .none: nil
        }
    }

    /// Now for a live store; the last arrival for the store of a night that is over.
    var clock: Timestamp? {
        isRecorded ? night.asOf : Timestamp(instant: Clock.wallSeconds(), offsetMinutes: offset)
    }

    /// Where a timeline ends: the last closing at home or the last arrival.
    var end: Timestamp? {
        let closing = night.election.units[night.election.country].pollsClose
        guard let last = night.asOf, let closing else { return closing ?? night.asOf }
        return last.instant > closing.instant ? last : closing
    }

    /// Tells the night what time it is.
    mutating func advanceClock(to clock: Timestamp?) {
        if let clock { night.advanceClock(to: clock) }
    }

    /// Counts what was committed since the last look.
    ///
    /// - Throws: ``DeskError/store(_:)`` when the store cannot be read.
    mutating func readNew() throws(DeskError) {
        do throws(StoreError) {
            guard try reader.mayHaveChanged() || night.seq == 0 else { return }
            try takeEntries()
            try takeRefusals()
            repeats = try reader.repeatCount()
            head = night.seq > 0 ? try reader.hash(at: night.seq)?.hex : nil
        } catch {
            throw .store(error)
        }
    }

    /// Counts after a write was heard of: the commit may show only some milliseconds later.
    ///
    /// - Throws: ``DeskError/store(_:)`` when the store cannot be read.
    mutating func readAfterWrite() throws(DeskError) {
        switch watch {
        case .some(let watch): _ = try? watch.drain()
        case .none: break
        }
        let before = (night.seq, refused, repeats)
        for pause in StoreFollower.retries {
            if pause > 0 { _ = try? Poll.wait(for: [], timeoutMilliseconds: pause) }
            try readNew()
            if (night.seq, refused, repeats) != before { return }
        }
    }

    private mutating func takeEntries() throws(StoreError) {
        while true {
            let more = try reader.entries(after: night.seq, limit: StoreFollower.page)
            for entry in more { night.apply(entry) }
            if !more.isEmpty { lastNews = Clock.monotonicMilliseconds() }
            if more.count < StoreFollower.page { return }
        }
    }

    private mutating func takeRefusals() throws(StoreError) {
        while true {
            let more = try reader.refusals(after: refused, limit: StoreFollower.page)
            for refusal in more { night.noteRefusal(at: refusal.receivedAt, code: refusal.finding.code) }
            refused += more.count
            if more.count < StoreFollower.page { return }
        }
    }
}
