#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "internal.h"

// One terminal a process. Written before `guarded` is set and only read afterwards, in signal handlers too.
static int terminal = -1;
static struct termios cooked;
static atomic_bool guarded;
static atomic_uint entered;

/// Signals that end the process, and what they did before; SIGTSTP is apart.
static const int fatal[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { FATAL_COUNT = sizeof fatal / sizeof *fatal };
static struct sigaction earlier[FATAL_COUNT];

static void set_attributes(const struct termios *attributes) {
  // A background process that changes its terminal is stopped for it, unless it blocks the signal.
  sigset_t set, blocked;
  sigemptyset(&set);
  sigaddset(&set, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &set, &blocked);
  while (tcsetattr(terminal, TCSANOW, attributes) != 0 && errno == EINTR) {}
  pthread_sigmask(SIG_SETMASK, &blocked, NULL);
}

/// The sequences that switch modes, in the order of their bits; a synchronized frame is closed first and opened last.
static void switch_modes(unsigned modes, bool on) {
  if (!on && (modes & LANES_SYNCHRONIZED)) lanes_write_string(terminal, "\033[?2026l");
  if (modes & LANES_PASTE) lanes_write_string(terminal, on ? "\033[?2004h" : "\033[?2004l");
  if (modes & LANES_ALTERNATE) lanes_write_string(terminal, on ? "\033[?1049h" : "\033[?1049l");
  if (modes & LANES_HIDDEN_CURSOR) lanes_write_string(terminal, on ? "\033[?25l" : "\033[?25h");
  if (on && (modes & LANES_SYNCHRONIZED)) lanes_write_string(terminal, "\033[?2026h");
  if (modes & (LANES_RAW | LANES_EDITING)) {
    struct termios attributes = cooked;
    if (on) {
      attributes.c_lflag &= ~(tcflag_t)(ECHO | ICANON);
      attributes.c_cc[VMIN] = 1;
      attributes.c_cc[VTIME] = 0;
    }
    set_attributes(&attributes);
  }
}

void lanes_terminal_note(unsigned modes, bool on) {
  if (on) atomic_fetch_or(&entered, modes);
  else atomic_fetch_and(&entered, ~modes);
}

bool lanes_terminal_enter(unsigned modes) {
  modes &= ~(unsigned)LANES_EDITING;
  if (!atomic_load(&guarded)) return false;
  unsigned missing = modes & ~atomic_fetch_or(&entered, modes);
  switch_modes(missing, true);
  return true;
}

bool lanes_terminal_leave(unsigned modes) {
  modes &= ~(unsigned)LANES_EDITING;
  if (!atomic_load(&guarded)) return false;
  unsigned present = modes & atomic_fetch_and(&entered, ~modes);
  switch_modes(present, false);
  return true;
}

void lanes_terminal_restore(void) {
  if (!atomic_load(&guarded)) return;
  int saved = errno;
  switch_modes(atomic_exchange(&entered, 0), false);
  errno = saved;
}

static void on_fatal(int number, siginfo_t *information, void *context) {
  (void)context;
  lanes_terminal_restore();
  for (int i = 0; i < FATAL_COUNT; i++) {
    if (fatal[i] == number) sigaction(number, &earlier[i], NULL);
  }
  // A fault happens again on return, and then reaches whoever was here before, with its true address. What somebody sent must be
  // sent again; it is delivered when this handler returns, so the parent sees the true signal.
  if (information->si_code <= 0 || number == SIGINT || number == SIGQUIT || number == SIGHUP || number == SIGTERM) raise(number);
}

static void on_suspend(int number) {
  int saved = errno;
  unsigned modes = atomic_exchange(&entered, 0);
  switch_modes(modes, false);
  struct sigaction stop = {.sa_handler = SIG_DFL}, own;
  sigaction(number, &stop, &own);
  sigset_t set, blocked;
  sigemptyset(&set);
  sigaddset(&set, number);
  raise(number);
  pthread_sigmask(SIG_UNBLOCK, &set, &blocked);
  pthread_sigmask(SIG_SETMASK, &blocked, NULL);
  sigaction(number, &own, NULL);
  switch_modes(modes, true);
  atomic_fetch_or(&entered, modes);
  errno = saved;
}

bool lanes_terminal_guard(int fd) {
  if (atomic_load(&guarded)) return true;
  if (tcgetattr(fd, &cooked) != 0) return false;
  terminal = fd;
  atomic_store(&guarded, true);
  atexit(lanes_terminal_restore);
  struct sigaction action = {.sa_sigaction = on_fatal, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < FATAL_COUNT; i++) {
    sigaction(fatal[i], NULL, &earlier[i]);
    // Somebody who ignores a signal (nohup) goes on ignoring it.
    bool ignored = !(earlier[i].sa_flags & SA_SIGINFO) && earlier[i].sa_handler == SIG_IGN;
    if (!ignored) sigaction(fatal[i], &action, NULL);
  }
  struct sigaction suspend, before;
  memset(&suspend, 0, sizeof suspend);
  suspend.sa_handler = on_suspend;
  suspend.sa_flags = SA_RESTART | SA_ONSTACK;
  sigaction(SIGTSTP, NULL, &before);
  if (before.sa_handler == SIG_DFL) sigaction(SIGTSTP, &suspend, NULL);
  return true;
}
