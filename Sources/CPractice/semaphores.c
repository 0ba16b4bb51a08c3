// Semaphores: tried without waiting; a core that finds one at zero is left blocked until somebody posts. Dispatch's own come down to these.
#define _GNU_SOURCE
#include "machine.h"
#include <errno.h>
#include <semaphore.h>

static int attempt(void *semaphore) { return REAL(sem_trywait)(semaphore) == 0 ? lanes_got : lanes_unowned; }

static int wait_until(sem_t *semaphore, const char *call, int64_t until) {
  if (lanes_wait(semaphore, call, until, attempt, semaphore)) return 0;
  errno = ETIMEDOUT;
  return -1;
}

static const char *name(const char *plain, const void *caller) {
  return lanes_is_in(caller, "libdispatch") ? "DispatchSemaphore.wait" : plain;
}

int sem_wait(sem_t *semaphore) {
  if (!lanes_simulated()) return REAL(sem_wait)(semaphore);
  return wait_until(semaphore, name("sem_wait", __builtin_return_address(0)), lanes_forever);
}

int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict deadline) {
  if (!lanes_simulated()) return REAL(sem_timedwait)(semaphore, deadline);
  return wait_until(semaphore, name("sem_timedwait", __builtin_return_address(0)), lanes_instant(CLOCK_REALTIME, deadline));
}

int sem_clockwait(sem_t *restrict semaphore, clockid_t clock, const struct timespec *restrict deadline) {
  if (!lanes_simulated()) return REAL(sem_clockwait)(semaphore, clock, deadline);
  return wait_until(semaphore, "sem_clockwait", lanes_instant(clock, deadline));
}

int sem_post(sem_t *semaphore) {
  int failed = REAL(sem_post)(semaphore);
  if (!failed) lanes_notify(semaphore, false);
  return failed;
}
