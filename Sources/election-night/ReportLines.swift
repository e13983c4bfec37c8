import ElectionModel
import NightDesk
import PosixIO
import ReportFormat
import ResultsStore

/// The lines of one input, from its bytes to the intake; with numbers and a CSV header of its own.
struct ReportLines: ~Copyable {
    /// What a read brought.
    enum Reading {
        /// So many bytes of the input; their whole lines were handed over.
        case bytes(Int)
        case nothingNow
        case end
        /// A packed input ends in the middle: it is still growing, or was cut.
        case cutShort
        /// It cannot be read further; the lines before were handed over.
        case failed(Failure)
        /// The kernel refuses to read it now; a later read goes on where this one was to begin.
        case refused(IOError)
    }

    /// As receipts and the quarantine name it.
    let input: String
    private var lines: LineReader
    private let isCSV: Bool
    /// Reads the rows of a CSV input; made from its first line.
    private var rows: CSVReportDecoder?

    init(_ file: consuming FileDescriptor, input: String, isCSV: Bool) {
        lines = LineReader(file, subject: input == "-" ? "standard input" : input)
        self.input = input
        self.isCSV = isCSV
    }

    /// The descriptor to wait on.
    var descriptor: Int32 { lines.descriptor }
    /// Whether a read brings something without the descriptor having more.
    var hasMore: Bool { lines.hasMore }
    /// Whether bytes stand after the last line feed.
    var hasRest: Bool { lines.unendedLength > 0 }

    /// Reads once and hands the whole lines over.
    ///
    /// - Throws: ``Failure`` when the store or the receipts fail.
    mutating func read(into intake: inout Intake) throws(Failure) -> Reading {
        let filling: LineReader.Filling
        do { filling = try lines.fill() } catch { return .refused(error) }
        switch filling {
        case .wouldBlock: return .nothingNow
        case .end: return .end
        case .unreadable(.cutShort): return .cutShort
        case .unreadable(let error): return .failed(unreadable(error))
        case .endless: return .failed(endless)
        case .bytes(let count):
            guard isCSV else {
                var slice: [RawLine] = []
                while let line = lines.takeLine() { slice.append(RawLine(line, of: input)) }
                try intake.take(slice)
                return .bytes(count)
            }
            while let line = lines.takeLine() {
                if let failure = try take(line, into: &intake) { return .failed(failure) }
            }
            return .bytes(count)
        }
    }

    /// Hands over what stands after the last line feed, once the input has ended.
    ///
    /// - Returns: What is wrong with the input, if anything is.
    /// - Throws: ``Failure`` when the store or the receipts fail.
    mutating func takeRest(into intake: inout Intake) throws(Failure) -> Failure? {
        guard let rest = lines.takeRest() else { return nil }
        return try take(rest, into: &intake)
    }

    private mutating func take(_ line: Line, into intake: inout Intake) throws(Failure) -> Failure? {
        var decoded: Decoded?
        if isCSV {
            let row = line.bytes.last == UInt8(ascii: "\r") ? Array(line.bytes.dropLast()) : line.bytes
            guard let rows else { return readHeader(row, number: line.number, intake.election) }
            decoded = rows.decode(row)
        }
        try intake.take(line, of: input, decoded: decoded)
        return nil
    }

    private mutating func readHeader(_ row: [UInt8], number: Int, _ election: Election) -> Failure? {
        do throws(CSVHeaderError) {
            rows = try CSVReportDecoder(header: row, election: election)
            return nil
        } catch {
            let place = "\(Sanitiser.safe(input)):\(number)"
            return Failure(line: "\(place): \(error)", status: ExitStatus.badData)
        }
    }

    /// What is wrong with a packed input that ends in the middle.
    var cutShort: Failure { unreadable(.cutShort) }

    /// A zstd stream that cannot be read to its end; what came before that is kept.
    private func unreadable(_ error: ZstdError) -> Failure {
        wrong("\(Sanitiser.safe(error.description)); whole lines before are kept, send it again")
    }

    private var endless: Failure {
        wrong("a line does not end within \(LineReader.defaultLongest >> 20) MiB; is it a file of reports?")
    }

    private func wrong(_ text: String) -> Failure {
        let name = input == "-" ? "standard input" : Sanitiser.safe(input)
        return Failure(line: "\(name): \(text)", status: ExitStatus.badData)
    }
}
