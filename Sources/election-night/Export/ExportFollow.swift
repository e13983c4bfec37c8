import ElectionModel
import NightDesk
import PosixIO
import ReportFormat
import ResultsStore

/// Keeps an exported file fresh while the night runs: written again when something changed, at most once a
/// second, and always whole.
struct ExportFollow {
    private let line: ParsedCommandLine
    private let job: ExportJob
    private let store: String
    /// The bytes that stand in the file.
    private var written: [UInt8] = []
    private var lastWrite: Int64 = 0
    private var signs = Signs()
    /// What was last said on standard error; it is not said again.
    private var lastTrouble = ""

    /// Milliseconds between two looks at the store, and between two writes at least.
    private static let lookMilliseconds: Int32 = 200
    private static let pauseMilliseconds: Int64 = 1_000

    /// What tells, without counting the night again, that its figures are old or no longer so.
    private struct Signs {
        var isRecorded = true
        var lastArrival: Int64?
        var offset: Int16 = 0
        var staleSince: Timestamp?
    }

    init(_ line: ParsedCommandLine, job: ExportJob) {
        self.line = line
        self.job = job
        store = line.operands[0]
    }

    /// Writes until a signal comes.
    ///
    /// - Returns: 128 + n after a signal.
    /// - Throws: ``Failure`` when the first export fails; what fails later is said and tried again.
    consuming func run() throws(Failure) -> Int32 {
        PendingSignals.block()
        FileSizeLimit.isAnError()
        // Opened before the first export, so that nothing committed meanwhile is missed.
        var reader = try open()
        _ = try? reader?.mayHaveChanged()
        try write()
        var isDue = false
        while true {
            if let signal = PendingSignals.take() { return signal.exitStatus }
            isDue = look(&reader) || isDue
            if isDue, Clock.monotonicMilliseconds() - lastWrite >= ExportFollow.pauseMilliseconds {
                isDue = !tryToWrite()
            }
            _ = try? Poll.wait(for: [], timeoutMilliseconds: ExportFollow.lookMilliseconds)
        }
    }

    private func open() throws(Failure) -> LogReader? {
        do { return try LogReader.open(path: store) } catch { throw Failure(error) }
    }

    /// Whether something was committed, or the figures became old or fresh.
    private mutating func look(_ reader: inout LogReader?) -> Bool {
        if isStale != (signs.staleSince != nil) { return true }
        do throws(StoreError) {
            guard reader != nil else {
                reader = try LogReader.open(path: store)
                return true
            }
            return try reader?.mayHaveChanged() ?? true
        } catch {
            reader = nil
            complain(error.description)
            return false
        }
    }

    private var isStale: Bool {
        guard !signs.isRecorded else { return false }
        return WriterSilence(
            sign: WriterSign.lastSeconds(of: store),
            lastArrival: signs.lastArrival,
            wall: Clock.wallSeconds(),
            moment: nil,
            offsetMinutes: signs.offset
        ) != nil
    }

    private mutating func tryToWrite() -> Bool {
        do throws(Failure) {
            try write()
            lastTrouble = ""
            return true
        } catch {
            lastWrite = Clock.monotonicMilliseconds()
            complain(error.line)
            return false
        }
    }

    /// Counts the night anew and replaces the file, unless it would hold the same.
    private mutating func write() throws(Failure) {
        let at = try NightAt(line)
        signs = Signs(
            isRecorded: at.recording.isRecorded,
            lastArrival: at.recording.arrivals.last,
            offset: at.recording.election.card.offsetMinutes,
            staleSince: at.silence?.since
        )
        lastWrite = Clock.monotonicMilliseconds()
        let bytes = job.bytes(of: at)
        guard bytes != written else { return }
        try Publication.put(bytes, out: job.out)
        written = bytes
    }

    private mutating func complain(_ text: String) {
        guard text != lastTrouble else { return }
        lastTrouble = text
        Console.complain(text)
    }
}
