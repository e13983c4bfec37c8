import PosixIO
import ReportFormat

/// Where what is made for others goes: a file that is always whole, or standard output.
enum Publication {
    /// Writes all of it.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - out: The file to make or replace; nil for standard output.
    /// - Throws: ``Failure`` with status 73 or 74 when it cannot be written, 75 when another process writes it.
    static func put(_ bytes: [UInt8], out: String?) throws(Failure) {
        guard let out else { return try Console.write(bytes) }
        do {
            try OutputFile.replace(out, with: bytes)
        } catch {
            throw Failure(error)
        }
    }
}

extension Failure {
    init(_ error: OutputFile.Failure) {
        let status: Int32 =
            switch error {
            case .notAFile: ExitStatus.cannotCreate
            case .busy: ExitStatus.heldByAnother
            case .io(let error): error.isMissing ? ExitStatus.cannotCreate : ExitStatus.readOrWriteFailed
            }
        self.init(line: Sanitiser.safe(error.description), status: status)
    }
}
