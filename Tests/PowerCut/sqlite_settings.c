/*
 * Changes on demand what a program asks of SQLite; loaded together with powercut.c.
 *
 *   POWERCUT_SQL     "FROM>TO;FROM>TO": settings replaced in what is handed to sqlite3_exec
 *   POWERCUT_FRAMES  frames of the write-ahead file after which the program checkpoints, in place of its own number
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *setting(const char *name) {
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

/* The text with every FROM of POWERCUT_SQL replaced once. */
static char *replaced(const char *text) {
    char *result = strdup(text), *wishes = strdup(setting("POWERCUT_SQL")), *rest = wishes, *wish;
    while ((wish = strsep(&rest, ";"))) {
        char *to = strchr(wish, '>');
        if (!to) continue;
        *to++ = 0;
        char *place = strstr(result, wish), *longer;
        if (!place) continue;
        if (asprintf(&longer, "%.*s%s%s", (int)(place - result), result, to, place + strlen(wish)) < 0) abort();
        free(result);
        result = longer;
    }
    free(wishes);
    return result;
}

int sqlite3_exec(void *database, const char *text, int (*row)(void *, int, char **, char **), void *extra, char **error) {
    int (*next)(void *, const char *, int (*)(void *, int, char **, char **), void *, char **);
    *(void **)&next = dlsym(RTLD_NEXT, "sqlite3_exec");
    if (!text || !setting("POWERCUT_SQL")) return next(database, text, row, extra, error);
    char *other = replaced(text);
    int answer = next(database, other, row, extra, error);
    free(other);
    return answer;
}

void *sqlite3_wal_hook(void *database, int (*hook)(void *, void *, const char *, int), void *frames) {
    void *(*next)(void *, int (*)(void *, void *, const char *, int), void *);
    *(void **)&next = dlsym(RTLD_NEXT, "sqlite3_wal_hook");
    const char *wanted = setting("POWERCUT_FRAMES");
    return next(database, hook, wanted ? (void *)(intptr_t)atoi(wanted) : frames);
}
