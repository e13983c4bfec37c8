/// The tables of a store, format 3: frozen, for stores outlive programs.
///
/// A store is recognised when its schema is these statements, to the byte, and nothing else; what a
/// stranger added (a trigger, a view, a column) makes it another database. Every table only grows.
enum Schema {
    /// "ElNi" in ASCII.
    static let applicationID = 0x456C_4E69
    static let version = 3

    /// In the order in which they are made.
    static let statements: [String] = tables + indexes + growth + tableNames.flatMap(guards)

    private static let tableNames = [
        "meta", "scenario", "source", "input", "run", "refusal", "again", "repeat",
    ]

    private static let tables = [
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE TABLE scenario (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
        "CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
        "CREATE TABLE input (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
        // Entries that follow one another share a row; ``EntryRecord`` gives the form of each.
        """
        CREATE TABLE run (
            last INTEGER PRIMARY KEY,
            count INTEGER NOT NULL CHECK (count > 0),
            entries BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE refusal (
            number INTEGER PRIMARY KEY,
            received_at INTEGER NOT NULL,
            received_offset INTEGER NOT NULL,
            after_seq INTEGER NOT NULL,
            code TEXT NOT NULL,
            message TEXT NOT NULL,
            input INTEGER NOT NULL REFERENCES input (id),
            line INTEGER NOT NULL,
            length INTEGER NOT NULL,
            original_hash BLOB NOT NULL,
            original BLOB NOT NULL,
            reading TEXT NOT NULL,
            mark INTEGER NOT NULL
        ) STRICT
        """,
        // Lines refused before, byte for byte and by the same rule: counted, a row a commit.
        """
        CREATE TABLE again (
            number INTEGER PRIMARY KEY,
            received_at INTEGER NOT NULL,
            received_offset INTEGER NOT NULL,
            refusal INTEGER NOT NULL REFERENCES refusal (number),
            times INTEGER NOT NULL CHECK (times > 0),
            mark INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE repeat (
            number INTEGER PRIMARY KEY,
            received_at INTEGER NOT NULL,
            received_offset INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            input INTEGER NOT NULL REFERENCES input (id),
            line INTEGER NOT NULL,
            mark INTEGER NOT NULL
        ) STRICT
        """,
    ]

    private static let indexes = [
        "CREATE INDEX refusal_original ON refusal (original_hash, code)",
        "CREATE INDEX again_refusal ON again (refusal)",
    ]

    /// Positions follow one another without a gap; also keeps a REPLACE from putting a row over another.
    private static let growth = [
        """
        CREATE TRIGGER run_follows BEFORE INSERT ON run
        WHEN NEW.last - NEW.count IS NOT (SELECT coalesce(max(last), 0) FROM run)
        BEGIN SELECT RAISE(ABORT, 'entries follow one another'); END
        """
    ]

    private static func guards(of table: String) -> [String] {
        ["UPDATE", "DELETE"].map { change in
            """
            CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
            BEGIN SELECT RAISE(ABORT, 'a store only grows'); END
            """
        }
    }
}
