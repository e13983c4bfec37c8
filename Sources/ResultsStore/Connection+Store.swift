extension Connection {
    /// Opens a store that stands there, and checks that it is one.
    ///
    /// - Throws: ``StoreError/notAStore(path:instead:)``, ``StoreError/newerFormat(path:found:known:)``,
    ///   or as SQLite refuses.
    static func openStore(_ path: StorePath, _ mode: Mode) throws(StoreError) -> Connection {
        let connection = try Connection.open(path.file, mode)
        try connection.checkSchema(path: path.file)
        return connection
    }

    /// Makes the tables in a new database.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    func makeSchema() throws(StoreError) {
        for statement in Schema.statements { try execute(statement, action: "create") }
        let marks = "PRAGMA application_id=\(Schema.applicationID); PRAGMA user_version=\(Schema.version)"
        try execute(marks, action: "create")
    }

    /// The number that a pragma answers.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    func number(of pragma: String) throws(StoreError) -> Int {
        let statement = try prepare("PRAGMA \(pragma)")
        return try statement.step(pragma) ? statement.int(0) : 0
    }

    private func checkSchema(path: String) throws(StoreError) {
        let version = try number(of: "user_version")
        guard version <= Schema.version else {
            throw .newerFormat(path: path, found: version, known: Schema.version)
        }
        guard version == Schema.version else {
            throw .olderFormat(path: path, found: version, known: Schema.version)
        }
        let rows = try prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
        var found: [String] = []
        while try rows.step("read schema") { found.append(rows.text(0)) }
        guard found == Schema.statements else { throw .notAStore(path: path, instead: .otherDatabase) }
    }
}
