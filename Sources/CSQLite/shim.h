#include <sqlite3.h>

/* sqlite3_db_config is variadic, which Swift cannot call. */
static inline int csqlite_configure(sqlite3 *connection, int option, int value) {
    int now = 0;
    return sqlite3_db_config(connection, option, value, &now);
}

/* As above; what SQLite counts of its memory is never asked for, and costs a lock an allocation. */
static inline int csqlite_count_no_memory(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/* A shifted macro is not imported. */
static const int csqlite_constraint_unique = SQLITE_CONSTRAINT_UNIQUE;

/* SQLITE_TRANSIENT is a cast of -1, which Swift does not import; a null place would bind NULL. */
static inline int csqlite_bind_blob(sqlite3_stmt *statement, int column, const void *bytes, int count) {
    return sqlite3_bind_blob(statement, column, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}

/* As above. */
static inline int csqlite_bind_text(sqlite3_stmt *statement, int column, const void *bytes, int count) {
    return sqlite3_bind_text(statement, column, bytes ? (const char *)bytes : "", count, SQLITE_TRANSIENT);
}
