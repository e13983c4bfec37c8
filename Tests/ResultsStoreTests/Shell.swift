import Foundation

/// SQLite's shell, standing in for a stranger with write access.
enum Shell {
    struct Failed: Error {
        let text: String
    }

    /// Runs statements on a store.
    @discardableResult
    static func run(_ path: String, _ sql: String) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", script, path, sql]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(text: text) }
        return text
    }

    /// Takes the guards out, changes the store, and puts the guards back as they were.
    static func changeWithoutGuards(_ path: String, _ sql: String) throws {
        try run(path, "GUARDS OFF;\(sql)")
    }

    /// Runs one statement that has semicolons of its own.
    static func runWhole(_ path: String, _ sql: String) throws {
        try run(path, "WHOLE;\(sql)")
    }

    private static let script = """
        import sqlite3, sys
        store = sqlite3.connect(sys.argv[1], isolation_level=None)
        store.execute("PRAGMA synchronous=OFF")
        sql = sys.argv[2]
        schema = []
        if sql.startswith("GUARDS OFF;"):
            sql = sql[len("GUARDS OFF;"):]
            schema = store.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid").fetchall()
            for name, _ in schema: store.execute("DROP TRIGGER " + name)
        whole = sql.startswith("WHOLE;")
        for statement in [sql[len("WHOLE;"):]] if whole else sql.split(";"):
            for row in store.execute(statement): print(row)
        for _, statement in schema: store.execute(statement)
        store.close()
        """
}
