// Every clock that a program can read shows the machine's time: from a fixed day on, so that dates repeat.
#define _GNU_SOURCE
#include "machine.h"
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

int64_t lanes_nanoseconds(const struct timespec *time) {
  if (time->tv_sec > INT64_MAX / 1000000000 - 1) return INT64_MAX;  // until the end of time
  return time->tv_sec * 1000000000 + time->tv_nsec;
}

int64_t lanes_instant(const struct timespec *deadline) {
  int64_t time = lanes_nanoseconds(deadline);
  return time == INT64_MAX ? time : time - lanes_epoch * 1000000000L;
}

int clock_gettime(clockid_t clock, struct timespec *out) {
  if (!lanes_simulated() || clock == CLOCK_PROCESS_CPUTIME_ID || clock == CLOCK_THREAD_CPUTIME_ID)
    return (int)syscall(SYS_clock_gettime, clock, out);
  int64_t now = machine_now();
  *out = (struct timespec){lanes_epoch + now / 1000000000, now % 1000000000};
  return 0;
}

int gettimeofday(struct timeval *restrict out, void *restrict zone) {
  if (!lanes_simulated()) return (int)syscall(SYS_gettimeofday, out, zone);
  int64_t now = machine_now();
  *out = (struct timeval){lanes_epoch + now / 1000000000, now % 1000000000 / 1000};
  return 0;
}

time_t time(time_t *out) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (out) *out = now.tv_sec;
  return now.tv_sec;
}
