import ElectionModel

/// The statements that add refusals and repeats; belongs to the one writer.
struct SideTables: ~Copyable {
    private let addRefusal: Statement
    private let findRefusal: Statement
    private let addAgain: Statement
    private let addRepeat: Statement
    private let findInput: Statement
    private let addInput: Statement
    /// How many refusals there are, staged ones included, and the hash that runs over their marks.
    private(set) var refusals: LogHead
    /// As ``refusals``.
    private(set) var repeats: LogHead
    /// Arrival of the last of each: their times never go back either.
    private var lastRefusal: Timestamp?
    private var lastRepeat: Timestamp?
    private var lastAgain: Timestamp?
    private var againCount: Int
    /// By number of the refusal, how often it came again since the last commit.
    private var again: [Int: Int] = [:]
    /// The input that lines come from, with its row.
    private var input: (name: String, row: Int)?

    /// Prepares the statements, and brings what the head vouches for up to the rows that are there.
    ///
    /// - Throws: ``StoreError/quarantineShorter(path:table:last:head:)``, or as SQLite refuses.
    init(_ connection: borrowing Connection, vouched: StoreHead, path: String) throws(StoreError) {
        let addRefusal = try connection.prepare(
            "INSERT INTO refusal VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"
        )
        let findRefusal = try connection.prepare(
            "SELECT number FROM refusal WHERE original_hash = ?1 AND code = ?2 AND length = ?3 LIMIT 1"
        )
        let addAgain = try connection.prepare("INSERT INTO again VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        let addRepeat = try connection.prepare("INSERT INTO repeat VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        let findInput = try connection.prepare("SELECT id FROM input WHERE name = ?1")
        let addInput = try connection.prepare("INSERT INTO input (name) VALUES (?1)")
        let times = (
            try SideTables.lastTime(of: "refusal", connection),
            try SideTables.lastTime(of: "repeat", connection)
        )
        let again = (
            try SideTables.count(of: "again", connection), try SideTables.lastTime(of: "again", connection)
        )
        let refusals = try SideTables.end(of: "refusal", connection, from: vouched.refusals, path: path)
        let repeats = try SideTables.end(of: "repeat", connection, from: vouched.repeats, path: path)
        (lastRefusal, lastRepeat) = times
        (self.refusals, self.repeats) = (refusals, repeats)
        (againCount, lastAgain) = again
        self.findRefusal = findRefusal
        self.addAgain = addAgain
        self.addRefusal = addRefusal
        self.addRepeat = addRepeat
        self.findInput = findInput
        self.addInput = addInput
    }

    /// Keeps a refused line, or counts it where the same one was refused by the same rule before.
    ///
    /// - Parameters:
    ///   - line: As it came.
    ///   - finding: Why it is refused.
    ///   - reading: The canonical line of what a decision could admit; else empty.
    ///   - time: Of arrival.
    ///   - seq: The log's last entry.
    /// - Throws: ``StoreError`` as SQLite refuses.
    mutating func refuse(
        _ line: RawLine,
        _ finding: Finding,
        reading: [UInt8],
        at time: Timestamp,
        after seq: Int
    ) throws(StoreError) {
        let originalHash = Digest.sha256(line.bytes)
        if let first = try first(like: line, hash: originalHash, code: finding.code) {
            again[first, default: 0] += 1
            lastAgain = time.notBefore(lastAgain)
            return
        }
        let number = refusals.seq + 1
        let refusal = Refusal(
            number: number,
            receivedAt: time.notBefore(lastRefusal),
            afterSeq: seq,
            finding: finding,
            input: line.input,
            line: line.number,
            length: line.length,
            originalHash: originalHash,
            original: Array(
                line.bytes.prefix(Refusal.keptBytes(ofNumber: number, isAdmissible: !reading.isEmpty))
            ),
            reading: reading
        )
        try keep(refusal)
        lastRefusal = refusal.receivedAt
    }

    private mutating func keep(_ refusal: Refusal) throws(StoreError) {
        let input = try row(ofInput: refusal.input)
        addRefusal.bind(refusal.number, at: 1)
        addRefusal.bind(Int(refusal.receivedAt.instant), at: 2)
        addRefusal.bind(Int(refusal.receivedAt.offsetMinutes), at: 3)
        addRefusal.bind(refusal.afterSeq, at: 4)
        addRefusal.bind(text: Array(refusal.finding.code.rawValue.utf8), at: 5)
        addRefusal.bind(text: Array(refusal.finding.message.utf8), at: 6)
        addRefusal.bind(input, at: 7)
        addRefusal.bind(refusal.line, at: 8)
        addRefusal.bind(refusal.length, at: 9)
        addRefusal.bind(blob: refusal.originalHash.bytes, at: 10)
        addRefusal.bind(blob: refusal.original, at: 11)
        addRefusal.bind(text: refusal.reading, at: 12)
        let mark = refusal.mark
        addRefusal.bind(mark, at: 13)
        try addRefusal.run("add refusal")
        refusals = refusals.after(mark: mark)
    }

    /// Notes a report that came again.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    mutating func `repeat`(_ line: RawLine, of seq: Int, at time: Timestamp) throws(StoreError) {
        let again = Repeat(
            number: repeats.seq + 1,
            receivedAt: time.notBefore(lastRepeat),
            seq: seq,
            input: line.input,
            line: line.number
        )
        let input = try row(ofInput: line.input)
        addRepeat.bind(again.number, at: 1)
        addRepeat.bind(Int(again.receivedAt.instant), at: 2)
        addRepeat.bind(Int(again.receivedAt.offsetMinutes), at: 3)
        addRepeat.bind(seq, at: 4)
        addRepeat.bind(input, at: 5)
        addRepeat.bind(line.number, at: 6)
        let mark = again.mark
        addRepeat.bind(mark, at: 7)
        try addRepeat.run("add repeat")
        repeats = repeats.after(mark: mark)
        lastRepeat = again.receivedAt
    }

