// Every clock that a program can read shows the machine's time: from a fixed day on, so that dates repeat.
#define _GNU_SOURCE
#include "machine.h"
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

// How far the wall clock is ahead of where it would be. What measures time stays as it is.
static int64_t shift;
void lanes_shift_wall_clock(int64_t nanoseconds) {
  const int64_t century = 100 * 365 * 86400L * 1000000000L;  // Farther would be no date.
  if (__builtin_add_overflow(shift, nanoseconds, &shift) || shift > century) shift = nanoseconds > 0 ? century : -century;
  if (shift < -century) shift = -century;
}
void lanes_reset_wall_clock(void) { shift = 0; }
int64_t lanes_wall_shift(void) { return shift; }

static int64_t wall_now(void) {
  int64_t time = lanes_epoch * 1000000000L + machine_now() + shift;
  return time < 0 ? 0 : time;
}

int64_t lanes_nanoseconds(const struct timespec *time) {
  if (time->tv_sec > INT64_MAX / 1000000000 - 1) return INT64_MAX;  // until the end of time
  return time->tv_sec * 1000000000 + time->tv_nsec;
}

static bool is_wall(clockid_t clock) {
  return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE || clock == CLOCK_REALTIME_ALARM || clock == CLOCK_TAI;
}

int64_t lanes_instant(clockid_t clock, const struct timespec *deadline) {
  int64_t time = lanes_nanoseconds(deadline);
  if (time == INT64_MAX) return time;
  return time - lanes_epoch * 1000000000L - (is_wall(clock) ? shift : 0);
}

int clock_gettime(clockid_t clock, struct timespec *out) {
  if (!lanes_simulated() || clock == CLOCK_PROCESS_CPUTIME_ID || clock == CLOCK_THREAD_CPUTIME_ID)
    return (int)syscall(SYS_clock_gettime, clock, out);
  if (is_wall(clock)) {
    int64_t now = wall_now();
    *out = (struct timespec){now / 1000000000, now % 1000000000};
    return 0;
  }
  int64_t now = machine_now();
  *out = (struct timespec){lanes_epoch + now / 1000000000, now % 1000000000};
  return 0;
}

int gettimeofday(struct timeval *restrict out, void *restrict zone) {
  if (!lanes_simulated()) return (int)syscall(SYS_gettimeofday, out, zone);
  int64_t now = wall_now();
  *out = (struct timeval){now / 1000000000, now % 1000000000 / 1000};
  return 0;
}

time_t time(time_t *out) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (out) *out = now.tv_sec;
  return now.tv_sec;
}
