#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>
#include <curses.h>

/// Opens the terminal on standard input and output; NULL where it is unknown (`initscr` would end the program).
static inline WINDOW *cncurses_open(void) { return newterm(NULL, stdout, stdin) == NULL ? NULL : stdscr; }

/// Takes the environment's locale, or C.UTF-8 where that one could not show Cyrillic. Returns whether UTF-8 is on.
static inline int cncurses_use_utf8(void) {
  if (setlocale(LC_ALL, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/// Writes a text to the terminal past ncurses.
static inline void cncurses_write(const char *text) {
  fputs(text, stdout);
  fflush(stdout);
}

/// Gives every cell of a window the colours of a pair, 0 for the terminal's own.
static inline void cncurses_background(WINDOW *window, short pair) { wbkgd(window, ' ' | COLOR_PAIR(pair)); }

// The attributes are macros with casts, which Swift cannot import.
static const attr_t cncurses_bold = A_BOLD;
static const attr_t cncurses_dim = A_DIM;
static const attr_t cncurses_reverse = A_REVERSE;
#endif