    private func first(like line: RawLine, hash: Digest, code: RuleCode) throws(StoreError) -> Int? {
        findRefusal.bind(blob: hash.bytes, at: 1)
        findRefusal.bind(text: Array(code.rawValue.utf8), at: 2)
        findRefusal.bind(line.length, at: 3)
        defer { findRefusal.reset() }
        return try findRefusal.step("find refusal") ? findRefusal.int(0) : nil
    }

    /// Writes how often refused lines came again since the last commit.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    mutating func noteAgain() throws(StoreError) {
        guard !again.isEmpty, let time = lastAgain else { return }
        for (refusal, times) in again.sorted(by: { $0.key < $1.key }) {
            againCount += 1
            let row = RefusedAgain(number: againCount, receivedAt: time, refusal: refusal, times: times)
            addAgain.bind(row.number, at: 1)
            addAgain.bind(Int(time.instant), at: 2)
            addAgain.bind(Int(time.offsetMinutes), at: 3)
            addAgain.bind(refusal, at: 4)
            addAgain.bind(times, at: 5)
            addAgain.bind(row.mark, at: 6)
            try addAgain.run("note again")
        }
        forget()
    }

    /// Forgets what was counted since the last commit.
    mutating func forget() { again.removeAll() }

    private mutating func row(ofInput name: String) throws(StoreError) -> Int {
        if let input, input.name == name { return input.row }
        findInput.bind(text: Array(name.utf8), at: 1)
        if !(try findInput.step("find input")) {
            addInput.bind(text: Array(name.utf8), at: 1)
            try addInput.run("add input")
            findInput.reset()
            _ = try findInput.step("find input")
        }
        let row = findInput.int(0)
        findInput.reset()
        input = (name, row)
        return row
    }

    private static func lastTime(
        of table: String,
        _ connection: borrowing Connection
    ) throws(StoreError) -> Timestamp? {
        let query = "SELECT received_at, received_offset FROM \(table) ORDER BY number DESC LIMIT 1"
        let last = try connection.prepare(query)
        guard try last.step("read \(table)") else { return nil }
        return Timestamp(storedInstant: Int64(last.int(0)), offset: Int16(clamping: last.int(1)))
    }

    private static func count(
        of table: String,
        _ connection: borrowing Connection
    ) throws(StoreError) -> Int {
        let count = try connection.prepare("SELECT coalesce(max(number), 0) FROM \(table)")
        return try count.step("count") ? count.int(0) : 0
    }

    /// The end of a table: what was vouched for, and the rows after it.
    ///
    /// - Throws: ``StoreError/quarantineShorter(path:table:last:head:)``, or as SQLite refuses.
    static func end(
        of table: String,
        _ connection: borrowing Connection,
        from vouched: LogHead,
        path: String
    ) throws(StoreError) -> LogHead {
        let last = try count(of: table, connection)
        guard last >= vouched.seq else {
            throw .quarantineShorter(path: path, table: table, last: last, head: vouched.seq)
        }
        let query = "SELECT number, mark FROM \(table) WHERE number > ?1 ORDER BY number"
        let rows = try connection.prepare(query)
        rows.bind(vouched.seq, at: 1)
        var end = vouched
        while try rows.step("read \(table)") {
            guard rows.int(0) == end.seq + 1 else {
                throw .badRow(path: path, table: table, place: end.seq + 1, part: "missing")
            }
            end = end.after(mark: rows.int(1))
        }
        return end
    }
}
