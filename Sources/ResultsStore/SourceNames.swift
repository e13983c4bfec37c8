/// The names of those who sent reports, by their row in the table `source`, one string each.
struct SourceNames: Sendable {
    private var names: [String] = []

    /// The name of a row, which counts from 1; nil when there is none.
    subscript(row: Int) -> String? {
        row >= 1 && row <= names.count ? names[row - 1] : nil
    }

    /// Each name with its row.
    var rows: [(String, Int)] { names.enumerated().map { ($1, $0 + 1) } }

    /// Reads the rows that came since the last reading.
    ///
    /// - Throws: ``StoreError`` as the table cannot be read.
    mutating func update(by statement: borrowing Statement) throws(StoreError) {
        statement.bind(names.count, at: 1)
        while try statement.step("read sources") {
            guard statement.int(0) == names.count + 1 else { break }
            names.append(statement.text(1))
        }
        statement.reset()
    }

    /// Adds a name that was given the next row.
    mutating func add(_ name: String) -> Int {
        names.append(name)
        return names.count
    }

    /// What ``update(by:)`` runs.
    static let query = "SELECT id, name FROM source WHERE id > ?1 ORDER BY id"
}
