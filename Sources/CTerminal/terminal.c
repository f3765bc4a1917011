#define _GNU_SOURCE
#include "CTerminal.h"
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

pid_t cterminal_spawn(const char *path, char *const arguments[], char *const environment[],
                      unsigned short columns, unsigned short rows, int *controller) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  // forkpty is not callable from Swift (no fork there): the child runs only async-signal-safe calls.
  pid_t child = forkpty(controller, NULL, NULL, &size);
  if (child == 0) {
    // A thread of the test runner may block signals, and a child inherits that.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    execve(path, arguments, environment);
    _exit(127);
  }
  if (child > 0) fcntl(*controller, F_SETFD, FD_CLOEXEC);
  return child;
}

int cterminal_resize(int descriptor, unsigned short columns, unsigned short rows) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  return ioctl(descriptor, TIOCSWINSZ, &size);
}

int cterminal_size(int descriptor, unsigned short *columns, unsigned short *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}
