extension Connection {
    /// Opens a store that stands there, and checks that it is one.
    ///
    /// - Throws: ``StoreError/notAStore(path:instead:)``, ``StoreError/newerFormat(path:found:known:)``,
    ///   as ``StorePath/checkNeighbours()``, or as SQLite refuses.
    static func openStore(_ path: StorePath, _ mode: Mode) throws(StoreError) -> Connection {
        let connection = try Connection.open(path.file, mode)
        try connection.checkSchema(path: path.file)
        // Once more: what is open now may have been put there since the first look.
        if mode != .readImmutable { try path.checkNeighbours() }
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
        let query = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid"
        let rows = try prepare(query)
        var found: [String] = []
        while try rows.step("read schema") {
            let words = (0..<3).map { rows.text($0) }
            guard words == Connection.words(sql: rows.isNull(3) ? nil : rows.text(3), table: words[2]) else {
                throw .notAStore(path: path, instead: .otherDatabase)
            }
            if !rows.isNull(3) { found.append(rows.text(3)) }
        }
        guard found == Schema.statements else { throw .notAStore(path: path, instead: .otherDatabase) }
    }

    /// Type, name and table that a row of the schema has beside its statement.
    ///
    /// A row without a statement is the index that SQLite makes for a unique column.
    private static func words(sql: String?, table: String) -> [String] {
        guard let sql else { return ["index", "sqlite_autoindex_\(table)_1", table] }
        let words = sql.split { $0 == " " || $0 == "\n" }.filter { $0 != "UNIQUE" }.map(String.init)
        guard words.count > 3 else { return [] }
        let on = words.drop { $0 != "ON" }.dropFirst().first
        return [words[1].lowercased(), words[2], words[1] == "TABLE" ? words[2] : on ?? ""]
    }
}
