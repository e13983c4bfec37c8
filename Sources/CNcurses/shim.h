// What Swift cannot import from ncursesw: macros with casts, global variables, shifted masks.
#define NCURSES_WIDECHAR 1  // without it there is no cchar_t
#include <curses.h>
#include <stdio.h>
#include <term.h>
#include <wchar.h>

// Hidden behind feature macros, which the importer does not set.
int memfd_create(const char *name, unsigned int flags);
int wcwidth(wchar_t character);

// Global variables, which Swift 6 refuses as shared mutable state.
static inline WINDOW *nc_window(void) { return stdscr; }
static inline WINDOW *nc_shown(void) { return curscr; }
static inline int nc_colour_pairs(void) { return COLOR_PAIRS; }

// Attribute macros are built with casts.
static const attr_t nc_bold = A_BOLD;
static const attr_t nc_dim = A_DIM;
static const attr_t nc_underline = A_UNDERLINE;
static const attr_t nc_reverse = A_REVERSE;
static const int nc_colour_shift = NCURSES_ATTR_SHIFT;
