/*
 * Watches what a program asks of the disk, and refuses on demand; loaded with LD_PRELOAD. What is changed of what
 * it asks of SQLite stands in sqlite_settings.c.
 *
 *   POWERCUT_FOLDER  files below it are watched, by absolute path; "-shm" files are not, for they hold
 *                    nothing that must survive
 *   POWERCUT_TRACE   every open that makes or empties, write, truncate, sync, rename and unlink goes here
 *   POWERCUT_STORE   files that begin with it, and the folder, are those whose calls may be refused
 *   POWERCUT_ALONE   set where the store's own file alone is meant, and no other that begins with its name
 *   POWERCUT_FAIL    "CALL ERRNO NTH LASTING": the Nth such call is refused, and if LASTING is 1 all after
 *   POWERCUT_UNTIL   a file; once it is there nothing is refused any more
 *   POWERCUT_DELAY   milliseconds that each sync of a watched file takes
 *
 * A record of the trace: operation (1 byte), inode (8), number (8), lengths of path (2) and payload (4),
 * little endian, then path and payload. Each goes out in one call, so the order is that of the program.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 256
static char paths[FILES][1024];
static int trace = -1, halved = 0;
static long seen = 0;

static const char *setting(const char *name) {
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

static int begins(const char *path, const char *with) { return with && !strncmp(path, with, strlen(with)); }

static int is_shared_memory(const char *path) {
    size_t length = strlen(path);
    return length > 4 && !strcmp(path + length - 4, "-shm");
}

static int is_watched(const char *path) {
    return begins(path, setting("POWERCUT_FOLDER")) && !is_shared_memory(path);
}

static const char *path_of(int file) { return file >= 0 && file < FILES && *paths[file] ? paths[file] : NULL; }

static void record(char operation, uint64_t inode, uint64_t number, const char *path, const void *bytes, uint32_t count) {
    const char *name = setting("POWERCUT_TRACE");
    if (!name) return;
    if (trace < 0) trace = syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    char head[23];
    uint16_t length = strlen(path);
    head[0] = operation;
    memcpy(head + 1, &inode, 8);
    memcpy(head + 9, &number, 8);
    memcpy(head + 17, &length, 2);
    memcpy(head + 19, &count, 4);
    struct iovec parts[3] = {{head, 23}, {(void *)path, length}, {(void *)bytes, count}};
    if (writev(trace, parts, 3) != 23 + (ssize_t)length + (ssize_t)count) abort();
}

static uint64_t inode_of(int file) {
    struct stat status;
    return fstat(file, &status) ? 0 : status.st_ino;
}

/* Whether this call is the one to refuse; errno is set then. */
static int is_refused(const char *call, const char *path) {
    const char *wanted = setting("POWERCUT_FAIL"), *folder = setting("POWERCUT_FOLDER");
    char name[32];
    int number, lasting;
    long nth;
    const char *until = setting("POWERCUT_UNTIL");
    if (until && !syscall(SYS_access, until, F_OK)) return 0;
    if (!wanted || sscanf(wanted, "%31s %d %ld %d", name, &number, &nth, &lasting) != 4) return 0;
    const char *store = setting("POWERCUT_STORE");
    int is_meant = setting("POWERCUT_ALONE") ? store && !strcmp(path, store)
                                             : begins(path, store) || (folder && !strcmp(path, folder));
    if (strcmp(name, call) || !is_meant) return 0;
    seen++;
    if (seen != nth && !(lasting && seen > nth)) return 0;
    record('!', 0, number, path, call, strlen(call));
    errno = number;
    return 1;
}

