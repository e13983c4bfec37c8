import NightDesk
import PosixIO
import ReportFormat
import ResultsStore

/// One run of `ingest`: the desk, the receipts file, the progress, the signals.
struct IngestRun: ~Copyable {
    private var desk: IngestDesk
    private var ahead: DecodeAhead
    private var receipts: FileDescriptor?
    private let receiptsPath: String
    private var bar: ProgressBar
    private let isQuiet: Bool
    private let follows: Bool
    private let isCSV: Bool
    /// Reads the rows of a CSV input; made from its first line.
    private var rows: CSVReportDecoder?
    private(set) var endedBy: SignalNumber?

    /// A group is committed when the input has nothing more for this long.
    private static let groupMilliseconds: Int32 = 5
    /// An input is given up when a line goes on for longer than this.
    private static let longestUnended = 256 << 20
    /// While an input has nothing, signals and the lock are looked after this often.
    private static let restMilliseconds: Int32 = 200

    /// Opens the store and the receipts file.
    ///
    /// - Parameters:
    ///   - store: The store's file.
    ///   - line: Gives `--receipts`, `--follow`, `--format` and `--quiet`.
    /// - Throws: ``Failure`` when one of them cannot be opened.
    init(store: String, line: ParsedCommandLine) throws(Failure) {
        let path = line.value(OptionTable.receipts) ?? ""
        let desk = try IngestRun.openDesk(store)
        let receipts = try IngestRun.openReceipts(path)
        ahead = DecodeAhead(desk.reading)
        self.desk = desk
        self.receipts = receipts
        receiptsPath = path
        isQuiet = line.has(OptionTable.quiet)
        follows = line.has(OptionTable.follow)
        isCSV = line.value(OptionTable.format) == "csv"
        bar = ProgressBar(label: "ingest", isQuiet: isQuiet)
    }

    private static func openDesk(_ store: String) throws(Failure) -> IngestDesk {
        do { return try IngestDesk(store: store) } catch { throw Failure(error) }
    }

    private static func openReceipts(_ path: String) throws(Failure) -> FileDescriptor? {
        guard !path.isEmpty else { return nil }
        do { return try FileDescriptor.create(path) } catch {
            throw Failure(line: Sanitiser.safe(error.description), status: ExitStatus.cannotCreate)
        }
    }

    /// Takes an input to its end, or until a signal; what was taken is committed and answered.
    ///
    /// - Parameter input: A file or `-`.
    /// - Throws: ``Failure`` when the input cannot be read or the store refuses.
    mutating func take(_ input: String) throws(Failure) {
        var lines = try IngestInput.open(input)
        rows = nil
        let size = IngestInput.size(of: input)
        var bytes = 0
        while endedBy == nil {
            if !lines.hasMore { try waitForMore(lines.descriptor) }
            // A signal met while waiting is not forgotten, nor is an input read that may never answer.
            endedBy = endedBy ?? PendingSignals.take()
            if endedBy != nil { break }
            let filling: LineReader.Filling
            do { filling = try lines.fill() } catch { throw failure(.io(error)) }
            switch filling {
            case .bytes(let count): bytes += count
            case .wouldBlock: continue
            case .unreadable(let error) where error != .cutShort || !isFollowed(input):
                try commit()
                bar.finish()
                throw Failure(ofStream: error, in: input)
            case .end, .unreadable:
                if try endOfInput(&lines, of: input) { return }
            }
            try takeAll(&lines, of: input)
            try refuseEndless(lines.unendedLength, in: input)
            showProgress(size.map { $0 > 0 ? Double(bytes) / Double($0) : 1 })
        }
        try commit()
    }

    /// Ends the run.
    ///
    /// - Parameter isStrict: Whether a refused line is a failed check.
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the last commit fails.
    consuming func finish(isStrict: Bool) throws(Failure) -> Int32 {
        try commit()
        bar.finish()
        let progress = desk.progress
        if !isQuiet && Environment.isTTY(2) {
            let parts =
                "\(progress.accepted) accepted, \(progress.repeats) repeats, \(progress.refused) refused"
            Console.show("\(progress.lines) lines: \(parts)\n")
        }
        if let endedBy { return endedBy.exitStatus }
        return isStrict && progress.refused > 0 ? ExitStatus.checkFailed : ExitStatus.done
    }

