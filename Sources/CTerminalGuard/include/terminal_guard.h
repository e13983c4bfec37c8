#ifndef TERMINAL_GUARD_H
#define TERMINAL_GUARD_H

#include <stddef.h>
#include <termios.h>

// Gets ready: remembers the terminal, its modes and the bytes that leave it (at most 512), and installs
// the handlers. Signals that ask for something write their number as a byte to `wake`; INT, TERM, HUP and QUIT
// stay ignored where they are. 0, or -1 and errno.
int guard_arm(int terminal, int wake, const struct termios *modes, const char *leave, size_t length);

// Whether a terminal is guarded already.
int guard_is_armed(void);

// Marks the terminal as ours from now on, and catches what goes to standard error if that is a terminal.
void guard_take(void);

// Gives the terminal back: leave bytes, modes, what standard error caught. Does nothing when not ours.
void guard_give_back(void);

// Stops the process as an unhandled SIGTSTP does; returns when it goes on.
void guard_stop(void);

// Whether INT, TERM, HUP or QUIT has come since the guard was armed.
int guard_is_ending(void);

// Gives the terminal back and restores the handlers from before `guard_arm`.
void guard_disarm(void);

#endif