static int open_as(int folder, const char *name, const char *path, int flags, mode_t mode) {
    int watched = is_watched(path);
    if (watched && is_refused("open", path)) return -1;
    int existed = watched && !access(path, F_OK);
    int file = syscall(SYS_openat, folder, name, flags, mode);
    if (file < 0 || file >= FILES || !watched) return file;
    snprintf(paths[file], sizeof paths[file], "%s", path);
    if (!existed) record('o', inode_of(file), 0, path, NULL, 0);
    else if (flags & O_TRUNC) record('t', inode_of(file), 0, path, NULL, 0);
    return file;
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return open_as(AT_FDCWD, path, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return open_as(AT_FDCWD, path, path, flags | O_LARGEFILE, mode);
}

/* A folder that is opened so is for a listing, which closes it past our close. */
int openat(int folder, const char *name, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    const char *place = path_of(folder);
    char path[1024] = "";
    if (place && !(flags & O_DIRECTORY)) snprintf(path, sizeof path, "%s/%s", place, name);
    return open_as(folder, name, path, flags, mode);
}

int close(int file) {
    if (file >= 0 && file < FILES) *paths[file] = 0;
    return syscall(SYS_close, file);
}

ssize_t read(int file, void *bytes, size_t count) {
    const char *path = path_of(file);
    if (path && is_refused("read", path)) return -1;
    return syscall(SYS_read, file, bytes, count);
}

/* A full disk takes half of what comes before it refuses. */
static int is_halved(const char *call, const char *path, size_t count) {
    if (halved) { halved = 0; errno = ENOSPC; return -1; }
    if (!is_refused(call, path)) return 0;
    if ((errno == ENOSPC || errno == EDQUOT) && count > 1) return halved = 1;
    return -1;
}

static ssize_t write_at(int file, const void *bytes, size_t count, off_t place) {
    const char *path = path_of(file);
    if (path) {
        int fate = is_halved(place < 0 ? "write" : "pwrite", path, count);
        if (fate < 0) return -1;
        if (fate) count /= 2;
    }
    ssize_t done = place < 0 ? syscall(SYS_write, file, bytes, count)
                             : syscall(SYS_pwrite64, file, bytes, count, place);
    if (!path || done <= 0) return done;
    if (place < 0) place = syscall(SYS_lseek, file, 0, SEEK_CUR) - done;
    record('w', inode_of(file), place, path, bytes, done);
    return done;
}

ssize_t write(int file, const void *bytes, size_t count) { return write_at(file, bytes, count, -1); }
ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) { return write_at(file, bytes, count, place); }
ssize_t pwrite64(int file, const void *bytes, size_t count, off_t place) { return write_at(file, bytes, count, place); }

int ftruncate(int file, off_t size) {
    const char *path = path_of(file);
    if (path && is_refused("ftruncate", path)) return -1;
    int answer = syscall(SYS_ftruncate, file, size);
    if (path && !answer) record('t', inode_of(file), size, path, NULL, 0);
    return answer;
}

int ftruncate64(int file, off_t size) { return ftruncate(file, size); }

/* A sync that is refused loses what it should have kept: the kernel counts those pages as written. */
static int sync_as(const char *call, int file) {
    const char *path = path_of(file), *delay = setting("POWERCUT_DELAY");
    if (path && delay) usleep(atoi(delay) * 1000);
    if (path && is_refused(call, path)) {
        int number = errno;
        record('l', inode_of(file), 0, path, NULL, 0);
        errno = number;
        return -1;
    }
    if (path) record('s', inode_of(file), 0, path, NULL, 0);
    return 0;
}

int fsync(int file) { return sync_as("fsync", file); }
int fdatasync(int file) { return sync_as("fdatasync", file); }

int rename(const char *from, const char *to) {
    if (is_watched(to) && is_refused("rename", to)) return -1;
    int answer = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (!answer && is_watched(to)) record('r', 0, 0, from, to, strlen(to));
    return answer;
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
    const char *place = path_of(from_folder);
    char old[1024], new[1024];
    if (place) {
        snprintf(old, sizeof old, "%s/%s", place, from);
        snprintf(new, sizeof new, "%s/%s", place, to);
        if (is_refused("rename", old)) return -1;
    }
    int answer = syscall(SYS_renameat2, from_folder, from, to_folder, to, 0);
    if (place && !answer) record('r', 0, 0, old, new, strlen(new));
    return answer;
}

int unlink(const char *path) {
    if (is_watched(path) && is_refused("unlink", path)) return -1;
    int answer = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (!answer && is_watched(path)) record('u', 0, 0, path, NULL, 0);
    return answer;
}

int unlinkat(int folder, const char *name, int flags) {
    const char *place = path_of(folder);
    char path[1024];
    if (place) snprintf(path, sizeof path, "%s/%s", place, name);
    if (place && is_refused("unlink", path)) return -1;
    int answer = syscall(SYS_unlinkat, folder, name, flags);
    if (place && !answer) record('u', 0, 0, path, NULL, 0);
    return answer;
}
