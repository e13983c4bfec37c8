import ElectionModel
import NightDesk
import ResultsStore
import Tabulation

/// A store's night as of a time or a position, for the commands that print and end.
struct NightAt {
    let recording: Recording
    let night: Night
    /// The hash of the chain at the position counted to; zeros for an empty log.
    let head: String
    /// Why the figures may be old; nil when they are not, and for a position that was asked for.
    var silence: WriterSilence?
    /// What the clock of the night shows.
    let clock: Timestamp?
    /// What comes after it, where `--spoilers` asks for it.
    let ahead: NightAhead?
    private let store: String
    private let isAtPosition: Bool

    /// Reads the store and counts up to `--at` or `--seq`, else to the end; says when `--seq` is beyond it.
    ///
    /// Its log is held against its hashes beside the counting.
    ///
    /// - Parameter line: The command line; its first operand is the store.
    /// - Throws: ``Failure`` when the store cannot be read, an entry is damaged or an option is wrong.
    init(_ line: ParsedCommandLine) throws(Failure) {
        let position = try line.position()
        try line.checkTime(OptionTable.at)
        do { recording = try Recording(store: line.operands[0]) } catch { throw Failure(error) }
        let (begin, last) = (recording.begin, recording.end)
        let moment = try line.moment(OptionTable.at, in: recording.election, between: begin, and: last)
        let count = recording.entries.count
        if let position, position > count {
            Console.complain("--seq \(position): the log ends at \(count), and that is what is shown")
        }
        var end = min(count, position ?? count)
        if let moment, position == nil { end = recording.position(asOf: moment.instant) }
        store = line.operands[0]
        isAtPosition = position != nil
        let check = ChainCheck(of: line.operands[0])
        night = recording.night(at: end, clock: moment)
        do { try check.finish() } catch { throw Failure(error) }
        clock = moment ?? night.asOf
        ahead = line.has(OptionTable.spoilers) ? recording.ahead : nil
        silence = position == nil ? WriterSilence(of: line.operands[0], recording, at: moment) : nil
        head = try NightAt.head(of: recording, at: night.seq, in: line.operands[0])
    }

    /// The store is opened again only for a position before its end: that takes as long as all the rest.
    private static func head(of recording: Recording, at seq: Int, in store: String) throws(Failure) -> String
    {
        if seq == recording.lastHead.seq { return recording.lastHead.hash }
        do {
            let reader = try LogReader.open(path: store)
            return try (reader.hash(at: seq) ?? .zero).hex
        } catch {
            throw Failure(error)
        }
    }

    /// Whether the log still has the hash of an earlier count at its position.
    ///
    /// - Throws: ``Failure`` when the store cannot be read.
    func goesOn(from earlier: NightAt) throws(Failure) -> Bool {
        try NightAt.head(of: recording, at: earlier.night.seq, in: store) == earlier.head
    }

    /// Head and state for an export.
    var context: TallyContext {
        TallyContext(head: head, state: recording.state(of: night), silence: silence)
    }

    /// Everything of that moment, stations compared with their neighbours.
    var snapshot: NightSnapshot { night.snapshot(notes: NightScreening(of: night).notes) }

    /// The hashes of the log at some positions.
    ///
    /// - Throws: ``Failure`` when the store cannot be read.
    func receipts(_ seqs: [Int]) throws(Failure) -> Receipts {
        guard !seqs.isEmpty else { return Receipts() }
        do throws(StoreError) {
            return Receipts(try LogReader.open(path: store).hashes(at: seqs))
        } catch {
            throw Failure(error)
        }
    }

    /// Where the timeline ends: with the night, or as it did at the position that was asked for.
    private var timelineEnd: Timestamp {
        guard isAtPosition, let closing = recording.election.units[recording.election.country].pollsClose,
            let last = night.asOf
        else { return recording.end }
        return last.instant > closing.instant ? last : closing
    }

    /// What the screen needs beside the snapshot.
    var play: PlayState {
        let limit = clock?.instant ?? .max
        return PlayState(
            mode: .still,
            clock: clock,
            freshness: silence.map { .stale(seconds: $0.seconds, $0.reason) } ?? .fresh,
            begin: recording.begin,
            end: timelineEnd,
            refused: recording.refusals.count { $0.time.instant <= limit },
            repeats: recording.repeats(until: limit),
            head: head,
            ahead: ahead
        )
    }
}