    /// Commits when the input pauses, and looks after signals and the lock until it goes on.
    private mutating func waitForMore(_ descriptor: Int32) throws(Failure) {
        var pause = IngestRun.groupMilliseconds
        while endedBy == nil {
            // What is being read on the other thread is stored before anybody waits for more.
            let timeout = ahead.isUnderWay ? 0 : pause
            let files = [(descriptor: descriptor, interest: Poll.Interest.readable)]
            let events = (try? Poll.wait(for: files, timeoutMilliseconds: timeout)) ?? [.readable]
            if !events[0].isEmpty { return }
            if ahead.isUnderWay {
                try takeAhead([])
                continue
            }
            try commit()
            endedBy = PendingSignals.take()
            do { try desk.rest() } catch { throw failure(error) }
            pause = IngestRun.restMilliseconds
        }
    }

    private func isFollowed(_ input: String) -> Bool { follows && input != "-" }

    /// Gives an input up that brings no end of line: a device, or a file that is something else.
    private mutating func refuseEndless(_ length: Int, in input: String) throws(Failure) {
        guard length > IngestRun.longestUnended else { return }
        try commit()
        bar.finish()
        let most = IngestRun.longestUnended >> 20
        let text = "a line does not end within \(most) MiB; is it a file of reports?"
        throw Failure(line: "\(Sanitiser.safe(input)): \(text)", status: ExitStatus.badData)
    }

    /// Whether the input is over; one that is followed never is.
    private mutating func endOfInput(_ lines: inout LineReader, of input: String) throws(Failure) -> Bool {
        guard isFollowed(input) else {
            try takeAhead([])
            if let rest = lines.takeRest() { try take(rest, of: input) }
            try commit()
            return true
        }
        try commit()
        _ = try? Poll.wait(for: [], timeoutMilliseconds: IngestRun.restMilliseconds)
        do { try desk.rest() } catch { throw failure(error) }
        return false
    }

    private mutating func take(_ next: Line, of input: String) throws(Failure) {
        guard isCSV else { return try take(RawLine(next, of: input), decoded: nil) }
        let row = next.bytes.last == UInt8(ascii: "\r") ? Array(next.bytes.dropLast()) : next.bytes
        if let rows { return try take(RawLine(next, of: input), decoded: rows.decode(row)) }
        do throws(CSVHeaderError) {
            rows = try CSVReportDecoder(header: row, election: desk.election)
        } catch {
            bar.finish()
            let place = "\(Sanitiser.safe(input)):\(next.number)"
            throw Failure(line: "\(place): \(error)", status: ExitStatus.badData)
        }
    }

    /// Takes the whole lines in memory; those of JSON are read while the ones before them are stored.
    private mutating func takeAll(_ lines: inout LineReader, of input: String) throws(Failure) {
        guard !isCSV else {
            while let next = lines.takeLine() { try take(next, of: input) }
            return
        }
        var slice: [RawLine] = []
        while let next = lines.takeLine() { slice.append(RawLine(next, of: input)) }
        try takeAhead(slice)
    }

    /// Has lines read, and stores those read before; none stores all.
    private mutating func takeAhead(_ lines: [RawLine]) throws(Failure) {
        for read in ahead.exchange(lines) {
            try take(read.line, decoded: read.decoded, canonical: read.canonical)
        }
    }

    private mutating func take(
        _ line: RawLine,
        decoded: Decoded?,
        canonical: [UInt8] = []
    ) throws(Failure) {
        let answers: [Receipt]
        do { answers = try desk.take(line, decoded: decoded, canonical: canonical) } catch {
            throw failure(error)
        }
        try answer(answers)
    }

    private mutating func commit() throws(Failure) {
        try takeAhead([])
        let answers: [Receipt]
        do { answers = try desk.commit() } catch { throw failure(error) }
        try answer(answers)
    }

    private func answer(_ answers: [Receipt]) throws(Failure) {
        guard !answers.isEmpty, !receiptsPath.isEmpty else { return }
        switch receipts {
        case .some(let file):
            do { try file.writeAll(answers.flatMap(\.json), subject: receiptsPath) } catch {
                throw Failure(DeskError.io(error))
            }
        case .none: break
        }
    }

    private mutating func showProgress(_ fraction: Double?) {
        bar.update(
            fraction: fraction,
            detail: "\(desk.progress.lines) lines, \(desk.progress.refused) refused"
        )
    }

    /// The failure to throw once the progress is off the screen.
    private mutating func failure(_ error: DeskError) -> Failure {
        bar.finish()
        return Failure(error)
    }
}
