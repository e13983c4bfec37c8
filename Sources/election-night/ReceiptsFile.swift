import NightDesk
import PosixIO
import ReportFormat
import ResultsStore

/// The file that receipts go to; where it cannot be written, the run waits as it does for its store.
struct ReceiptsFile: ~Copyable {
    private let path: String
    private let file: FileDescriptor?
    private let patience: Patience

    /// Makes the file anew.
    ///
    /// - Parameters:
    ///   - path: Empty where no receipts are wanted.
    ///   - patience: How to wait for the file.
    /// - Throws: ``Failure`` with status 73 when it cannot be made.
    init(_ path: String, _ patience: Patience) throws(Failure) {
        self.path = path
        self.patience = patience
        do { file = path.isEmpty ? nil : try FileDescriptor.create(path) } catch {
            throw Failure(line: Sanitiser.safe(error.description), status: ExitStatus.cannotCreate)
        }
    }

    /// Writes receipts behind those before; what a full disk took of them is not written again.
    ///
    /// - Parameter receipts: Of lines that are safe in the store.
    /// - Throws: ``DeskError/io(_:)`` where waiting cannot help;
    ///   ``DeskError/receiptsMissing(path:by:lines:)`` when a signal ended the wait.
    borrowing func write(_ receipts: [Receipt]) throws(DeskError) {
        guard !receipts.isEmpty, !path.isEmpty else { return }
        let bytes = receipts.flatMap(\.json)
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
}
