// Every clock that a program can read shows the machine's time: from a fixed day on, so that dates repeat.
#define _GNU_SOURCE
#include "machine.h"
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const int64_t epoch = 1767225600;  // 2026-01-01 00:00:00 UTC

int clock_gettime(clockid_t clock, struct timespec *out) {
  if (!lanes_active || lanes_core < 0 || clock == CLOCK_PROCESS_CPUTIME_ID || clock == CLOCK_THREAD_CPUTIME_ID)
    return (int)syscall(SYS_clock_gettime, clock, out);
  int64_t now = machine_now();
  *out = (struct timespec){epoch + now / 1000000000, now % 1000000000};
  return 0;
}

int gettimeofday(struct timeval *restrict out, void *restrict zone) {
  if (!lanes_active || lanes_core < 0) return (int)syscall(SYS_gettimeofday, out, zone);
  int64_t now = machine_now();
  *out = (struct timeval){epoch + now / 1000000000, now % 1000000000 / 1000};
  return 0;
}

time_t time(time_t *out) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (out) *out = now.tv_sec;
  return now.tv_sec;
}
