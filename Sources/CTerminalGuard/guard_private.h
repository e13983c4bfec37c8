#ifndef GUARD_PRIVATE_H
#define GUARD_PRIVATE_H

#include <signal.h>
#include <stddef.h>

static const int crash_signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS};
enum { crash_count = sizeof crash_signals / sizeof *crash_signals };

// Gives the terminal back and cuts off what other threads may still draw.
void guard_leave_for_good(void);

// The file that holds what standard error caught while the terminal was ours; -1 without one.
int guard_caught_errors(void);

// Writes to a file that may be non-blocking; gives up when it takes nothing for a quarter of a second.
void guard_put(int file, const char *bytes, size_t length);

// Installs the handler of crashes; keeps what was there before where `before` is given.
void crash_install(struct sigaction *before);

#endif
