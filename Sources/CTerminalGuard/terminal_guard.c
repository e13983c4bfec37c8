// Gives the terminal back on every way out, a crash included.
//
// In C because a handler may call nothing that allocates or initialises lazily, as Swift's globals do.
// What is told of a crash stands in crash_report.c.
#define _GNU_SOURCE
#include "terminal_guard.h"

#include "crash_report.h"
#include "guard_private.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// Those that end the program come first.
static const int requests[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { request_count = sizeof requests / sizeof *requests, ending_count = 4 };

static struct sigaction before[crash_count + request_count];
static struct termios modes_before;
static char leave_bytes[512];
static size_t leave_length;
static int terminal_file = -1, wake_file = -1, error_file = -1, caught_file = -1, last_file = -1, null_file = -1;
static volatile sig_atomic_t is_armed, is_ours, is_ending;

void guard_put(int file, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t done = write(file, bytes, length);
        if (done > 0) {
            bytes += done;
            length -= (size_t)done;
        } else if (errno == EAGAIN) {
            struct pollfd entry = {.fd = file, .events = POLLOUT};
            if (poll(&entry, 1, 250) <= 0) return;
        } else if (errno != EINTR) {
            return;
        }
    }
}

static void release_errors(void) {
    char part[1024];
    if (error_file < 0) return;
    dup2(error_file, STDERR_FILENO);
    off_t at = 0;
    for (ssize_t got; (got = pread(caught_file, part, sizeof part, at)) > 0; at += got)
        guard_put(STDERR_FILENO, part, (size_t)got);
    if (ftruncate(caught_file, 0) == 0) lseek(caught_file, 0, SEEK_SET);
}

void guard_give_back(void) {
    if (!is_ours) return;
    is_ours = 0;
    guard_put(terminal_file, leave_bytes, leave_length);
    tcsetattr(terminal_file, TCSANOW, &modes_before);
    release_errors();
}

void guard_take(void) {
    is_ours = 1;
    if (error_file >= 0) dup2(caught_file, STDERR_FILENO);
}

int guard_caught_errors(void) { return is_ours ? caught_file : -1; }

// Another thread may be in the middle of a frame; what it writes from now on goes nowhere.
void guard_leave_for_good(void) {
    if (!is_ours || last_file < 0 || null_file < 0) return guard_give_back();
    dup2(null_file, terminal_file);
    terminal_file = last_file;
    guard_give_back();
}

static void on_request(int number) {
    int kept = errno;
    unsigned char byte = (unsigned char)number;
    if (number != SIGTSTP && number != SIGCONT && number != SIGWINCH) is_ending = 1;
    if (write(wake_file, &byte, 1) < 0) { /* A full pipe is awake enough. */ }
    errno = kept;
}

static void install(void) {
    struct sigaction request = {.sa_handler = on_request, .sa_flags = SA_ONSTACK | SA_RESTART};
    crash_prepare_thread();
    crash_install(before);
    for (int i = 0; i < request_count; i++) {
        struct sigaction *old = &before[crash_count + i];
        sigaction(requests[i], NULL, old);
        // A parent that had us ignore an end, as nohup does, is obeyed.
        if (i >= ending_count || old->sa_handler != SIG_IGN) sigaction(requests[i], &request, NULL);
    }
}

// Only what would be drawn over the screen is caught: an error file of the caller stays as it is.
static void prepare_errors(void) {
    if (!isatty(STDERR_FILENO)) return;
    caught_file = memfd_create("standard-error", MFD_CLOEXEC);
    if (caught_file >= 0) error_file = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
}

int guard_arm(int terminal, int wake, const struct termios *modes, const char *leave, size_t length) {
    static int knows_exit;
    if (is_armed || length > sizeof leave_bytes) {
        errno = is_armed ? EBUSY : E2BIG;
        return -1;
    }
    terminal_file = terminal;
    wake_file = wake;
    modes_before = *modes;
    memcpy(leave_bytes, leave, length);
    leave_length = length;
    is_ending = 0;
    prepare_errors();
    last_file = fcntl(terminal, F_DUPFD_CLOEXEC, 3);
    null_file = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (!knows_exit && atexit(guard_give_back) == 0) knows_exit = 1;
    install();
    is_armed = 1;
    return 0;
}

void guard_stop(void) {
    struct sigaction plain = {.sa_handler = SIG_DFL}, deaf = {.sa_handler = SIG_IGN}, stop, go_on;
    sigaction(SIGTSTP, &plain, &stop);
    sigaction(SIGCONT, &deaf, &go_on);
    raise(SIGTSTP);
    sigaction(SIGCONT, &go_on, NULL);
    sigaction(SIGTSTP, &stop, NULL);
}

int guard_is_armed(void) { return is_armed; }

int guard_is_ending(void) { return is_ending; }

void guard_disarm(void) {
    if (!is_armed) return;
    guard_give_back();
    for (int i = 0; i < crash_count; i++) sigaction(crash_signals[i], &before[i], NULL);
    for (int i = 0; i < request_count; i++) sigaction(requests[i], &before[crash_count + i], NULL);
    int files[] = {error_file, caught_file, last_file, null_file};
    for (int i = 0; i < 4; i++)
        if (files[i] >= 0) close(files[i]);
    terminal_file = wake_file = error_file = caught_file = last_file = null_file = -1;
    is_armed = 0;
}
