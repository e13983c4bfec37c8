import ElectionModel
import NightDesk
import PosixIO
import ReportFormat
import ResultsStore
import Tabulation

/// Keeps an exported file fresh while the night runs: written again when something changed, at most once a
/// second, and always whole.
///
/// Figures that become old are written again with the word for it, as the screen says it: when the writer gives
/// no sign of life, and when the store cannot be read, with the last figures that were.
struct ExportFollow: ~Copyable {
    private let line: ParsedCommandLine
    private let job: ExportJob
    private let store: String
    private var reader: FollowedReader
    /// The night as it was last counted, and whether more has come since.
    private var at: NightAt
    private var hasMore = false
    /// Whether the last count could not read the store, although it says what was committed.
    private var isUnreadable = false
    private var signs: StoreSigns
    /// The bytes that stand in the file.
    private var written: [UInt8] = []
    private var lastWrite: Int64 = 0
    /// What was last said on standard error; it is not said again.
    private var lastTrouble = ""

    /// Milliseconds between two looks at the store, and between two writes at least.
    private static let lookMilliseconds: Int32 = 200
    private static let pauseMilliseconds: Int64 = 1_000

    /// Counts the night for the first time.
    ///
    /// - Throws: ``Failure`` when the store cannot be read.
    init(_ line: ParsedCommandLine, job: ExportJob) throws(Failure) {
        let store = line.operands[0]
        // Opened before the first count, so that nothing committed meanwhile is missed.
        let reader = try FollowedReader(store)
        let at = try NightAt(line)
        (self.line, self.job, self.store, self.at) = (line, job, store, at)
        self.reader = reader
        signs = ExportFollow.signs(of: store, at)
    }

    /// Writes until a signal comes.
    ///
    /// - Returns: 128 + n after a signal.
    /// - Throws: ``Failure`` when the first export fails; what fails later is said and tried again.
    consuming func run() throws(Failure) -> Int32 {
        PendingSignals.block()
        try put()
        while true {
            if let signal = PendingSignals.take() { return signal.exitStatus }
            look()
            let isDue = hasMore || isMarkDue
            if isDue, Clock.monotonicMilliseconds() - lastWrite >= ExportFollow.pauseMilliseconds { write() }
            _ = try? Poll.wait(for: [], timeoutMilliseconds: ExportFollow.lookMilliseconds)
        }
    }

    private static func signs(of store: String, _ at: NightAt) -> StoreSigns {
        StoreSigns(
            now: Clock.monotonicMilliseconds(),
            wall: Clock.wallSeconds(),
            sign: WriterSign.lastSeconds(of: store),
            isOver: at.recording.isRecorded
        )
    }

    /// Looks whether something was committed, whether the writer lives and whether the store answers.
    private mutating func look() {
        let now = Clock.monotonicMilliseconds()
        signs.saw(sign: WriterSign.lastSeconds(of: store), now: now)
        do throws(StoreError) {
            if try reader.hasNews() { hasMore = true }
            if !isUnreadable { signs.wasRead(now: now) }
        } catch {
            complain(Failure(error).line)
        }
    }

    /// Whether the figures became old, for another reason, or fresh since they were last written.
    private var isMarkDue: Bool { reason != at.silence?.reason }

    private var reason: PlayState.StaleReason? { age?.reason }

    private var age: (seconds: Int, reason: PlayState.StaleReason)? {
        let now = Clock.monotonicMilliseconds()
        guard case .stale(let seconds, let reason) = signs.freshness(now: now, lastReport: now)
        else { return nil }
        return (seconds, reason)
    }

    /// Since when they are old; told once, so that the file is not written anew with each second.
    private var silence: WriterSilence? {
        guard let age else { return nil }
        let offset = at.recording.election.card.offsetMinutes
        let since = Timestamp(instant: Clock.wallSeconds() - Int64(age.seconds), offsetMinutes: offset)
        return WriterSilence(since: at.silence?.since ?? since, seconds: age.seconds, reason: age.reason)
    }

    /// Counts anew what has more, marks what is old, and replaces the file; what fails is said and tried again.
    private mutating func write() {
        lastWrite = Clock.monotonicMilliseconds()
        do throws(Failure) {
            if hasMore { try count() }
        } catch {
            complain(error.line)
        }
        if isMarkDue { at.silence = silence }
        do throws(Failure) {
            try put()
            if !hasMore, reason != .store { lastTrouble = "" }
        } catch {
            hasMore = true
            complain(error.line)
        }
    }

    /// Counts the night anew, as it stands in the file of the name.
    private mutating func count() throws(Failure) {
        isUnreadable = true
        let counted = try NightAt(line)
        // A store made anew, or an older copy, is waited for until it has grown as far: figures never go back.
        let isSame = counted.recording.election.id == at.recording.election.id
        guard isSame, counted.night.seq >= at.night.seq else {
            throw Failure(StoreError.otherHistory(path: store, shown: at.night.seq))
        }
        if try !counted.goesOn(from: at) {
            let text = "another log than before, exported from here on; check it with verify"
            Console.complain("\(Sanitiser.safe(store)): \(text)")
        }
        isUnreadable = false
        let silence = silence
        at = counted
        at.silence = silence
        hasMore = false
        lastWrite = Clock.monotonicMilliseconds()
    }

    /// Replaces the file, unless it would hold the same.
    private mutating func put() throws(Failure) {
        let bytes = job.bytes(of: at)
        guard bytes != written else { return }
        try Publication.put(bytes, out: job.out)
        written = bytes
        lastWrite = Clock.monotonicMilliseconds()
    }

    private mutating func complain(_ text: String) {
        guard text != lastTrouble else { return }
        lastTrouble = text
        Console.complain(text)
    }
}
