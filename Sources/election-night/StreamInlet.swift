import PosixIO
import ReportFormat

/// Standard input, a pipe, a device, or a file that is read once to its end.
final class StreamInlet: Inlet {
    private var lines: ReportLines
    /// Of a file; nil where the end is not known before it comes.
    private let size: Int?
    /// Keeps a named pipe open when its last writer goes.
    private let writeEnd: FileDescriptor?
    private var bytesRead = 0
    private var isOver = false

    /// Takes over an open input.
    ///
    /// - Parameters:
    ///   - lines: Its lines.
    ///   - size: Bytes of a file; nil for anything else.
    ///   - writeEnd: Held until the value ends.
    init(_ lines: consuming ReportLines, size: Int?, writeEnd: consuming FileDescriptor? = nil) {
        self.lines = lines
        self.size = size
        self.writeEnd = writeEnd
    }

    var state: InletState {
        if isOver { return .over }
        return size != nil || lines.hasMore ? .ready : .waiting(lines.descriptor)
    }

    var holdsFiles: Bool { size != nil }

    var fraction: Double? { size.map { $0 > 0 ? Double(bytesRead) / Double($0) : 1 } }

    func turn(into intake: inout Intake) throws(Failure) {
        switch try lines.read(into: &intake) {
        case .bytes(let count): bytesRead += count
        case .nothingNow: return
        case .end: try end(try lines.takeRest(into: &intake), &intake)
        case .cutShort: try end(lines.cutShort, &intake)
        case .failed(let failure): try end(failure, &intake)
        case .refused(let error): try end(InletStop.forGood(error), &intake)
        }
    }

    /// Commits what it brought, so that inputs given one after the other are.
    private func end(_ failure: Failure?, _ intake: inout Intake) throws(Failure) {
        isOver = true
        try intake.commit()
        if let failure { intake.fail(failure) }
    }
}
