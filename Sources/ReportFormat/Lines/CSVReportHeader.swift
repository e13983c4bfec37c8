package import ElectionModel

/// A header of CSV reports that cannot be used, with the finding that says why.
package struct CSVHeaderError: Error, Hashable, Sendable, CustomStringConvertible {
    package let finding: Finding

    /// One line: code, what and where.
    package var description: String {
        "header: \(finding.message) (\(finding.code.rawValue)); correct the first line"
    }

    init(finding: Finding) {
        self.finding = finding
    }

    fileprivate init(_ name: String, _ why: String) {
        self.init(finding: Finding(code: .member, message: "\(Sanitiser.safe(name, limit: 40)): \(why)"))
    }
}

/// The columns of CSV reports, in any order, each named once.
struct CSVReportHeader: Sendable {
    enum Column: Hashable {
        case member(ReportMember)
        case votes(id: String)
    }

    let columns: [Column]
    private let names: [String]

    /// Members of every kind of report, without which no row could be read.
    private static let required: [ReportMember] = [.kind, .election, .unit, .source, .reportedAt]
    /// What other programs put between fields.
    private static let otherSeparators = Set(";\t|".utf8)

    init(_ names: [String]) throws(CSVHeaderError) {
        var columns: [Column] = []
        for name in names {
            guard let column = CSVReportHeader.column(name) else {
                let isOtherForm = names.count == 1 && name.utf8.contains(where: Self.otherSeparators.contains)
                throw CSVHeaderError(name, isOtherForm ? "no commas between the names" : "unknown")
            }
            guard !columns.contains(column) else { throw CSVHeaderError(name, "twice") }
            columns.append(column)
        }
        for member in CSVReportHeader.required where !columns.contains(.member(member)) {
            throw CSVHeaderError(member.name, "missing")
        }
        self.columns = columns
        self.names = names
    }

    /// Whether a row is this header, as where two files were joined.
    func isRepeated(by cells: [String]) -> Bool {
        cells.elementsEqual(names) { $0.utf8.elementsEqual($1.utf8) }
    }

    private static func column(_ name: String) -> Column? {
        if let index = ReportMember.names.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) {
            return ReportMember(rawValue: index).flatMap { $0 == .votes ? nil : .member($0) }
        }
        let prefix = "votes."
        guard name.utf8.starts(with: prefix.utf8) else { return nil }
        let id = String(decoding: name.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
        return Identifier.isWellFormed(id) ? .votes(id: id) : nil
    }
}
