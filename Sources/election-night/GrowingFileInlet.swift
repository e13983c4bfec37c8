import NightDesk
import PosixIO
import ReportFormat

/// A file of `--follow`: read on as it grows, and from its start when another file has its name.
final class GrowingFileInlet: Inlet {
    private let path: String
    private let isCSV: Bool
    private var lines: ReportLines
    /// The file that is read, as it was when it was opened.
    private var file: FileStamp
    /// Tells of growth; nil where the kernel has no watch left, and time alone wakes.
    private var watch: FileWatch?
    private var bytesRead = 0
    /// The last bytes before that, as they stood there when they were read.
    private var lastBytes: [UInt8] = []
    private var isAtEnd = false
    /// Whether another file has the name; this one is read to its end once more before it is left.
    private var isReplaced = false
    /// Whether the first end has not come yet.
    private(set) var holdsFiles = true
    private var isOver = false
    /// Between a read that failed and the next that does not.
    private var stop: InletStop?

    /// How many bytes are compared before a file is read on.
    private static let compared = 4_096

    /// Opens the file.
    ///
    /// - Parameters:
    ///   - path: As given on the command line.
    ///   - isCSV: Whether it begins with a header.
    /// - Throws: ``IOError`` as it cannot be opened.
    init(_ path: String, isCSV: Bool) throws(IOError) {
        let opened = try FileDescriptor.openToPoll(path)
        file = try FileStamp(of: opened, subject: path)
        watch = try? FileWatch(file: path, for: [.written, .moved])
        lines = ReportLines(opened, input: path, isCSV: isCSV)
        self.path = path
        self.isCSV = isCSV
    }

    var state: InletState {
        if isOver { return .over }
        if let stop { return stop.isDue ? .ready : .waiting(nil) }
        return isAtEnd ? .waiting(watch?.descriptor) : .ready
    }

    func turn(into intake: inout Intake) throws(Failure) {
        // Events are forgotten before the read, so that none after it is missed.
        if isAtEnd { _ = try? watch?.drain() }
        isAtEnd = false
        if hasOtherBytes() { return try startAnew("changed in place", &intake) }
        switch try lines.read(into: &intake) {
        case .bytes(let count):
            bytesRead += count
            lastBytes = bytesBefore(count: GrowingFileInlet.compared)
        case .nothingNow: isAtEnd = true
        case .end, .cutShort:
            isAtEnd = true
            holdsFiles = false
            try startAnewIfReplaced(&intake)
        case .failed(let failure):
            isOver = true
            intake.fail(failure)
        case .refused(let error): return halt(by: error, telling: &intake)
        }
        stop?.end(telling: &intake)
        stop = nil
    }

    /// Waits until an error passes, and with an error that does not, ends.
    private func halt(by error: IOError, telling intake: inout Intake) {
        holdsFiles = false
        guard error.mayPass else {
            isOver = true
            return intake.fail(InletStop.forGood(error))
        }
        if stop == nil { stop = InletStop(of: path, by: error, telling: &intake) } else { stop?.goOn() }
    }

    /// Whether what was read last is not what stands there now: the file was written anew, and longer.
    private func hasOtherBytes() -> Bool {
        let bytes = bytesBefore(count: lastBytes.count)
        // Fewer are a file that is shorter now, which its end tells of.
        return bytes.count == lastBytes.count && bytes != lastBytes
    }

    /// Bytes of the file before the place up to which it was read; none where it cannot be told.
    private func bytesBefore(count: Int) -> [UInt8] {
        let count = min(count, bytesRead)
        let file = FileDescriptor(borrowing: lines.descriptor)
        return (try? file.read(upTo: count, at: bytesRead - count, subject: path)) ?? []
    }

    /// Reads again without having heard of anything.
    func look(telling intake: inout Intake) { isAtEnd = false }

    /// Goes on with the file that has the name now, or with what is left of this one.
    private func startAnewIfReplaced(_ intake: inout Intake) throws(Failure) {
        // Nothing under the name: what was opened may grow on until another file comes.
        guard let named = try? FileStamp(at: path) else { return }
        guard named.isSameFile(as: file) else {
            // Between the end that was met and this look its writer may have added to it.
            guard isReplaced else {
                isReplaced = true
                isAtEnd = false
                return
            }
            return try startAnew("another file has its name now", &intake)
        }
        isReplaced = false
        if named.size < bytesRead { try startAnew("is shorter than before", &intake) }
    }

    /// Goes on at the start of what stands under the name; where that cannot be opened, the next look tries again.
    private func startAnew(_ why: String, _ intake: inout Intake) throws(Failure) {
        let fresh: GrowingFileInlet
        isAtEnd = true
        do throws(IOError) {
            guard try FileKind.of(.openToPoll(path), subject: path).kind == .file else { return }
            fresh = try GrowingFileInlet(path, isCSV: isCSV)
        } catch {
            return
        }
        if let failure = try lines.takeRest(into: &intake) { intake.fail(failure) }
        intake.say("\(Sanitiser.safe(path)): \(why); read again from its start")
        become(fresh)
    }

    private func become(_ fresh: GrowingFileInlet) {
        swap(&lines, &fresh.lines)
        swap(&watch, &fresh.watch)
        file = fresh.file
        bytesRead = 0
        lastBytes = []
        isAtEnd = false
        isReplaced = false
    }
}
