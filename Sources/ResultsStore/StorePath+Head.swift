import ElectionModel
import PosixIO
import ReportFormat

extension StorePath {
    /// What the head file says; nil when there is none.
    ///
    /// - Throws: ``StoreError/headUnreadable(path:)``, ``StoreError/readOrWrite(_:)``.
    static func readHead(_ path: String) throws(StoreError) -> StoreHead? {
        let bytes: [UInt8]
        do throws(FileReader.Failure) {
            bytes = try FileReader.bytes(of: path, limit: StoreHead.limit)
        } catch {
            switch error {
            case .io(let error) where error.isMissing: return nil
            case .io(let error): throw .readOrWrite(error)
            case .tooLarge, .notAFile, .noWriter: throw .headUnreadable(path: path)
            }
        }
        guard let head = StoreHead(text: bytes) else { throw .headUnreadable(path: path) }
        return head
    }

    /// Puts the head beside the store, durably.
    ///
    /// - Throws: ``StoreError/readOrWrite(_:)``.
    func writeHead(_ written: StoreHead) throws(StoreError) {
        do {
            try AtomicFile.replace(head, with: Array(written.text.utf8))
        } catch {
            throw .readOrWrite(error)
        }
    }

    /// Checks that everything acknowledged is in the log.
    ///
    /// - Returns: What the head beside the store vouches for.
    /// - Throws: ``StoreError/headMissing(path:)``, ``StoreError/shorterThanHead(path:last:head:)``,
    ///   ``StoreError/headDiffers(path:head:)``.
    func check(
        headAgainst last: LogHead,
        of connection: borrowing Connection
    ) throws(StoreError) -> StoreHead {
        guard let known = try StorePath.readHead(head) else { throw .headMissing(path: head) }
        guard known.log.seq <= last.seq else {
            throw .shorterThanHead(path: file, last: last.seq, head: known.log.seq)
        }
        guard try connection.hash(at: known.log.seq, path: file) == known.log.hash else {
            throw .headDiffers(path: file, head: known.log.seq)
        }
        return known
    }

    /// Takes the writer's lock.
    ///
    /// - Throws: ``StoreError/held(path:process:since:)``, ``StoreError/readOrWrite(_:)``.
    func takeLock() throws(StoreError) -> FileLock {
        let start = Timestamp(instant: Clock.wallSeconds(), offsetMinutes: 0)
        let word = "\(Environment.processNumber) \(start.iso8601)\n"
        do throws(FileLock.Failure) {
            return try FileLock.acquire(lock, word: Array(word.utf8))
        } catch {
            switch error {
            case .held(let word): throw heldError(word)
            case .io(let error): throw .readOrWrite(error)
            }
        }
    }

    private func heldError(_ word: [UInt8]) -> StoreError {
        let parts = word.split { $0 == 32 || $0 == 10 }.map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 2 else { return .held(path: file, process: nil, since: nil) }
        return .held(path: file, process: Int(parts[0]), since: Timestamp(parsing: parts[1]))
    }
}
