// Condition variables: the mutex is released, the core is left blocked until somebody signals, and the mutex is taken again.
#define _GNU_SOURCE
#include "machine.h"
#include <errno.h>
#include <pthread.h>

// Called when this core is already seen to wait: from now on others may take the mutex and signal.
static int let_go(void *mutex) {
  pthread_mutex_unlock(mutex);
  return lanes_signal;
}

static int wait_until(pthread_cond_t *condition, pthread_mutex_t *mutex, int64_t until, const char *call, const void *caller) {
  bool signalled = lanes_wait(condition, lanes_lock_call(condition, caller, call), until, let_go, mutex);
  int failed = pthread_mutex_lock(mutex);
  return failed ? failed : signalled ? 0 : ETIMEDOUT;
}

int pthread_cond_wait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex) {
  if (!lanes_simulated()) return REAL_CONDITION(pthread_cond_wait)(condition, mutex);
  return wait_until(condition, mutex, lanes_forever, "pthread_cond_wait", __builtin_return_address(0));
}

int pthread_cond_timedwait(
    pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex, const struct timespec *restrict deadline) {
  if (!lanes_simulated()) return REAL_CONDITION(pthread_cond_timedwait)(condition, mutex, deadline);
  enum { measures = 2 };  // Its attributes said CLOCK_MONOTONIC (nptl/pthread_cond_common.c).
  clockid_t clock = condition->__data.__wrefs & measures ? CLOCK_MONOTONIC : CLOCK_REALTIME;
  return wait_until(condition, mutex, lanes_instant(clock, deadline), "pthread_cond_timedwait", __builtin_return_address(0));
}

int pthread_cond_clockwait(
    pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex, clockid_t clock, const struct timespec *restrict deadline) {
  if (!lanes_simulated()) return REAL(pthread_cond_clockwait)(condition, mutex, clock, deadline);
  return wait_until(condition, mutex, lanes_instant(clock, deadline), "pthread_cond_clockwait", __builtin_return_address(0));
}

int pthread_cond_signal(pthread_cond_t *condition) {
  int failed = REAL_CONDITION(pthread_cond_signal)(condition);
  lanes_notify(condition, false);
  return failed;
}

int pthread_cond_broadcast(pthread_cond_t *condition) {
  int failed = REAL_CONDITION(pthread_cond_broadcast)(condition);
  lanes_notify(condition, true);
  return failed;
}
