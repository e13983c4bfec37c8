/// The rows of a foreign table: fields between separators, in quotes where they need it.
struct TableRows {
    /// A row with the line on which it begins, from 1.
    struct Row {
        let line: Int
        let fields: [String]
    }

    private let separator: Character
    private let quote: Character?
    private var rows: [Row] = []
    private var fields: [String] = []
    private var field = ""
    private var isQuoted = false
    /// Whether the field at hand was in quotes that are closed.
    private var isClosed = false
    private var line = 1
    private var rowLine = 1

    /// Cuts a text into rows; empty lines are left out.
    ///
    /// - Returns: Rows in order, and the line of a quote that nobody closed.
    static func read(
        _ text: String,
        separator: Character,
        quote: Character?
    ) -> (rows: [Row], openQuote: Int?) {
        var table = TableRows(separator: separator, quote: quote)
        for character in text { table.take(character) }
        let open = table.isQuoted ? table.rowLine : nil
        table.endRow()
        return (table.rows, open)
    }

    private init(separator: Character, quote: Character?) {
        self.separator = separator
        self.quote = quote
    }

    private mutating func take(_ character: Character) {
        if isQuoted {
            if character == quote {
                isQuoted = false
                isClosed = true
            } else {
                if character.isNewline { line += 1 }
                field.append(character)
            }
        } else if character == quote, isClosed {
            // Two quotes in a row stand for one.
            field.append(character)
            isQuoted = true
            isClosed = false
        } else if character == quote, field.isEmpty {
            isQuoted = true
        } else if character == separator {
            endField()
        } else if character == "\n" || character == "\r\n" || character == "\r" {
            endRow()
            line += 1
            rowLine = line
        } else {
            field.append(character)
        }
    }

    private mutating func endField() {
        fields.append(field)
        field = ""
        isClosed = false
        isQuoted = false
    }

    private mutating func endRow() {
        endField()
        if fields.count > 1 || fields.first?.isEmpty == false {
            rows.append(Row(line: rowLine, fields: fields))
        }
        fields = []
    }
}
