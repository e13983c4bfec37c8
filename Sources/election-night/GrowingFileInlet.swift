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
    private var isAtEnd = false
    /// Whether the first end has not come yet.
    private(set) var holdsFiles = true
    private var isOver = false

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
        return isAtEnd ? .waiting(watch?.descriptor) : .ready
    }

    func turn(into intake: inout Intake) throws(Failure) {
        // Events are forgotten before the read, so that none after it is missed.
        if isAtEnd { _ = try? watch?.drain() }
        isAtEnd = false
        switch try lines.read(into: &intake) {
        case .bytes(let count): bytesRead += count
        case .nothingNow: isAtEnd = true
        case .end, .cutShort:
            isAtEnd = true
            holdsFiles = false
            try startAnewIfReplaced(&intake)
        case .failed(let failure):
            isOver = true
            intake.fail(failure)
        }
    }

    /// Reads again without having heard of anything.
    func look(telling intake: inout Intake) { isAtEnd = false }

    /// Goes on with the file that has the name now, or with what is left of this one.
    private func startAnewIfReplaced(_ intake: inout Intake) throws(Failure) {
        // Nothing under the name: what was opened may grow on until another file comes.
        guard let named = try? FileStamp(at: path) else { return }
        let isOther = !named.isSameFile(as: file)
        guard isOther || named.size < bytesRead else { return }
        let fresh: GrowingFileInlet
        do throws(IOError) {
            guard try FileKind.of(.openToPoll(path), subject: path).kind == .file else { return }
            fresh = try GrowingFileInlet(path, isCSV: isCSV)
        } catch {
            return
        }
        if let failure = try lines.takeRest(into: &intake) { intake.fail(failure) }
        let what = isOther ? "another file has its name now" : "is shorter than before"
        intake.say("\(Sanitiser.safe(path)): \(what); read again from its start")
        become(fresh)
    }

    private func become(_ fresh: GrowingFileInlet) {
        swap(&lines, &fresh.lines)
        swap(&watch, &fresh.watch)
        file = fresh.file
        bytesRead = 0
        isAtEnd = false
    }
}
