#define _GNU_SOURCE
#include "CTerminal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static const int leaving[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
static const int ignored[] = {SIGTSTP, SIGPIPE};
static const int crashing[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
enum { leaving_count = 4, ignored_count = 2, crashing_count = 6 };

static struct sigaction before[leaving_count + ignored_count + crashing_count];
static int channel[2] = {-1, -1};
static volatile sig_atomic_t noted = 0;
static struct termios terminal_before;
static int terminal = -1;

static void note(int number) {
  int saved = errno;
  if (noted == 0) noted = number;
  // The handler runs between two calls of poll: a byte in the pipe keeps the signal from being missed.
  ssize_t ignored_result = write(channel[1], "", 1);
  (void)ignored_result;
  errno = saved;
}

static void crash(int number) {
  // Leave the alternate screen, show the cursor, normal attributes: what endwin() would do, but safe in a handler.
  static const char leave[] = "\033[?1049l\033[?25h\033[0m";
  if (terminal >= 0) {
    ssize_t ignored_result = write(terminal, leave, sizeof leave - 1);
    (void)ignored_result;
    tcsetattr(terminal, TCSANOW, &terminal_before);
  }
  // SA_RESETHAND has put the default back: the crash goes its way once we return or raise.
  raise(number);
}

int cterminal_watch(int descriptor) {
  if (channel[0] >= 0) return 0;
  if (pipe2(channel, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  noted = 0;
  terminal = tcgetattr(descriptor, &terminal_before) == 0 ? descriptor : -1;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  int slot = 0;
  action.sa_handler = note;
  for (int index = 0; index < leaving_count; index++) sigaction(leaving[index], &action, &before[slot++]);
  action.sa_handler = SIG_IGN;
  for (int index = 0; index < ignored_count; index++) sigaction(ignored[index], &action, &before[slot++]);
  action.sa_handler = crash;
  action.sa_flags = SA_RESETHAND;
  for (int index = 0; index < crashing_count; index++) sigaction(crashing[index], &action, &before[slot++]);
  return 0;
}

void cterminal_unwatch(void) {
  if (channel[0] < 0) return;
  int slot = 0;
  for (int index = 0; index < leaving_count; index++) sigaction(leaving[index], &before[slot++], NULL);
  for (int index = 0; index < ignored_count; index++) sigaction(ignored[index], &before[slot++], NULL);
  for (int index = 0; index < crashing_count; index++) sigaction(crashing[index], &before[slot++], NULL);
  close(channel[0]);
  close(channel[1]);
  channel[0] = channel[1] = -1;
  terminal = -1;
}

int cterminal_noted_signal(void) { return noted; }

enum cterminal_event cterminal_wait(int descriptor, int milliseconds) {
  if (noted != 0) return CTERMINAL_SIGNAL;
  struct pollfd waiting[2] = {{.fd = descriptor, .events = POLLIN}, {.fd = channel[0], .events = POLLIN}};
  int count = poll(waiting, 2, milliseconds);
  if (noted != 0) return CTERMINAL_SIGNAL;
  if (count > 0 && waiting[0].revents != 0) return CTERMINAL_INPUT;
  return CTERMINAL_NOTHING;
}

int cterminal_is_at_end(int descriptor) {
  struct pollfd waiting = {.fd = descriptor, .events = POLLIN};
  if (poll(&waiting, 1, 0) < 0) return errno != EINTR;
  if (waiting.revents & (POLLERR | POLLNVAL)) return 1;
  if (waiting.revents & POLLIN) {
    int waiting_bytes = 0;
    return ioctl(descriptor, FIONREAD, &waiting_bytes) != 0 || waiting_bytes == 0;
  }
  return (waiting.revents & POLLHUP) != 0;
}

long cterminal_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_BOOTTIME, &now);
  return now.tv_sec * 1000L + now.tv_nsec / 1000000L;
}
