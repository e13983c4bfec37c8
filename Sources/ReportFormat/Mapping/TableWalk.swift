import ElectionModel

/// Goes over the rows of a table and makes of each a report, a refusal or a check of those before it.
struct TableWalk {
    let election: Election
    let mapping: TableMapping
    let columns: TableColumns
    let source: String?
    let reportedAt: Timestamp?
    private(set) var rows: [ImportedRow] = []
    /// What the rows add up to, by member: since the last control row, and from the beginning.
    private var part: [String: UInt64] = [:]
    private var whole: [String: UInt64] = [:]

    /// Why a row is no report.
    struct Refused: Error {
        let text: String
    }

    init(
        election: Election,
        mapping: TableMapping,
        columns: TableColumns,
        source: String?,
        reportedAt: Timestamp?
    ) {
        self.election = election
        self.mapping = mapping
        self.columns = columns
        self.source = source
        self.reportedAt = reportedAt
    }

    mutating func take(_ row: TableRows.Row) {
        guard row.fields.count == columns.width else {
            let text = "\(row.fields.count) fields, the header has \(columns.width)"
            return note(row.line, .refused(text))
        }
        if let place = columns.control, let control = mapping.control,
            control.beginnings.contains(where: { row.fields[place].hasPrefix($0) })
        {
            return hold(row)
        }
        do throws(Refused) {
            let report = try count(row)
            add(row)
            note(row.line, .report(.count(report.report, hasRevision: report.hasRevision)))
        } catch {
            note(row.line, .refused(error.text))
        }
    }

    private mutating func note(_ line: Int, _ outcome: ImportedRow.Outcome) {
        rows.append(ImportedRow(line: line, outcome: outcome))
    }

    /// Members that add up.
    private static func isSum(_ member: String) -> Bool {
        member.hasPrefix("votes.") || member.hasPrefix("ballots") || member.hasSuffix("Ballots")
            || member == "votersListed"
    }

    private mutating func add(_ row: TableRows.Row) {
        for (member, place) in columns.places where TableWalk.isSum(member) {
            guard let number = number(row.fields[place]) else { continue }
            part[member, default: 0] += UInt64(number)
            whole[member, default: 0] += UInt64(number)
        }
    }

    /// Holds the rows before against a row that states their sum.
    private mutating func hold(_ row: TableRows.Row) {
        var faults: [String] = []
        for (member, place) in columns.places.sorted(by: { $0.key < $1.key }) where TableWalk.isSum(member) {
            let text = row.fields[place]
            guard !text.isEmpty else { continue }
            let stated = number(text, digits: 18)
            if stated == part[member, default: 0] || stated == whole[member, default: 0] { continue }
            faults.append("\(member) \(text), rows add up to \(part[member, default: 0])")
        }
        if !faults.isEmpty { note(row.line, .control(faults.joined(separator: "; "))) }
        part = [:]
    }

    /// A count of the row's station.
    private func count(
        _ row: TableRows.Row
    ) throws(Refused) -> (report: CountReport, hasRevision: Bool) {
        let precinct = try precinct(value("unit", row))
        let contest = try contest(row)
        guard let ballot = election.ballot(contest: contest, precinct: precinct) else {
            throw Refused(text: "\(election.precinct(precinct).id) is not in this contest")
        }
        var votes: [UInt32] = []
        for id in ballot.ids { votes.append(try figure("votes." + id, row)) }
        guard let source = value("source", row) ?? source else {
            throw Refused(text: "nobody says who sends it")
        }
        let revision = try optional("revision", row)
        if let revision, !(1...999).contains(revision) { throw Refused(text: "revision \(revision)") }
        let report = CountReport(
            contest: contest,
            precinct: precinct,
            source: source,
            revision: UInt16(revision ?? 1),
            reportedAt: try time(row),
            ballots: try paper(row, votes: votes, precinct: precinct),
            votes: votes
        )
        return (report, revision != nil)
    }

    private func paper(
        _ row: TableRows.Row,
        votes: [UInt32],
        precinct: Int
    ) throws(Refused) -> BallotCounts {
        let sum = votes.reduce(UInt64(0)) { $0 + UInt64($1) }
        let invalid = try optional("invalidBallots", row) ?? 0
        let found = try optional("ballotsFound", row) ?? UInt32(clamping: sum + UInt64(invalid))
        return BallotCounts(
            votersListed: try optional("votersListed", row) ?? election.precinct(precinct).votersListed,
            ballotsReceived: try optional("ballotsReceived", row),
            ballotsIssued: try optional("ballotsIssued", row) ?? found,
            ballotsCancelled: try optional("ballotsCancelled", row),
            ballotsFound: found,
            invalidBallots: invalid,
            validBallotsStated: try optional("validBallots", row)
        )
    }
}

extension TableWalk {
    /// What the row, or the mapping for all rows, says of a member; nil for nothing.
    private func value(_ member: String, _ row: TableRows.Row) -> String? {
        let text = columns.places[member].map { row.fields[$0] } ?? mapping.constants[member]
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func precinct(_ text: String?) throws(Refused) -> Int {
        guard let text else { throw Refused(text: "no unit") }
        let digits = String(repeating: "0", count: max(0, mapping.unitDigits - text.count))
        let id = mapping.units[text] ?? mapping.unitPrefix + digits + text
        guard let unit = election.unitIndex(of: id), election.units[unit].kind == .precinct else {
            throw Refused(text: "unit \(id) is no station of this election")
        }
        return election.placeOfUnit[unit]
    }

    private func contest(_ row: TableRows.Row) throws(Refused) -> Int {
        guard let id = value("contest", row) else {
            guard election.contests.count == 1 else { throw Refused(text: "no contest") }
            return 0
        }
        guard let contest = election.contests.firstIndex(where: { $0.id == id }) else {
            throw Refused(text: "contest \(id) is none of this election")
        }
        return contest
    }

    private func time(_ row: TableRows.Row) throws(Refused) -> Timestamp {
        guard let text = value("reportedAt", row) else {
            guard let reportedAt else { throw Refused(text: "nobody says when it was reported") }
            return reportedAt
        }
        guard let time = Timestamp(parsing: text) else {
            throw Refused(text: "reportedAt \"\(text)\" is no time")
        }
        return time
    }

    private func optional(_ member: String, _ row: TableRows.Row) throws(Refused) -> UInt32? {
        guard let text = value(member, row) else { return nil }
        guard let number = number(text) else {
            throw Refused(text: "\(member) \"\(text)\" is no whole number")
        }
        return UInt32(clamping: number)
    }

    private func figure(_ member: String, _ row: TableRows.Row) throws(Refused) -> UInt32 {
        guard let number = try optional(member, row) else { throw Refused(text: "no \(member)") }
        return number
    }

    /// A whole number, its digits grouped as the mapping says.
    private func number(_ text: String, digits: Int = 9) -> UInt64? {
        let plain = mapping.thousands.map { sign in text.filter { $0 != sign } } ?? text
        let bytes = Array(plain.utf8)
        guard (1...digits).contains(bytes.count), bytes.count == 1 || bytes[0] != UInt8(ascii: "0"),
            bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return UInt64(plain)
    }
}
