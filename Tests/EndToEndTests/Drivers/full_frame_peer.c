/* Paints whole frames with ncurses, every cell another than before, and prints nanoseconds a frame.
 *
 *     full_frame_peer ROWS COLUMNS FRAMES
 *
 * The bytes go to a file in memory, so that no terminal's speed enters. Letters and one of eight colours
 * change in every cell; the content costs nothing, unlike that of a dashboard. */
#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#include <locale.h>
#include <ncursesw/curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(int count, char **words)
{
    if (count != 4) return 2;
    int rows = atoi(words[1]), columns = atoi(words[2]), frames = atoi(words[3]);
    int memory = memfd_create("frames", 0);
    FILE *out = fdopen(memory, "w"), *in = fopen("/dev/null", "r");
    setlocale(LC_ALL, "C.UTF-8");
    if (!out || !in || !newterm("xterm-256color", out, in)) return 1;
    start_color();
    for (short colour = 1; colour < 8; colour++) init_pair(colour, colour, COLOR_BLACK);
    resizeterm(rows, columns);
    refresh();
    long long begin = now();
    for (int frame = 0; frame < frames; frame++) {
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++) {
                int mark = frame + row + column;
                mvaddch(row, column, (chtype)('a' + mark % 26) | COLOR_PAIR(1 + (mark / 8) % 7));
            }
        refresh();
        lseek(memory, 0, SEEK_SET);
    }
    long long spent = now() - begin;
    endwin();
    printf("%lld\n", spent / frames);
    return 0;
}
