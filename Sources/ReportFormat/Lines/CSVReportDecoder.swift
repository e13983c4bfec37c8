package import ElectionModel

/// A header of CSV reports that cannot be used, with the finding that says why.
package struct CSVHeaderError: Error, Hashable, Sendable, CustomStringConvertible {
    package let finding: Finding

    /// One line: code, what and where.
    package var description: String {
        "header: \(finding.message) (\(finding.code.rawValue)); correct the first line"
    }
}

/// Reads reports from CSV: the names of JSON members as header, `votes.ID` columns, one report a line.
///
/// An empty field is a member that is absent. What a row says is judged by ``ReportDecoder``, so codes and
/// verdicts are the same. A field may be quoted, but never runs over a line end.
package struct CSVReportDecoder: Sendable {
    private enum Column: Hashable {
        case member(ReportMember)
        case votes(id: String)
    }

    private let decoder: ReportDecoder
    private let columns: [Column]

    /// Reads the header.
    ///
    /// - Parameters:
    ///   - header: The first line without its end.
    ///   - election: The election whose reports follow.
    /// - Throws: ``CSVHeaderError`` for a column unknown or named twice, or a line that is no CSV.
    package init(header: [UInt8], election: Election) throws(CSVHeaderError) {
        decoder = ReportDecoder(election: election)
        let names: [String]
        do throws(FormatError) {
            names = try CSVReportDecoder.cells(of: header)
        } catch {
            throw CSVHeaderError(finding: CSVReportDecoder.finding(error))
        }
        var columns: [Column] = []
        for name in names {
            let shown = Sanitiser.safe(name, limit: 40)
            guard let column = CSVReportDecoder.column(name) else {
                throw CSVHeaderError(finding: Finding(code: .member, message: "\(shown): unknown"))
            }
            guard !columns.contains(column) else {
                throw CSVHeaderError(finding: Finding(code: .member, message: "\(shown): twice"))
            }
            columns.append(column)
        }
        self.columns = columns
    }

    /// Reads one row, given without its line end.
    package func decode(_ row: [UInt8]) -> Decoded {
        guard row.count <= ReportDecoder.maximumLineLength else {
            let fault = LineFault(reason: .tooLong, position: ReportDecoder.maximumLineLength)
            return .refused(Finding(fault))
        }
        let cells: [String]
        do throws(FormatError) {
            cells = try CSVReportDecoder.cells(of: row)
        } catch {
            return .refused(CSVReportDecoder.finding(error))
        }
        guard cells.count == columns.count else {
            let text = "not a report: \(cells.count) fields, the header has \(columns.count)"
            return .refused(Finding(code: .unreadable, message: text))
        }
        if let index = columns.firstIndex(of: .member(.recount)), !["", "true"].contains(cells[index]) {
            return .refused(Finding(code: .unreadable, message: "not a report: recount is not true"))
        }
        return decoder.decode(jsonLine(cells))
    }

    /// Reads one row, given without its line end.
    package func decode(_ row: Span<UInt8>) -> Decoded { decode(row.copied) }

    /// The row as a line of the other format.
    private func jsonLine(_ cells: [String]) -> [UInt8] {
        var line = JSONWriter()
        line.beginObject()
        var votes: [(id: String, text: String)] = []
        for (column, text) in zip(columns, cells) where !text.isEmpty {
            switch column {
            case .votes(let id): votes.append((id, text))
            case .member(.recount): line.member(ReportMember.recount.name, true)
            case .member(let member):
                line.key(member.name)
                CSVReportDecoder.write(text, isNumber: member.isNumber, to: &line)
            }
        }
        if !votes.isEmpty {
            line.key(ReportMember.votes.name)
            line.beginObject()
            for vote in votes {
                line.key(vote.id)
                CSVReportDecoder.write(vote.text, isNumber: true, to: &line)
            }
            line.endObject()
        }
        line.endObject()
        return line.bytes
    }

    /// Writes a number where there is one; other text stays text and is refused as no number.
    private static func write(_ text: String, isNumber: Bool, to line: inout JSONWriter) {
        let bytes = Array(text.utf8)
        if isNumber, let number = PlainNumber.read(bytes.span) {
            line.number(number)
        } else {
            line.string(text)
        }
    }

    private static func column(_ name: String) -> Column? {
        if let index = ReportMember.names.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) {
            return ReportMember(rawValue: index).flatMap { $0 == .votes ? nil : .member($0) }
        }
        guard name.utf8.starts(with: "votes.".utf8) else { return nil }
        let id = String(name.dropFirst("votes.".utf8.count))
        return Identifier.isWellFormed(id) ? .votes(id: id) : nil
    }

    /// The fields of one line; a CR at its end belongs to the line end.
    private static func cells(of line: [UInt8]) throws(FormatError) -> [String] {
        let isCRLF = line.last == UInt8(ascii: "\r")
        var reader = try CSVReader(isCRLF ? Array(line.dropLast()) : line, file: "")
        guard try reader.advance() else {
            throw .malformed(expected: "a row", FilePlace(file: "", line: 1, column: 1))
        }
        let cells = (0..<reader.fieldCount).map { reader.text($0) }
        guard try !reader.advance() else {
            throw .malformed(expected: "one row", FilePlace(file: "", line: 1, column: line.count))
        }
        return cells
    }

    private static func finding(_ error: FormatError) -> Finding {
        guard case .malformed(let expected, let place) = error else {
            return Finding(code: .unreadable, message: "not a report: \(error)")
        }
        let text = "not a report: \(expected) expected at byte \(place.column)"
        return Finding(code: .unreadable, message: text)
    }
}
