import ElectionModel
import PosixIO
import ReportFormat
import ResultsStore

/// A line that was taken and not answered yet, with the moment it came.
struct KeptLine {
    let read: DecodedLine
    let now: Timestamp
}

extension IngestDesk {
    /// Lines are kept until they are answered, and committed once they hold this many bytes.
    static let keptBytesLimit = 16 << 20

    /// Waits until the store can be written again, and hands in anew what was not answered.
    ///
    /// A sync that failed is final for the open database: what it lost looks written from there. So the log
    /// is closed, and opened and held against its head as at a start. What of the lines had reached the disk
    /// after all is answered as a repeat.
    ///
    /// - Parameters:
    ///   - error: What the store refused with.
    ///   - commits: Whether the lines are to be durable when this returns; else they are staged again.
    /// - Returns: The receipts of what was committed.
    /// - Throws: ``DeskError/store(_:)`` when waiting cannot help or is not wanted;
    ///   ``DeskError/interrupted(store:by:lines:)``.
    mutating func recover(from error: StoreError, commits: Bool) throws(DeskError) -> [Receipt] {
        guard let patience, error.mayPass else { throw .store(error) }
        var wait = Wait(for: path, because: error.hindrance, patience)
        log = nil
        while true {
            if let signal = wait.untilNextTry() {
                throw .interrupted(store: path, by: signal, lines: kept.count)
            }
            do throws(StoreError) {
                log = try lock.openLog()
                try stageKept()
                let receipts = commits ? try commitLog() : []
                // No sign of life before: nothing is written while the disk refuses, and readers must know.
                try lock.touch()
                wait.isOver()
                // Opening a log reads the whole of it.
                Heap.giveBack()
                return receipts
            } catch {
                log = nil
                guard error.mayPass else { throw .store(error) }
                // What a try has read of the log; the next one may be long in coming.
                Heap.trim()
            }
        }
    }

    private mutating func stageKept() throws(StoreError) {
        for line in kept { try stage(line) }
    }

    /// Stages a line in the log.
    ///
    /// - Throws: ``StoreError`` as the log does; ``StoreError/stopped(path:)`` where none is open.
    mutating func stage(_ kept: KeptLine) throws(StoreError) {
        let read = kept.read
        let staged: Void? = try log?.append(
            read.line,
            decoded: read.decoded,
            canonicalLength: read.canonicalLength,
            now: kept.now
        )
        guard staged != nil else { throw .stopped(path: path) }
    }

    /// Makes durable what is staged.
    ///
    /// - Throws: As ``stage(_:)``.
    mutating func commitLog() throws(StoreError) -> [Receipt] {
        guard let receipts = try log?.commit() else { throw .stopped(path: path) }
        return receipts
    }
}
