// Sleeping with the thread: it holds the core for virtual time, so a blocked pool starves as it does in life.
#define _GNU_SOURCE
#include "machine.h"
#include <errno.h>
#include <unistd.h>

static bool is_valid(const struct timespec *time) { return time->tv_sec >= 0 && time->tv_nsec >= 0 && time->tv_nsec <= 999999999; }

int nanosleep(const struct timespec *time, struct timespec *rest) {
  if (!lanes_simulated()) return REAL(nanosleep)(time, rest);
  if (!is_valid(time)) { errno = EINVAL; return -1; }
  machine_hold(lanes_nanoseconds(time), "Thread.sleep");  // Foundation's way to sleep; C's own callers of nanosleep are few.
  return 0;
}

int clock_nanosleep(clockid_t clock, int flags, const struct timespec *time, struct timespec *rest) {
  if (!lanes_simulated()) return REAL(clock_nanosleep)(clock, flags, time, rest);
  if (!is_valid(time)) return EINVAL;
  machine_hold(flags & TIMER_ABSTIME ? lanes_instant(clock, time) - machine_now() : lanes_nanoseconds(time), "clock_nanosleep");
  return 0;
}

int usleep(useconds_t time) {
  if (!lanes_simulated()) return REAL(usleep)(time);
  machine_hold((int64_t)time * 1000, "usleep");
  return 0;
}

unsigned sleep(unsigned time) {
  if (!lanes_simulated()) return REAL(sleep)(time);
  machine_hold((int64_t)time * 1000000000, "sleep");
  return 0;
}
