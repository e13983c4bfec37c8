#include <errno.h>
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

/* Reads the beginning of a database by SQLite's own files: how many bytes there are, or minus an errno.

   A descriptor of our own must not be opened and closed on it: closing any gives up the locks that every
   connection of the process holds on the file (howtocorrupt.html 2.2), and a writer that ends elsewhere then
   takes the write-ahead file away from under its readers. SQLite keeps such descriptors until it may close them. */
static inline int csqlite_read_beginning(const char *path, void *bytes, int count) {
    if (sqlite3_initialize() != SQLITE_OK) return -ENOMEM;
    sqlite3_vfs *system = sqlite3_vfs_find(0);
    const char *name = sqlite3_create_filename(path, "", "", 0, 0);
    sqlite3_file *file = sqlite3_malloc(system->szOsFile);
    int read = -ENOMEM;
    if (name && file) {
        file->pMethods = 0;
        int flags = 0;
        int code = system->xOpen(system, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, &flags);
        if (code == SQLITE_OK) code = file->pMethods->xRead(file, bytes, count, 0);
        int number = system->xGetLastError ? system->xGetLastError(system, 0, 0) : EIO;
        read = code == SQLITE_OK ? count : code == SQLITE_IOERR_SHORT_READ ? 0 : -(number > 0 ? number : EIO);
        if (file->pMethods) file->pMethods->xClose(file);
    }
    sqlite3_free(file);
    sqlite3_free_filename((char *)name);
    return read;
}
