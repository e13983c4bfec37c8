#ifndef CRASH_REPORT_H
#define CRASH_REPORT_H

// Gets ready to tell of a crash. `head` is the first line of the report, `file` the path it is written to;
// the file and the folders above it are made when there is a crash and not before. Installs handlers for
// the signals of crashes in place of those of the Swift runtime. 0, or -1 when a text is too long.
int crash_arm(const char *head, const char *file);

// Gives the calling thread a stack of its own for handlers, so that one that used up its stack can tell;
// does nothing where it has one. 0, or -1 and errno.
int crash_prepare_thread(void);

#endif
