import ElectionModel
import ReportFormat

/// A walk along a log that recomputes all that follows from its lines.
struct LogWalk {
    /// Where the walk has come to, by its own reckoning.
    var head: LogHead { chain.head }
    /// What failed, by the first position at fault.
    private(set) var outcomes: [Verification.Item: Verification.Outcome] = [:]

    private let decoder: ReportDecoder
    private let canonical: CanonicalLine
    private var chain = HashChain(from: .empty)
    private var lastArrival = Int64.min
    private var held: HeldProtocols
    private var used = IdentityTable()
    private var sources = SourceNames()

    init(of reader: borrowing LogReader) {
        decoder = ReportDecoder(election: reader.election)
        canonical = CanonicalLine(election: reader.election)
        held = HeldProtocols(election: reader.election)
    }

    /// Walks from the first entry to the last; ends early where SQLite cannot read on.
    mutating func run(_ reader: borrowing LogReader) {
        do throws(StoreError) {
            try checkPages(of: reader.connection)
            let rows = try reader.connection.prepare("SELECT last, count, entries FROM run ORDER BY last")
            var isRow = try rows.step("verify")
            // As of the moment that the entries are read as of: all of them have their sources there.
            try sources.update(by: reader.selectSources)
            while isRow {
                let (last, count) = (rows.int(0), rows.int(1))
                try rows.withBytes(2) { bytes throws(StoreError) in
                    try checkRun(bytes, last: last, count: count, reader)
                }
                isRow = try rows.step("verify")
            }
        } catch {
            fail(.pages, at: head.seq + 1, error.description)
        }
    }

    /// Goes through the records of a run as far as they can be told apart.
    private mutating func checkRun(
        _ bytes: RawSpan,
        last: Int,
        count: Int,
        _ reader: borrowing LogReader
    ) throws(StoreError) {
        guard RunTable.isRun(last: last, count: count) else {
            return fail(.positions, at: head.seq + 1, "positions \(last), \(count) of no run")
        }
        let first = last - count + 1
        if first != head.seq + 1 { fail(.positions, at: head.seq + 1, "missing; the next is \(first)") }
        var (place, seq) = (0, first)
        while let record = EntryRecord(in: bytes, at: place) {
            let entry = reader.decoder.entry(record, in: bytes, seq: seq, sources: sources)
            try check(entry, record.key, at: seq, hash: record.hash(in: bytes), reader)
            place = record.range.upperBound
            seq += 1
        }
        guard place == bytes.byteCount, seq == last + 1 else {
            fail(.entries, at: min(seq, last), "not a report, or more than the run has")
            fail(.chain, at: min(seq, last), "the hash is not known")
            return chain.skip(to: LogHead(seq: last, hash: head.hash))
        }
    }

    private mutating func checkPages(of connection: borrowing Connection) throws(StoreError) {
        let answer = try connection.prepare("PRAGMA integrity_check(1)")
        if try answer.step("verify"), answer.text(0) != "ok" { fail(.pages, at: nil, answer.text(0)) }
    }

    private mutating func check(
        _ entry: LogEntry?,
        _ key: EntryKey,
        at seq: Int,
        hash: Digest,
        _ reader: borrowing LogReader
    ) throws(StoreError) {
        guard let entry else {
            fail(.entries, at: seq, "no report can say this")
            fail(.chain, at: seq, "the time of arrival is not known")
            return chain.skip(to: LogHead(seq: seq, hash: hash))
        }
        let line = canonical.bytes(of: entry.report)
        let expected = head.seq + 1
        if chain.add(line[...], receivedAt: entry.receivedAt).hash != hash || seq != expected {
            fail(.chain, at: seq, "the hash is not that of the line")
            chain.skip(to: LogHead(seq: seq, hash: hash))
        }
        if entry.receivedAt.instant < lastArrival {
            fail(.arrival, at: seq, "arrived before the entry before it")
        }
        lastArrival = max(lastArrival, entry.receivedAt.instant)
        if used[key.identity] != nil { fail(.entries, at: seq, "its identity was used before") }
        used.note(key.identity)
        try checkFlags(entry, key, line, reader)
        try checkAdmission(entry, reader)
    }

    /// Judges the line again, with what stood before it.
    private mutating func checkFlags(
        _ entry: LogEntry,
        _ key: EntryKey,
        _ line: [UInt8],
        _ reader: borrowing LogReader
    ) throws(StoreError) {
        guard case .report(let report, nil, let findings) = decoder.decode(line) else {
            return fail(.entries, at: entry.seq, "the line would be refused")
        }
        let around = PrecinctRules.findings(reportedAt: report.reportedAt, receivedAt: entry.receivedAt)
        let before = try compared(report, source: key.source, reader)
        held.note(key, at: entry.seq, voters: report.countReport?.voters)
        guard [RuleCode](of: findings + around + before) == entry.flags else {
            return fail(.entries, at: entry.seq, "the line has other flags")
        }
    }

    private func compared(
        _ report: Report,
        source: Int,
        _ reader: borrowing LogReader
    ) throws(StoreError) -> [Finding] {
        guard let report = report.countReport else { return [] }
        let place = held.before(report, source: source)
        let earlier = try protocolHeld(at: place.earlier, reader)
        return held.findings(for: report, earlier: earlier, other: place.other)
    }

    /// The protocol at a position; none where it is damaged, which was told when the walk came by.
    private func protocolHeld(
        at seq: Int?,
        _ reader: borrowing LogReader
    ) throws(StoreError) -> CountReport? {
        guard let seq else { return nil }
        return try reader.runs.find(seq) { record, bytes in
            reader.decoder.entry(record, in: bytes, seq: seq, sources: sources)?.report.countReport
        }
    }

    /// Holds an admission to the refused line it names; a store that was played back may not have it.
    private mutating func checkAdmission(
        _ entry: LogEntry,
        _ reader: borrowing LogReader
    ) throws(StoreError) {
        guard case .decide(.admit(let admission)) = entry.report else { return }
        let rows = try reader.connection.prepare(
            "SELECT reading FROM refusal WHERE original_hash = ?1 AND code = ?2"
        )
        rows.bind(blob: Digest(hex: Array(admission.originalHash.utf8))?.bytes ?? [], at: 1)
        rows.bind(text: Array(admission.code.rawValue.utf8), at: 2)
        let count = canonical.bytes(of: .count(admission.report))
        var isThere = false
        while try rows.step("verify") {
            if rows.bytes(0) == count { return }
            isThere = true
        }
        if isThere { return fail(.entries, at: entry.seq, "the line refused then says something else") }
        if !reader.isRecorded { fail(.entries, at: entry.seq, "no line with this hash was refused") }
    }

    /// Notes the first failure of a check.
    private mutating func fail(_ item: Verification.Item, at position: Int?, _ text: String) {
        if outcomes[item] == nil { outcomes[item] = .failed(position: position, text) }
    }
}
