// Mutexes. A free one costs a try; a core that finds one taken by another core is left blocked until it is released: waiting for it in
// the kernel, with the baton in hand, would be for ever. A thread outside the machine is really waited for.
#define _GNU_SOURCE
#include "owners.h"
#include <errno.h>
#include <pthread.h>
#include <stdio.h>

typedef struct {
  pthread_mutex_t *mutex;
  int64_t until;  // lanes_forever for as long as it takes
  int result;
} Try;

// Only for a thread outside the machine, which lets go in its own time: a moment, mostly.
static int really_lock(Try *try) {
  if (try->until != lanes_forever) {
    // The kernel needs what is left.
    int64_t left = try->until - machine_now();
    struct timespec until;
    REAL(clock_gettime)(CLOCK_REALTIME, &until);
    int64_t real = lanes_nanoseconds(&until) + (left > 0 ? left : 0);
    until = (struct timespec){real / 1000000000, real % 1000000000};
    try->result = REAL(pthread_mutex_timedlock)(try->mutex, &until);
  } else {
    try->result = REAL(pthread_mutex_lock)(try->mutex);
  }
  return lanes_got;
}

static int attempt(void *what) {
  Try *try = what;
  try->result = REAL(pthread_mutex_trylock)(try->mutex);
  if (try->result != EBUSY) return lanes_got;
  uint32_t task = 0;
  int thread = try->mutex->__data.__owner, core = lanes_lock_owner(try->mutex, &task);
  if (core < 0 && !task) core = lanes_core_of_thread(thread);
  // This thread has it, in whichever task: an error-checking mutex says so at once.
  if (core == lanes_core && (try->mutex->__data.__kind & 3) == PTHREAD_MUTEX_ERRORCHECK) return really_lock(try);
  return core < 0 && !task ? really_lock(try) : core;
}

static int lock(pthread_mutex_t *mutex, int64_t until, const char *call, const void *caller) {
  Try try = {mutex, until, EBUSY};
  return lanes_wait_for_lock(mutex, lanes_lock_call(mutex, caller, call), until, attempt, &try) ? try.result : ETIMEDOUT;
}

static __attribute__((noinline)) int lock_taken(pthread_mutex_t *mutex, const void *caller) {
  int result = REAL(pthread_mutex_trylock)(mutex);
  if (result == EBUSY) result = lock(mutex, lanes_forever, "pthread_mutex_lock", caller);
  if (!result || result == EOWNERDEAD) lanes_lock_took(mutex);
  return result;
}

static bool is_free(const pthread_mutex_t *mutex) {
  enum { robust = 16 };  // Such a one may be free and yet not to be had.
  return !mutex->__data.__lock && !(mutex->__data.__kind & robust);
}

// The runtime locks and unlocks several times in a step: noting it first leaves nothing to do after the call. No other core can take a
// free mutex in between, and a thread outside the machine that does is waited for.
int pthread_mutex_lock(pthread_mutex_t *mutex) {
  if (!lanes_simulated()) return REAL(pthread_mutex_lock)(mutex);
  if (__builtin_expect(!is_free(mutex), 0)) return lock_taken(mutex, __builtin_return_address(0));
  lanes_lock_took(mutex);
  return REAL(pthread_mutex_lock)(mutex);
}

int pthread_mutex_trylock(pthread_mutex_t *mutex) {
  int result = REAL(pthread_mutex_trylock)(mutex);
  if (lanes_simulated() && (!result || result == EOWNERDEAD)) lanes_lock_took(mutex);
  return result;
}

static int lock_until(pthread_mutex_t *mutex, int64_t until, const char *call, const void *caller) {
  int result = REAL(pthread_mutex_trylock)(mutex);
  if (result == EBUSY) result = lock(mutex, until, call, caller);
  if (!result || result == EOWNERDEAD) lanes_lock_took(mutex);
  return result;
}

int pthread_mutex_timedlock(pthread_mutex_t *restrict mutex, const struct timespec *restrict deadline) {
  if (!lanes_simulated()) return REAL(pthread_mutex_timedlock)(mutex, deadline);
  return lock_until(mutex, lanes_instant(CLOCK_REALTIME, deadline), "pthread_mutex_timedlock", __builtin_return_address(0));
}

int pthread_mutex_clocklock(pthread_mutex_t *restrict mutex, clockid_t clock, const struct timespec *restrict deadline) {
  if (!lanes_simulated()) return REAL(pthread_mutex_clocklock)(mutex, clock, deadline);
  return lock_until(mutex, lanes_instant(clock, deadline), "pthread_mutex_clocklock", __builtin_return_address(0));
}

static __attribute__((noinline)) int unlock(pthread_mutex_t *mutex) {
  int result = REAL(pthread_mutex_unlock)(mutex);
  if (!lanes_simulated() || result) return result;
  lanes_lock_gave(mutex);
  if (lanes_lock_waiters) lanes_notify(mutex, false);
  return 0;
}

int pthread_mutex_unlock(pthread_mutex_t *mutex) {
  if (!lanes_simulated() || lanes_lock_waiters || !lanes_lock_gave_last(mutex)) return unlock(mutex);
  return REAL(pthread_mutex_unlock)(mutex);
}

// What `print` holds while it asks a value for its description, which is the program's own code.
static int attempt_file(void *file) {
  if (!REAL(ftrylockfile)(file)) return lanes_got;
  uint32_t task = 0;
  int core = lanes_lock_owner(file, &task);
  if (core >= 0 || task) return core;
  REAL(flockfile)(file);
  return lanes_got;
}

void flockfile(FILE *file) {
  if (!lanes_simulated()) return REAL(flockfile)(file);
  if (REAL(ftrylockfile)(file)) lanes_wait_for_lock(file, "print", lanes_forever, attempt_file, file);
  lanes_lock_took(file);
}

void funlockfile(FILE *file) {
  REAL(funlockfile)(file);
  if (!lanes_simulated()) return;
  lanes_lock_gave(file);
  if (lanes_lock_waiters) lanes_notify(file, false);
}
