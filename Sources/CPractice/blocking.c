// Calls that block a thread. On a virtual core they hold the core for virtual time, so a blocked pool starves as it does in life.
#define _GNU_SOURCE
#include "machine.h"
#include <errno.h>
#include <time.h>
#include <unistd.h>

static bool simulated(void) { return lanes_active && lanes_core >= 0; }

static int64_t nanoseconds(const struct timespec *time) {
  if (time->tv_sec > INT64_MAX / 1000000000 - 1) return INT64_MAX;  // `sleep` until the end of time
  return time->tv_sec * 1000000000 + time->tv_nsec;
}

int nanosleep(const struct timespec *time, struct timespec *rest) {
  if (!simulated()) return REAL(nanosleep)(time, rest);
  if (time->tv_sec < 0 || time->tv_nsec < 0 || time->tv_nsec > 999999999) { errno = EINVAL; return -1; }
  machine_hold(nanoseconds(time), "Thread.sleep");  // Foundation's way to sleep; C's own callers of nanosleep are few.
  return 0;
}

int usleep(useconds_t time) {
  if (!simulated()) return REAL(usleep)(time);
  machine_hold((int64_t)time * 1000, "usleep");
  return 0;
}

unsigned sleep(unsigned time) {
  if (!simulated()) return REAL(sleep)(time);
  machine_hold((int64_t)time * 1000000000, "sleep");
  return 0;
}

// A semaphore is tried without waiting; a core that finds it at zero is left blocked until somebody signals.
intptr_t dispatch_semaphore_wait(void *semaphore, uint64_t timeout) {
  if (!simulated() || timeout == 0) return REAL(dispatch_semaphore_wait)(semaphore, timeout);
  while (REAL(dispatch_semaphore_wait)(semaphore, 0)) {
    if (timeout != ~0ull) {
      // Deadlines of Dispatch are kept by the kernel's clock, not ours: time out at once rather than never.
      machine_hold(0, "DispatchSemaphore.wait");
      return REAL(dispatch_semaphore_wait)(semaphore, 0);
    }
    machine_block(semaphore, "DispatchSemaphore.wait");
  }
  return 0;
}

intptr_t dispatch_semaphore_signal(void *semaphore) {
  intptr_t result = REAL(dispatch_semaphore_signal)(semaphore);
  if (simulated()) machine_unblock(semaphore);
  return result;
}
