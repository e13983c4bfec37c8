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

    init(of reader: borrowing LogReader) {
        decoder = ReportDecoder(election: reader.election)
        canonical = CanonicalLine(election: reader.election)
    }

    /// Walks from the first entry to the last; ends early where SQLite cannot read on.
    mutating func run(_ reader: borrowing LogReader) {
        do throws(StoreError) {
            try checkPages(of: reader.connection)
            var sources = SourceNames()
            try sources.update(by: reader.selectSources)
            var held = try HeldProtocols(reader.connection, election: reader.election)
            let columns = EntryDecoder.columns
            let rows = try reader.connection.prepare(
                "SELECT \(columns), canonical FROM entry LEFT JOIN line USING (seq) ORDER BY seq"
            )
            while try rows.step("verify") {
                let entry = reader.decoder.entry(in: rows, sources: sources)
                let line = rows.bytes(10)
                check(entry, seq: rows.int(0), line: line, hash: Digest(bytes: rows.bytes(9)))
                guard let entry else { continue }
                try checkFlags(entry, source: rows.int(5), line, &held, sources)
                try checkAdmission(entry, reader)
            }
            let stray = try reader.connection.prepare("SELECT max(seq) FROM line")
            if try stray.step("verify"), stray.int(0) > head.seq {
                fail(.positions, at: stray.int(0), "a line without an entry")
            }
        } catch {
            fail(.pages, at: head.seq + 1, error.description)
        }
    }

    private mutating func checkPages(of connection: borrowing Connection) throws(StoreError) {
        let answer = try connection.prepare("PRAGMA integrity_check(1)")
        if try answer.step("verify"), answer.text(0) != "ok" { fail(.pages, at: nil, answer.text(0)) }
    }

    private mutating func check(_ entry: LogEntry?, seq: Int, line: [UInt8], hash: Digest?) {
        let expected = head.seq + 1
        if seq != expected { fail(.positions, at: expected, "missing; the next is \(seq)") }
        if line.isEmpty { fail(.positions, at: seq, "no line") }
        guard let entry else {
            fail(.columns, at: seq, "no report can say this")
            fail(.chain, at: seq, "the time of arrival is not known")
            chain.skip(to: LogHead(seq: seq, hash: hash ?? .zero))
            return
        }
        if chain.add(line, receivedAt: entry.receivedAt).hash != hash || seq != expected {
            fail(.chain, at: seq, "the hash is not that of the line")
            chain.skip(to: LogHead(seq: seq, hash: hash ?? .zero))
        }
        checkColumns(entry, line)
        if entry.receivedAt.instant < lastArrival {
            fail(.arrival, at: seq, "arrived before the entry before it")
        }
        lastArrival = max(lastArrival, entry.receivedAt.instant)
    }

    private mutating func checkColumns(_ entry: LogEntry, _ line: [UInt8]) {
        guard canonical.bytes(of: entry.report) == line else {
            return fail(.columns, at: entry.seq, "the columns do not say what the line says")
        }
    }

    /// Judges the line again, with what stood before it.
    private mutating func checkFlags(
        _ entry: LogEntry,
        source: Int,
        _ line: [UInt8],
        _ held: inout HeldProtocols,
        _ sources: SourceNames
    ) throws(StoreError) {
        guard case .report(let report, nil, let findings) = decoder.decode(line) else {
            return fail(.columns, at: entry.seq, "the line would be refused")
        }
        let around = PrecinctRules.findings(reportedAt: report.reportedAt, receivedAt: entry.receivedAt)
        let before = try held.findings(for: report, source: source, sources: sources, before: entry.seq)
        held.note(report)
        guard [RuleCode](of: findings + around + before) == entry.flags else {
            return fail(.columns, at: entry.seq, "the line has other flags")
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
        if isThere { return fail(.columns, at: entry.seq, "the line refused then says something else") }
        if !reader.isRecorded { fail(.columns, at: entry.seq, "no line with this hash was refused") }
    }

    /// Notes the first failure of a check.
    private mutating func fail(_ item: Verification.Item, at position: Int?, _ text: String) {
        if outcomes[item] == nil { outcomes[item] = .failed(position: position, text) }
    }
}
