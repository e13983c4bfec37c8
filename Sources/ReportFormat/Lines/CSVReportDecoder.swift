package import ElectionModel

/// Reads reports from CSV: the names of JSON members as header, `votes.ID` columns, one report a line.
///
/// An empty field is a member that is absent. What a row says is judged by ``ReportDecoder``, so codes and
/// verdicts are the same. A field may be quoted, but never runs over a line end.
package struct CSVReportDecoder: Sendable {
    private let decoder: ReportDecoder
    private let header: CSVReportHeader

    /// Reads the header.
    ///
    /// - Parameters:
    ///   - header: The first line without its end.
    ///   - election: The election whose reports follow.
    /// - Throws: ``CSVHeaderError`` for a column unknown, named twice or missing, another separator, or a
    ///   line that is no CSV.
    package init(header: [UInt8], election: Election) throws(CSVHeaderError) {
        decoder = ReportDecoder(election: election)
        let names: [String]
        do throws(FormatError) {
            names = try CSVReportDecoder.cells(of: header)
        } catch {
            throw CSVHeaderError(finding: CSVReportDecoder.finding(error))
        }
        self.header = try CSVReportHeader(names)
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
        guard cells.count == header.columns.count else {
            let text = "not a report: \(cells.count) fields, the header has \(header.columns.count)"
            return .refused(Finding(code: .unreadable, message: text))
        }
        guard !header.isRepeated(by: cells) else {
            return .refused(Finding(code: .unreadable, message: "not a report: the header once more"))
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
        for (column, text) in zip(header.columns, cells) where !text.isEmpty {
            switch column {
            case .votes(let id): votes.append((id, text))
            case .member(.recount) where text == "true": line.member(ReportMember.recount.name, true)
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
