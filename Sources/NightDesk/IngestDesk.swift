package import ElectionModel
import PosixIO
package import ReportFormat
package import ResultsStore

/// How far an ingest is.
package struct IngestProgress: Hashable, Sendable {
    package var lines = 0
    package var accepted = 0
    package var repeats = 0
    package var refused = 0

    package init() {}

    mutating func count(_ receipts: [Receipt]) {
        lines += receipts.count
        for receipt in receipts {
            switch receipt.verdict {
            case .accepted: accepted += 1
            case .repeat: repeats += 1
            case .refused: refused += 1
            }
        }
    }
}

/// The ingest half: lines go in, and are answered once they are safe on disk.
///
/// Reports are committed in groups: after 10,000, or as soon as the input has nothing more ready. With
/// ``Patience`` a call that meets a disk that is full, failing or read-only returns once it is written again.
package struct IngestDesk: ~Copyable {
    // Values end in the order in which they stand here: the log is closed before the lock is given back.
    /// nil while the store cannot be opened again.
    var log: ReportLog?
    let lock: StoreLock
    let path: String
    package let election: Election
    package let isRecorded: Bool
    /// What reads lines as the desk does.
    package let reading: LineReading
    /// Where decisions wait that other processes ask for.
    let box: DecisionBox
    let patience: Patience?
    package private(set) var progress = IngestProgress()
    /// What was taken and not answered yet, in order.
    private(set) var kept: [KeptLine] = []
    private var keptBytes = 0
    /// What was answered since ``letGo(to:)``.
    private var answered: [KeptLine] = []
    /// What the store refused after the last commit was answered; to be dealt with before anything else.
    private var trouble: StoreError?
    private var lastTouch = Clock.monotonicMilliseconds()

    /// The most lines committed at once.
    package static let batch = 10_000
    /// While lines keep coming, a group is committed once this long has passed since the end of the one before.
    private let groupMilliseconds: Int64
    /// 0: the first look is due at once.
    private var lastLook: Int64 = 0
    private var lastCommit = Clock.monotonicMilliseconds()
    /// The lock is touched this often.
    private static let touchMilliseconds: Int64 = 3_000

    /// Opens a store for writing.
    ///
    /// - Parameters:
    ///   - path: The store's file.
    ///   - groupMilliseconds: How old a group may grow, looked at every 64 lines.
    ///   - patience: How to wait for a store that cannot be written later on; nil does not wait, but throws.
    /// - Throws: ``DeskError/store(_:)`` when it cannot be opened or another process writes.
    package init(
        store path: String,
        groupMilliseconds: Int64 = 100,
        patience: Patience? = nil
    ) throws(DeskError) {
        self.path = path
        self.groupMilliseconds = groupMilliseconds
        self.patience = patience
        box = DecisionBox(store: path)
        do throws(StoreError) {
            let lock = try StoreLock(store: path)
            let log = try lock.openLog()
            election = log.election
            isRecorded = log.isRecorded
            reading = LineReading(decoder: log.decoder)
            self.lock = lock
            self.log = consume log
        } catch {
            throw .store(error)
        }
    }

    /// A recorded store has its times from the reports; a million of them need not ask the clock.
    private static let notAsked = Timestamp(instant: 0, offsetMinutes: 0)

    /// The moment at the country's offset.
    var now: Timestamp {
        Timestamp(instant: Clock.wallSeconds(), offsetMinutes: election.card.offsetMinutes)
    }

    /// Takes one line, read or to be read as JSON; as ``take(_:)``.
    package mutating func take(_ line: RawLine, decoded: Decoded? = nil) throws(DeskError) -> [Receipt] {
        try take(decoded.map { DecodedLine(line, decoded: $0) } ?? reading.read(line))
    }

    /// Takes one line; commits when the group is full or old.
    ///
    /// - Parameter line: As it came, and what it was read as.
    /// - Returns: Receipts of what was committed, empty while the group grows.
    /// - Throws: ``DeskError/store(_:)`` when the store refuses for good; nothing staged is acknowledged
    ///   then; ``DeskError/interrupted(store:by:lines:)`` when a signal ended the wait for it.
    package mutating func take(_ line: DecodedLine) throws(DeskError) -> [Receipt] {
        try mend()
        let taken = KeptLine(read: line, now: isRecorded ? IngestDesk.notAsked : now)
        kept.append(taken)
        keptBytes += line.line.slice.count
        do throws(StoreError) { try stage(taken) } catch { _ = try recover(from: error, commits: false) }
        let isFull = kept.count >= IngestDesk.batch || keptBytes >= IngestDesk.keptBytesLimit
        guard isFull || (kept.count % 64 == 0 && isGroupOld) else { return [] }
        return try commit()
    }

    /// Makes everything taken durable, and answers it.
    ///
    /// - Returns: Receipts in the order of the lines.
    /// - Throws: As ``take(_:)``.
    package mutating func commit() throws(DeskError) -> [Receipt] {
        try mend()
        let receipts: [Receipt]
        do throws(StoreError) {
            receipts = try commitLog()
        } catch {
            receipts = try recover(from: error, commits: true)
        }
        (answered, kept) = (kept, [])
        keptBytes = 0
        // From its end: on a slow disk the next group is as large as what came meanwhile, not 64 lines.
        lastCommit = Clock.monotonicMilliseconds()
        progress.count(receipts)
        // The receipts go out whatever becomes of the rest.
        do throws(StoreError) { try lookAround() } catch { trouble = error }
        return receipts
    }

    /// Has the lines let go of that the last commit answered.
    package mutating func letGo(to reader: borrowing DecodeAhead) {
        var lines: [KeptLine] = []
        swap(&lines, &answered)
        reader.letGo(of: lines)
    }

    /// Gives the sign of life that is due and carries out decisions, for a desk that waits.
    ///
    /// - Throws: As ``take(_:)``.
    package mutating func rest() throws(DeskError) {
        try mend()
        do throws(StoreError) { try lookAround() } catch { _ = try recover(from: error, commits: false) }
    }

    /// Gives the sign of life that is due while something else than the store is waited for.
    ///
    /// Where that fails readers see a silence; what the store itself refuses is told when it is written.
    package mutating func giveSign() {
        let now = Clock.monotonicMilliseconds()
        guard now - lastTouch >= IngestDesk.touchMilliseconds else { return }
        try? lock.touch()
        lastTouch = now
    }

    private mutating func mend() throws(DeskError) {
        guard let error = trouble else { return }
        trouble = nil
        _ = try recover(from: error, commits: false)
    }

    private var isGroupOld: Bool {
        Clock.monotonicMilliseconds() - lastCommit >= groupMilliseconds
    }

    /// Touches the lock when it is due, and looks for decisions at most every tenth of a second.
    private mutating func lookAround() throws(StoreError) {
        let now = Clock.monotonicMilliseconds()
        if now - lastTouch >= IngestDesk.touchMilliseconds {
            try log?.checkFiles()
            try lock.touch()
            lastTouch = now
        }
        // Only with nothing staged: a decision commits what is.
        guard kept.isEmpty, now - lastLook >= 100 else { return }
        lastLook = now
        try carryOutOrders()
    }
}
