import NightDesk
import PosixIO
import ReportFormat
import ResultsStore

/// The file of `--receipts`: a line for each line taken, in the order they were taken.
///
/// Where it cannot be written, the run waits as it does for its store.
struct ReceiptFile: ~Copyable {
    private let path: String
    private let file: FileDescriptor?
    private let patience: Patience
    /// Whether each receipt says which input its line came from.
    private let namesInputs: Bool
    /// Inputs of the lines not answered yet, with how many lines came in a row.
    private var waiting: [(input: String, count: Int)] = []

    /// Makes the file anew.
    ///
    /// - Parameters:
    ///   - path: Where; nil for no receipts.
    ///   - namesInputs: Whether there are several inputs, or a folder.
    ///   - patience: How to wait for the file.
    /// - Throws: ``Failure`` with status 73 when it cannot be made.
    init(_ path: String?, namesInputs: Bool, patience: Patience) throws(Failure) {
        self.path = path ?? ""
        self.patience = patience
        self.namesInputs = namesInputs
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
                guard error.mayPass else { throw .io(error) }
                var current = wait ?? Wait(for: path, because: error.reason, patience)
                if let signal = current.untilNextTry() {
                    let missing = bytes[done...].count { $0 == UInt8(ascii: "\n") }
                    throw .receiptsMissing(path: path, by: signal, lines: missing)
                }
                wait = current
            }
        }
        wait?.isOver()
    }

    private borrowing func take(_ bytes: [UInt8], from done: Int) throws(IOError) -> Int {
        switch file {
        case .some(let file): try file.writeSome(bytes, from: done, subject: path)
        case .none: bytes.count
        }
    }

    /// Makes what was written survive a power cut.
    ///
    /// - Throws: ``Failure`` with status 74 when the disk refuses.
    func synchronize() throws(Failure) {
        switch file {
        case .some(let file):
            do { try file.synchronize(subject: path) } catch { throw Failure(DeskError.io(error)) }
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
