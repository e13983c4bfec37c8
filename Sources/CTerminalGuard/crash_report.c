// Tells of a crash in a file and on the terminal, then lets the process die by its signal.
//
// Nothing here allocates or takes a lock: file calls, and backtrace(3), whose library is loaded beforehand.
// The handlers stand in for those of the Swift runtime and do not call them: its backtracer would wait half
// a minute for a key, on the alternate screen and in raw mode.
#define _GNU_SOURCE
#include "crash_report.h"

#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "guard_private.h"

enum { most_frames = 64, stack_size = 128 * 1024 };

static char head_line[256];
static char file_path[4096];
static volatile sig_atomic_t is_telling;

static void put_text(int file, const char *text) { guard_put(file, text, strlen(text)); }

static void put_hex(int file, uintptr_t value) {
    char digits[2 * sizeof value];
    size_t first = sizeof digits;
    do {
        digits[--first] = "0123456789abcdef"[value & 15];
        value >>= 4;
    } while (value);
    put_text(file, "0x");
    guard_put(file, digits + first, sizeof digits - first);
}

static const char *name_of(int number) {
    switch (number) {
        case SIGILL: return "SIGILL";
        case SIGTRAP: return "SIGTRAP";
        case SIGABRT: return "SIGABRT";
        case SIGSEGV: return "SIGSEGV";
        case SIGBUS: return "SIGBUS";
        case SIGFPE: return "SIGFPE";
        default: return "SIGSYS";
    }
}

// Makes the folders above the file, then the file; one that is there already is left alone.
static int open_file(void) {
    char path[sizeof file_path];
    for (size_t i = 0; file_path[i]; i++) {
        if (i > 0 && file_path[i] == '/') {
            path[i] = 0;
            mkdir(path, 0700);
        }
        path[i] = file_path[i];
    }
    return file_path[0] ? open(file_path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600) : -1;
}

static void copy_errors(int file) {
    char part[1024];
    int errors = guard_caught_errors();
    if (errors < 0) return;
    off_t at = 0;
    for (ssize_t got; (got = pread(errors, part, sizeof part, at)) > 0; at += got)
        guard_put(file, part, (size_t)got);
}

static void tell(int file, int number, const siginfo_t *information, void *const *frames, int count) {
    put_text(file, head_line);
    put_text(file, ": crashed by ");
    put_text(file, name_of(number));
    // A positive code comes from the kernel; a signal that somebody sent has no address.
    if (information->si_code > 0 && number != SIGABRT) {
        put_text(file, " at ");
        put_hex(file, (uintptr_t)information->si_addr);
    }
    put_text(file, "\n");
    backtrace_symbols_fd(frames, count, file);
}

static void on_crash(int number, siginfo_t *information, void *context) {
    (void)context;
    void *frames[most_frames];
    // A crash while telling of one: the terminal has been given back, so only die.
    if (is_telling) {
        raise(number);
        return;
    }
    is_telling = 1;
    int file = open_file();
    if (file >= 0) copy_errors(file);
    guard_leave_for_good();
    int count = head_line[0] ? backtrace(frames, most_frames) : 0;
    if (file >= 0) {
        tell(file, number, information, frames, count);
        fsync(file);
        close(file);
    }
    if (head_line[0]) {
        tell(STDERR_FILENO, number, information, frames, count);
        put_text(STDERR_FILENO, file >= 0 ? "This is kept in " : "This could not be kept in ");
        put_text(STDERR_FILENO, file_path);
        put_text(STDERR_FILENO, "\n");
    }
    raise(number);
}

// SA_RESETHAND and SA_NODEFER make the second raise deadly, with the status of the signal.
void crash_install(struct sigaction *before) {
    struct sigaction crash = {.sa_sigaction = on_crash,
                              .sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER | SA_SIGINFO};
    for (int i = 0; i < crash_count; i++)
        sigaction(crash_signals[i], &crash, before ? &before[i] : NULL);
}

int crash_prepare_thread(void) {
    stack_t old;
    if (sigaltstack(NULL, &old) == 0 && !(old.ss_flags & SS_DISABLE) && old.ss_size >= stack_size) return 0;
    void *memory = mmap(NULL, stack_size, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) return -1;
    stack_t stack = {.ss_sp = memory, .ss_size = stack_size};
    return sigaltstack(&stack, NULL);
}

int crash_arm(const char *head, const char *file) {
    void *frames[1];
    if (strlen(head) >= sizeof head_line || strlen(file) >= sizeof file_path) {
        errno = E2BIG;
        return -1;
    }
    strcpy(head_line, head);
    strcpy(file_path, file);
    backtrace(frames, 1);
    if (crash_prepare_thread() != 0) return -1;
    crash_install(NULL);
    return 0;
}
