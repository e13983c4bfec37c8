import NightDesk
import PosixIO
import ReportFormat
import ResultsStore

/// The file of `--receipts`: a line for each line taken, in the order they were taken.
///
/// Where it cannot be written or synced, the run waits as it does for its store.
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

    /// Makes the file anew.
    ///
    /// - Parameters:
    ///   - path: Where; nil for no receipts.
    ///   - namesInputs: Whether there are several inputs, or a folder.
    ///   - isDurable: Whether ``synchronize()`` will be called.
    ///   - patience: How to wait for the file.
    /// - Throws: ``Failure`` with status 73 when it cannot be made.
    init(
        _ path: String?,
        namesInputs: Bool,
        isDurable: Bool,
        patience: Patience
    ) throws(Failure) {
        self.path = path ?? ""
        self.patience = patience
        self.namesInputs = namesInputs
        self.isDurable = isDurable
        do { file = try path.map { path throws(IOError) in try FileDescriptor.create(path) } } catch {
            throw Failure(line: Sanitiser.safe(error.description), status: ExitStatus.cannotCreate)
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
    /// - Parameter receipts: Of lines that are safe in the store.
    /// - Throws: ``DeskError/io(_:)`` where waiting cannot help;
    ///   ``DeskError/receiptsMissing(path:by:lines:)`` when a signal ended the wait.
    mutating func write(_ receipts: [Receipt]) throws(DeskError) {
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
            } catch {
                try hold(&wait, after: error, for: bytes[done...])
            }
        }
        wait?.isOver()
        guard isDurable else { return }
        unsynced += bytes
        if unsynced.count >= ReceiptFile.unsyncedLimit { try synchronize() }
    }

    /// Waits until the next try is due.
    private borrowing func hold(
        _ wait: inout Wait?,
        after error: IOError,
        for rest: ArraySlice<UInt8>
    ) throws(DeskError) {
        guard error.mayPass else { throw .io(error) }
        var current = wait ?? Wait(for: path, because: error.reason, patience)
        let signal = current.untilNextTry()
        wait = current
        guard let signal else { return }
        throw .receiptsMissing(path: path, by: signal, lines: rest.count { $0 == UInt8(ascii: "\n") })
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
    /// - Throws: As ``write(_:)``.
    mutating func synchronize() throws(DeskError) {
        guard !unsynced.isEmpty else { return }
        var wait: Wait?
        while true {
            do throws(IOError) {
                try synchronize(isAnew: wait != nil)
                break
            } catch {
                try hold(&wait, after: error, for: unsynced[...])
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
