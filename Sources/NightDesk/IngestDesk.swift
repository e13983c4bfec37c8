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
/// Reports are committed in groups: after 10,000, or as soon as the input has nothing more ready.
package struct IngestDesk: ~Copyable {
    var log: ReportLog
    /// Where decisions wait that other processes ask for.
    let box: DecisionBox
    package private(set) var progress = IngestProgress()
    private var lastTouch = Clock.monotonicMilliseconds()

    /// The most lines committed at once.
    package static let batch = 10_000
    /// While lines keep coming, a group is committed once this long has passed since the one before.
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
    /// - Throws: ``DeskError/store(_:)`` when it cannot be opened or another process writes.
    package init(store path: String, groupMilliseconds: Int64 = 100) throws(DeskError) {
        self.groupMilliseconds = groupMilliseconds
        box = DecisionBox(store: path)
        do throws(StoreError) { log = try ReportLog.open(path: path) } catch { throw .store(error) }
    }

    package var election: Election { log.election }
    package var isRecorded: Bool { log.isRecorded }
    /// What reads lines as the desk does.
    package var reading: LineReading { LineReading(decoder: log.decoder, canonical: log.canonical) }

    /// The moment at the country's offset.
    var now: Timestamp {
        Timestamp(instant: Clock.wallSeconds(), offsetMinutes: log.election.card.offsetMinutes)
    }

    /// Takes one line; commits when the group is full or old.
    ///
    /// - Parameters:
    ///   - line: As it came.
    ///   - decoded: What it was read as, for formats other than JSON and for lines read ahead.
    ///   - canonical: The canonical line of its report, where it was written ahead; else empty.
    /// - Returns: Receipts of what was committed, empty while the group grows.
    /// - Throws: ``DeskError/store(_:)`` when the store refuses; nothing staged is acknowledged then.
    package mutating func take(
        _ line: RawLine,
        decoded: Decoded? = nil,
        canonical: [UInt8] = []
    ) throws(DeskError) -> [Receipt] {
        let now = now
        do throws(StoreError) {
            if let decoded {
                try log.append(line, decoded: decoded, canonical: canonical, now: now)
            } else {
                try log.append(line, now: now)
            }
        } catch {
            throw .store(error)
        }
        guard log.stagedCount >= IngestDesk.batch || (log.stagedCount % 64 == 0 && isGroupOld) else {
            return []
        }
        return try commit()
    }

    /// Makes everything taken durable, and answers it.
    ///
    /// - Returns: Receipts in the order of the lines.
    /// - Throws: ``DeskError/store(_:)`` when the disk refuses.
    package mutating func commit() throws(DeskError) -> [Receipt] {
        lastCommit = Clock.monotonicMilliseconds()
        do throws(StoreError) {
            let receipts = try log.commit()
            progress.count(receipts)
            try touchIfDue()
            try lookForOrders()
            return receipts
        } catch {
            throw .store(error)
        }
    }

    /// Gives the sign of life that is due and carries out decisions, for a desk that waits.
    ///
    /// - Throws: ``DeskError/store(_:)`` when the lock cannot be touched.
    package mutating func rest() throws(DeskError) {
        do throws(StoreError) {
            try touchIfDue()
            try lookForOrders()
        } catch {
            throw .store(error)
        }
    }

    private var isGroupOld: Bool {
        Clock.monotonicMilliseconds() - lastCommit >= groupMilliseconds
    }

    /// Looks for decisions at most every tenth of a second; only with nothing staged.
    private mutating func lookForOrders() throws(StoreError) {
        let now = Clock.monotonicMilliseconds()
        guard log.stagedCount == 0, now - lastLook >= 100 else { return }
        lastLook = now
        try carryOutOrders()
    }

    private mutating func touchIfDue() throws(StoreError) {
        let now = Clock.monotonicMilliseconds()
        guard now - lastTouch >= IngestDesk.touchMilliseconds else { return }
        lastTouch = now
        try log.touchLock()
    }
}
