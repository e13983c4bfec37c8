import NightDesk
import PosixIO
import ReportFormat

/// `allocate FILE`: seats for votes given as JSON.
struct AllocateCommand {
    private let line: ParsedCommandLine

    /// The most bytes read.
    private static let limit = 1 << 24

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Prints seats, margins and ranges; a tie and what the law leaves open are answers too.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` with status 65 when the file is not such a request, 66 when there is none.
    func run() throws(Failure) -> Int32 {
        let name = line.operands[0]
        let bytes: [UInt8]
        do {
            bytes = try FileReader.bytes(of: name == "-" ? "/dev/stdin" : name, limit: AllocateCommand.limit)
        } catch {
            throw Failure(DeskError.unreadable(error))
        }
        let request: AllocateRequest
        do {
            request = try AllocateRequest(reading: bytes, file: Sanitiser.safe(name))
        } catch {
            throw Failure(DeskError.format(error))
        }
        try Console.write(AllocateAnswer(request: request).bytes())
        return ExitStatus.done
    }
}
