#include <errno.h>
#include <sqlite3.h>
#include <stdint.h>

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

/* Writes what is committed into the database once the write-ahead file has so many frames.

   PRAGMA wal_autocheckpoint does the same, but forgets the answer (sqlite3_wal_hook): a sync of the database that
   failed would be followed by one that succeeds without the pages that the kernel let go of. Here the commit answers
   what the checkpoint did. One that another connection holds up is tried again with the next commit. */
static inline int csqlite_checkpoint(void *frames, sqlite3 *connection, const char *name, int count) {
    if (count < (int)(intptr_t)frames) return SQLITE_OK;
    int code = sqlite3_wal_checkpoint_v2(connection, name, SQLITE_CHECKPOINT_PASSIVE, 0, 0);
    return (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED ? SQLITE_OK : code;
}

static inline void csqlite_checkpoint_every(sqlite3 *connection, int frames) {
    sqlite3_wal_hook(connection, csqlite_checkpoint, (void *)(intptr_t)frames);
}

/* Has every frame of the write-ahead file count as not yet written into the database.

   A checkpoint that a reader holds up counts what it has written and leaves the sync to the one that ends it. When
   that one fails, what was counted may be lost, and as long as any reader stays the count does, too. It stands at
   byte 96 of the index beside the store (walformat.html, 2.1), to be changed by who holds the lock of checkpoints. */
static inline int csqlite_forget_checkpoint(sqlite3 *connection) {
    enum { checkpoint_lock = 1, count_place = 96, region = 32 * 1024 };
    sqlite3_file *file = 0;
    void volatile *index = 0;
    int code = sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code != SQLITE_OK) return code;
    const sqlite3_io_methods *methods = file ? file->pMethods : 0;
    if (!methods || methods->iVersion < 2) return SQLITE_OK;
    code = methods->xShmMap(file, 0, region, 0, &index);
    if (code != SQLITE_OK || !index) return code;
    /* As long as the busy timeout of a connection, which calls past it do not know: another tool may checkpoint. */
    for (int turn = 0; turn < 100; turn++) {
        code = methods->xShmLock(file, checkpoint_lock, 1, SQLITE_SHM_LOCK | SQLITE_SHM_EXCLUSIVE);
        if (code != SQLITE_BUSY) break;
        sqlite3_sleep(50);
    }
    if (code != SQLITE_OK) return code;
    *(volatile uint32_t *)((volatile char *)index + count_place) = 0;
    methods->xShmBarrier(file);
    return methods->xShmLock(file, checkpoint_lock, 1, SQLITE_SHM_UNLOCK | SQLITE_SHM_EXCLUSIVE);
}
