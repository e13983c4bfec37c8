import ElectionModel
import NightDesk
import PosixIO
import ReportFormat
import ResultsStore

/// What every inlet hands its lines to: the desk that keeps them, the receipts, the words on standard error.
struct Intake: ~Copyable {
    private var desk: IngestDesk
    private var ahead: DecodeAhead
    private var receipts: ReceiptFile
    private var bar: ProgressBar
    /// Lines handed over by inlets.
    private(set) var taken = 0
    /// The first so many of them are committed, and their receipts written.
    private(set) var answered = 0
    /// The status of the first inlet that failed.
    private(set) var failed: Int32?

    init(desk: consuming IngestDesk, receipts: consuming ReceiptFile, bar: ProgressBar) {
        ahead = DecodeAhead(desk.reading)
        self.desk = desk
        self.receipts = receipts
        self.bar = bar
    }

    var election: Election { desk.election }
    var progress: IngestProgress { desk.progress }
    /// Whether lines wait to be committed.
    var isOpen: Bool { taken > answered }
    /// Whether lines are being read on another thread; ``finishReading()`` brings them to the desk.
    var isReading: Bool { ahead.isUnderWay }

    /// Takes lines of JSON, which are read while those before them are stored.
    ///
    /// - Throws: ``Failure`` when the store or the receipts fail.
    mutating func take(_ lines: [RawLine]) throws(Failure) {
        taken += lines.count
        for read in ahead.exchange(lines) { try hand(read) }
    }

    /// Hands to the desk what is being read.
    ///
    /// - Throws: ``Failure`` when the store or the receipts fail.
    mutating func finishReading() throws(Failure) { try take([]) }

    /// Takes one line; commits when the group is full or old.
    ///
    /// - Parameters:
    ///   - line: As it came.
    ///   - input: Where it came from.
    ///   - decoded: What it was read as, for formats other than JSON.
    /// - Throws: ``Failure`` when the store or the receipts fail.
    mutating func take(_ line: Line, of input: String, decoded: Decoded? = nil) throws(Failure) {
        try finishReading()
        taken += 1
        let line = RawLine(line, of: input)
        try hand(decoded.map { DecodedLine(line, decoded: $0) } ?? desk.reading.read(line))
    }

    private mutating func hand(_ read: DecodedLine) throws(Failure) {
        receipts.expect(read.line.input)
        let answers: [Receipt]
        do { answers = try desk.take(read) } catch { throw failure(error) }
        try answer(answers)
    }

    /// Makes everything taken durable and answers it.
    ///
    /// - Throws: ``Failure`` when the store or the receipts fail.
    mutating func commit() throws(Failure) {
        try finishReading()
        let answers: [Receipt]
        do { answers = try desk.commit() } catch { throw failure(error) }
        try answer(answers)
    }

    /// Does what is due while nothing comes: commits, gives a sign of life, carries out decisions.
    ///
    /// - Throws: ``Failure`` as ``commit()``.
    mutating func rest() throws(Failure) {
        if isOpen { try commit() }
        do { try desk.rest() } catch { throw failure(error) }
    }

    /// Makes the receipts written so far survive a power cut, as the store's entries do.
    ///
    /// - Throws: ``Failure`` when the disk refuses for good, or a signal ends the wait for it.
    mutating func synchronizeReceipts() throws(Failure) {
        do { try receipts.synchronize(beside: &desk) } catch { throw failure(error) }
    }

    /// Says what is wrong with an inlet; the run goes on and ends with the first such status.
    mutating func fail(_ failure: Failure) {
        say(failure.line)
        if failed == nil { failed = failure.status }
    }

    /// Says a line on standard error, beside the progress.
    mutating func say(_ line: String) {
        bar.finish()
        Console.complain(line)
    }

    mutating func showProgress(_ fraction: Double?) {
        bar.update(fraction: fraction, detail: "\(progress.lines) lines, \(progress.refused) refused")
    }

    /// Takes the progress off the screen.
    mutating func finishProgress() { bar.finish() }

    private mutating func answer(_ answers: [Receipt]) throws(Failure) {
        guard !answers.isEmpty else { return }
        do { try receipts.write(answers, beside: &desk) } catch { throw failure(error) }
        answered += answers.count
        desk.letGo(to: ahead)
    }

    /// The failure to throw once the progress is off the screen.
    private mutating func failure(_ error: DeskError) -> Failure {
        bar.finish()
        return Failure(error)
    }
}
