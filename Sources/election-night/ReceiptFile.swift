import NightDesk
import PosixIO
import ReportFormat
import ResultsStore

/// The file of `--receipts`: a line for each line taken, in the order they were taken.
///
/// Where it cannot be written or synced, the run waits as it does for its store; for the reader of a pipe, too.
/// Signals end that wait, and the lock is touched in it: the writer lives.
struct ReceiptFile: ~Copyable {
    private let path: String
    private let file: FileDescriptor?
    private let patience: Patience
    /// Whether each receipt says which input its line came from.
    private let namesInputs: Bool
    /// Whether the receipts will be synced.
    private let isDurable: Bool
    /// Inputs of the lines not answered yet, with how many lines came in a row.
    private var waiting: [(input: String, count: Int)] = []
    /// What was written since the last sync.
    private var unsynced: [UInt8] = []
    /// Where that begins in the file.
    private var synced = 0

    /// What is kept for a sync that fails is synced when it holds this many bytes.
    private static let unsyncedLimit = 4 << 20

    /// Makes the file anew; a named pipe is waited for until somebody reads it.
    ///
    /// - Parameters:
    ///   - path: Where; nil for no receipts.
    ///   - namesInputs: Whether there are several inputs, or a folder.
    ///   - isDurable: Whether ``synchronize(beside:)`` will be called.
    ///   - patience: How to wait for the file.
    ///   - desk: Gives signs of life meanwhile.
    /// - Throws: ``Failure`` with status 73 when it cannot be made, 128 + n when a signal ended the wait.
    init(
        _ path: String?,
        namesInputs: Bool,
        isDurable: Bool,
        patience: Patience,
        beside desk: inout IngestDesk
    ) throws(Failure) {
        self.path = path ?? ""
        self.patience = patience
        self.namesInputs = namesInputs
        self.isDurable = isDurable
        if let path {
            file = try ReceiptFile.open(path, patience, beside: &desk)
            // Its name, too, is to survive; a folder that may not be read, or of a pipe, cannot be asked for that.
            if isDurable { try? AtomicFile.synchronize(FilePath.folder(of: path)) }
        } else {
            file = nil
        }
    }

    private static func open(
        _ path: String,
        _ patience: Patience,
        beside desk: inout IngestDesk
    ) throws(Failure) -> FileDescriptor {
        var wait = Wait(forReaderOf: path, patience)
        while true {
            do throws(IOError) {
                if let file = try FileDescriptor.createToPoll(path) {
                    wait.isOver()
                    return file
                }
            } catch {
                throw Failure(line: Sanitiser.safe(error.description), status: ExitStatus.cannotCreate)
            }
            if let signal = wait.untilNextTry(meanwhile: { desk.giveSign() }) {
                throw Failure(DeskError.receiptsMissing(path: path, by: signal, lines: 0))
            }
        }
    }

    /// Notes that a line was taken, which will be answered.
    mutating func expect(_ input: String) {
        guard namesInputs else { return }
        if waiting.last?.input == input {
            waiting[waiting.count - 1].count += 1
        } else {
            waiting.append((input, 1))
        }
    }

    /// Writes the answers to the lines that have waited longest; what a full disk took is not written again.
    ///
    /// - Parameters:
    ///   - receipts: Of lines that are safe in the store.
    ///   - desk: Gives signs of life while the file is waited for.
    /// - Throws: ``DeskError/io(_:)`` where waiting cannot help;
    ///   ``DeskError/receiptsMissing(path:by:lines:)`` when a signal ended the wait.
    mutating func write(_ receipts: [Receipt], beside desk: inout IngestDesk) throws(DeskError) {
        let inputs = inputs(count: receipts.count)
        guard !receipts.isEmpty, !path.isEmpty else { return }
        let bytes = receipts.enumerated().flatMap { place, receipt in
            receipt.json(of: inputs.isEmpty ? nil : inputs[place])
        }
        var done = 0
        var wait: Wait?
        while done < bytes.count {
            do throws(IOError) {
                done += try take(bytes, from: done)
                // A reader is there again with the first byte it takes; a disk, when all is out.
                if wait?.isForReader == true {
                    wait?.isOver()
                    wait = nil
                }
            } catch {
                try hold(&wait, after: error, for: bytes[done...], beside: &desk)
            }
        }
        wait?.isOver()
        guard isDurable else { return }
        unsynced += bytes
        if unsynced.count >= ReceiptFile.unsyncedLimit { try synchronize(beside: &desk) }
    }

    /// Waits until the next try is due, or a pipe takes bytes.
    private borrowing func hold(
        _ wait: inout Wait?,
        after error: IOError,
        for rest: ArraySlice<UInt8>,
        beside desk: inout IngestDesk
    ) throws(DeskError) {
        guard error.mayPass || error.wouldBlock else { throw .io(error) }
        var current = wait ?? begin(after: error)
        let signal = current.untilNextTry(on: error.wouldBlock ? number : nil) { desk.giveSign() }
        wait = current
        guard let signal else { return }
        throw .receiptsMissing(path: path, by: signal, lines: rest.count { $0 == UInt8(ascii: "\n") })
    }

    private borrowing func begin(after error: IOError) -> Wait {
        error.wouldBlock
            ? Wait(forReaderOf: path, patience) : Wait(for: path, because: error.reason, patience)
    }

    private var number: Int32? {
        switch file {
        case .some(let file): file.number
        case .none: nil
        }
    }

    private borrowing func take(_ bytes: [UInt8], from done: Int) throws(IOError) -> Int {
        switch file {
        case .some(let file): try file.writeSome(bytes, from: done, subject: path)
        case .none: bytes.count
        }
    }

    /// Makes what was written survive a power cut.
    ///
    /// When a sync fails the kernel may let go of the bytes, and the next sync succeed without them. So they are
    /// kept until they are synced, and written anew in their place before each further try. Having the lines given
    /// again instead would grow the store by a repeat of each at every try.
    ///
    /// - Throws: As ``write(_:beside:)``.
    mutating func synchronize(beside desk: inout IngestDesk) throws(DeskError) {
        guard !unsynced.isEmpty else { return }
        var wait: Wait?
        while true {
            do throws(IOError) {
                try synchronize(isAnew: wait != nil)
                break
            } catch {
                try hold(&wait, after: error, for: unsynced[...], beside: &desk)
            }
        }
        wait?.isOver()
        synced += unsynced.count
        unsynced.removeAll(keepingCapacity: true)
    }

    private borrowing func synchronize(isAnew: Bool) throws(IOError) {
        switch file {
        case .some(let file):
            if isAnew { try file.write(unsynced, at: synced, subject: path) }
            try file.synchronize(subject: path)
        case .none: break
        }
    }

    /// The inputs of the next lines to be answered, one for each; none where they are not named.
    private mutating func inputs(count: Int) -> [String] {
        var inputs: [String] = []
        var done = 0
        while inputs.count < count, done < waiting.count {
            let taken = min(waiting[done].count, count - inputs.count)
            inputs += [String](repeating: waiting[done].input, count: taken)
            waiting[done].count -= taken
            if waiting[done].count == 0 { done += 1 }
        }
        waiting.removeFirst(done)
        return inputs.count == count ? inputs : []
    }
}
