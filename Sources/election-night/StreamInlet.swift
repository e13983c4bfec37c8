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
        case .end:
            isOver = true
            if let failure = try lines.takeRest(into: &intake) { intake.fail(failure) }
        case .cutShort: fail(Failure(ofStream: .cutShort, in: lines.input), &intake)
        case .failed(let failure): fail(failure, &intake)
        }
    }

    private func fail(_ failure: Failure, _ intake: inout Intake) {
        isOver = true
        intake.fail(failure)
    }
}
