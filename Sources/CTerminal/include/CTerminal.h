#ifndef CTERMINAL_H
#define CTERMINAL_H
#include <sys/types.h>

/// Starts `path` with `arguments` (NULL-terminated, argv[0] first) on a new pseudo-terminal of the given size.
/// Returns the process id and stores the controlling side's file descriptor, or returns -1.
pid_t cterminal_spawn(const char *path, char *const arguments[], char *const environment[],
                      unsigned short columns, unsigned short rows, int *controller);

/// Sets the size of the terminal behind `descriptor`; 0 on success.
int cterminal_resize(int descriptor, unsigned short columns, unsigned short rows);

/// Reads the size of the terminal behind `descriptor`; 0 on success.
int cterminal_size(int descriptor, unsigned short *columns, unsigned short *rows);

/// What `cterminal_wait` saw.
enum cterminal_event {
  CTERMINAL_NOTHING = 0,   // the time is over, or the window's size changed
  CTERMINAL_INPUT = 1,     // there is input, or its end
  CTERMINAL_SIGNAL = 2,    // somebody wants us to leave
};

/// Notes SIGINT, SIGTERM, SIGHUP and SIGQUIT instead of dying of them, ignores SIGTSTP and SIGPIPE, and puts the terminal behind
/// `descriptor` (−1: none) back into its present state should the program crash. 0 on success. Nothing is noted before or after.
int cterminal_watch(int descriptor);

/// Undoes `cterminal_watch`.
void cterminal_unwatch(void);

/// The first signal noted since `cterminal_watch`; 0 where there was none.
int cterminal_noted_signal(void);

/// Waits for input on `descriptor` or a noted signal; forever where `milliseconds` is negative.
enum cterminal_event cterminal_wait(int descriptor, int milliseconds);

/// Whether nothing will ever come from `descriptor` again; asked only after `cterminal_wait` saw input.
int cterminal_is_at_end(int descriptor);

/// Milliseconds of a clock that only runs forward and counts while the machine sleeps.
long cterminal_milliseconds(void);
#endif
