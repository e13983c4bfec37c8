import NightDesk
import PosixIO
import ReportFormat

/// An input of `ingest`, opened.
enum IngestInput {
    /// Refuses what cannot be read as a file of reports, before anything is taken.
    ///
    /// - Parameter path: As given on the command line.
    /// - Throws: ``Failure`` with status 66 when it is missing, 65 when it is a folder.
    static func check(_ path: String) throws(Failure) {
        let kind: FileKind.Kind
        do { kind = try FileKind.at(path).kind } catch { throw Failure(DeskError.io(error)) }
        switch kind {
        case .missing:
            throw Failure(line: "\(Sanitiser.safe(path)): no such input", status: ExitStatus.noInput)
        case .folder:
            let text = "\(Sanitiser.safe(path)): a folder, not a file of reports; name the files in it"
            throw Failure(line: text, status: ExitStatus.badData)
        default: break
        }
    }

    /// Opens an input for reading; `-` is standard input.
    ///
    /// - Parameter path: As given on the command line.
    /// - Returns: Its lines.
    /// - Throws: ``Failure`` when it cannot be opened.
    static func open(_ path: String) throws(Failure) -> LineReader {
        if path == "-" { return LineReader(FileDescriptor(borrowing: 0), subject: "standard input") }
        do { return LineReader(try FileDescriptor.openToRead(path), subject: path) } catch {
            throw Failure(DeskError.io(error))
        }
    }

    /// Bytes of a file, nil where that is not known before the end.
    static func size(of path: String) -> Int? {
        guard path != "-", let kind = try? FileKind.at(path), kind.kind == .file else { return nil }
        return kind.size
    }
}

extension Failure {
    /// A zstd stream that cannot be read to its end; what came before that is kept.
    init(ofStream error: ZstdError, in input: String) {
        let name = input == "-" ? "standard input" : Sanitiser.safe(input)
        let line = "\(name): \(Sanitiser.safe(error.description)); whole lines before are kept, send it again"
        self.init(line: line, status: ExitStatus.badData)
    }
}
