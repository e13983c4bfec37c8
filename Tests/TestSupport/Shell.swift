import Foundation

/// SQLite's shell, standing in for a stranger with write access.
///
/// It has functions over the bytes of a run, whose records it counts from 1: `changed(run, n, place, bytes)`,
/// `number(run, n, place, value)`, `later(run, n, seconds)` for the time of arrival, `without(run, n)`,
/// `flagged(run, n, code)` and `record(run, n)`; places below 0 count from the end of the record.
package enum Shell {
    package struct Failed: Error {
        package let text: String
    }

    /// Runs statements on a store.
    @discardableResult
    package static func run(_ path: String, _ sql: String) throws -> String {
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
    package static func changeWithoutGuards(_ path: String, _ sql: String) throws {
        try run(path, "GUARDS OFF;\(sql)")
    }

    /// Runs one statement that has semicolons of its own.
    package static func runWhole(_ path: String, _ sql: String) throws {
        try run(path, "WHOLE;\(sql)")
    }

    private static let script = """
        import sqlite3, struct, sys
        store = sqlite3.connect(sys.argv[1], isolation_level=None)
        def record(run, number):
            start = end = 0
            for _ in range(number): start, end = end, end + int.from_bytes(run[end:end + 4], "little")
            return start, end
        def changed(run, number, place, value):
            start, end = record(run, number)
            place += start if place >= 0 else end
            return run[:place] + value + run[place + len(value):]
        def flagged(run, number, code):
            start, end = record(run, number)
            longer = struct.pack("<I", end - start + 3) + run[start + 4:start + 31] + b"\\1" + run[start + 32:start + 33]
            return run[:start] + longer + code.encode() + run[start + 33:]
        store.create_function("changed", 4, changed)
        store.create_function("number", 4, lambda run, n, place, value: changed(run, n, place, struct.pack("<q", value)))
        store.create_function("later", 3, lambda run, n, by: changed(run, n, -40, struct.pack("<q", by
            + struct.unpack("<q", run[record(run, n)[1] - 40:][:8])[0])))
        store.create_function("without", 2, lambda run, n: run[:record(run, n)[0]] + run[record(run, n)[1]:])
        store.create_function("flagged", 3, flagged)
        store.create_function("record", 2, lambda run, n: run[slice(*record(run, n))])
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
