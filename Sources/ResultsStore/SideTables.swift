import ElectionModel

/// The statements that add refusals and repeats; belongs to the one writer.
struct SideTables: ~Copyable {
    private let addRefusal: Statement
    private let findRefusal: Statement
    private let addAgain: Statement
    private let addRepeat: Statement
    private let findInput: Statement
    private let addInput: Statement
    private(set) var refusalCount: Int
    private(set) var repeatCount: Int
    /// Arrival of the last of each: their times never go back either.
    private var lastRefusal: Timestamp?
    private var lastRepeat: Timestamp?
    private var lastAgain: Timestamp?
    private var againCount: Int
    /// By number of the refusal, how often it came again since the last commit.
    private var again: [Int: Int] = [:]
    /// The input that lines come from, with its row.
    private var input: (name: String, row: Int)?

    init(_ connection: borrowing Connection) throws(StoreError) {
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
        let refusals = try SideTables.last(of: "refusal", connection)
        let repeats = try SideTables.last(of: "repeat", connection)
        let agains = try SideTables.last(of: "again", connection)
        (refusalCount, lastRefusal) = refusals
        (repeatCount, lastRepeat) = repeats
        (againCount, lastAgain) = agains
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
        let number = refusalCount + 1
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
        refusalCount = number
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
        addRefusal.bind(refusal.mark, at: 13)
        try addRefusal.run("add refusal")
    }

    /// Notes a report that came again.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    mutating func `repeat`(_ line: RawLine, of seq: Int, at time: Timestamp) throws(StoreError) {
        let again = Repeat(
            number: repeatCount + 1,
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
        addRepeat.bind(again.mark, at: 7)
        try addRepeat.run("add repeat")
        repeatCount = again.number
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

    private static func last(
        of table: String,
        _ connection: borrowing Connection
    ) throws(StoreError) -> (count: Int, time: Timestamp?) {
        let query = "SELECT number, received_at, received_offset FROM \(table) ORDER BY number DESC LIMIT 1"
        let last = try connection.prepare(query)
        guard try last.step("read \(table)") else { return (0, nil) }
        let offset = Int16(clamping: last.int(2))
        return (last.int(0), Timestamp(storedInstant: last.int(1), offset: offset))
    }
}
