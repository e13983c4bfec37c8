import NightDesk
import PosixIO
import ReportFormat
import ResultsStore

/// The file of `--receipts`: a line for each line taken, in the order they were taken.
struct ReceiptFile: ~Copyable {
    private let path: String
    private let file: FileDescriptor?
    /// Whether each receipt says which input its line came from.
    private let namesInputs: Bool
    /// Inputs of the lines not answered yet, with how many lines came in a row.
    private var waiting: [(input: String, count: Int)] = []

    /// Makes the file anew.
    ///
    /// - Parameters:
    ///   - path: Where; nil for no receipts.
    ///   - namesInputs: Whether there are several inputs, or a folder.
    /// - Throws: ``Failure`` with status 73 when it cannot be made.
    init(_ path: String?, namesInputs: Bool) throws(Failure) {
        self.path = path ?? ""
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

    /// Writes the answers to the lines that have waited longest.
    ///
    /// - Throws: ``Failure`` with status 74 when the file does not take them.
    mutating func write(_ receipts: [Receipt]) throws(Failure) {
        let inputs = inputs(count: receipts.count)
        guard !receipts.isEmpty else { return }
        switch file {
        case .some(let file):
            let bytes = receipts.enumerated().flatMap { place, receipt in
                receipt.json(of: inputs.isEmpty ? nil : inputs[place])
            }
            do { try file.writeAll(bytes, subject: path) } catch { throw Failure(DeskError.io(error)) }
        case .none: break
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
