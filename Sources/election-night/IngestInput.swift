import NightDesk
import PosixIO
import ReportFormat

/// An input of the command line, opened as the inlet that it calls for.
struct IngestInput {
    /// As given; `-` is standard input.
    let path: String
    let follows: Bool
    let isCSV: Bool
    /// Files of a folder that may be open at once.
    let group: Int

    /// Opens the input; a pipe is not waited for.
    ///
    /// - Returns: A spool for a folder, a growing file for a file under `--follow`, else a stream.
    /// - Throws: ``Failure`` with status 66 when it is missing, 65 for a folder that others can change, 74
    ///   when it cannot be opened.
    func open() throws(Failure) -> any Inlet {
        do throws(IOError) {
            let file = path == "-" ? FileDescriptor(borrowing: 0) : try FileDescriptor.openToPoll(path)
            let kind = try FileKind.of(file, subject: path == "-" ? "standard input" : path)
            switch kind.kind {
            case .folder where path != "-": break
            case .file where follows && path != "-": return try GrowingFileInlet(path, isCSV: isCSV)
            default:
                let isKept = follows && path != "-" && kind.isPipe
                return StreamInlet(
                    ReportLines(file, input: path, isCSV: isCSV),
                    size: kind.kind == .file ? kind.size : nil,
                    writeEnd: isKept ? try FileDescriptor.openWriteEnd(ofPipe: path) : nil
                )
            }
        } catch {
            guard error.isMissing else { throw Failure(DeskError.io(error)) }
            throw Failure(line: "\(Sanitiser.safe(path)): no such input", status: ExitStatus.noInput)
        }
        return try SpoolInlet(path, follows: follows, isCSV: isCSV, group: group)
    }
}
