import ElectionModel

/// The names of the options of one ballot, no two of which may look the same.
struct OptionNames {
    /// A name that an option has, with the row it stands in.
    private struct Taken {
        let text: String
        let line: Int
    }

    private var taken: [String: Taken] = [:]

    /// Names of no option yet; what stands for against all is taken from the start.
    init() {
        for text in OptionNames.againstAll {
            taken[Lookalike.skeleton(of: text)] = Taken(text: text, line: 0)
        }
    }

    /// What the screen and the exports call against all, in their three languages.
    private static let againstAll = ["Against all", "Против всех", "Бәріне қарсы"]

    /// Takes the name of an option.
    ///
    /// - Parameters:
    ///   - column: Where the name stands in the row at hand; an empty field is no name.
    ///   - table: At a row; names of one row may look like one another.
    /// - Throws: ``FormatError/lookalike(field:text:other:firstLine:_:)`` when another option has it.
    mutating func take<Column>(_ column: Column, of table: borrowing CSVTable<Column>) throws(FormatError) {
        let text = table.raw(column)
        guard !text.isEmpty else { return }
        let skeleton = Lookalike.skeleton(of: text)
        guard !skeleton.isEmpty else { throw table.expected("a name that can be seen", in: column) }
        guard let other = taken[skeleton] else {
            taken[skeleton] = Taken(text: text, line: table.line)
            return
        }
        guard other.line == table.line else {
            throw .lookalike(
                field: column.name,
                text: text,
                other: other.text,
                firstLine: other.line,
                table.place(column)
            )
        }
    }
}
