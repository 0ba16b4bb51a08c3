// What ThreadSanitizer cannot see by itself in a program that is compiled for it: the runtime's libraries are not, so an order of accesses
// that their locks make would look like none, and right code like a race. Its own functions are in the program's executable, or nowhere.
#define _GNU_SOURCE
#include "sanitizer.h"
#include <linux/futex.h>
#include <sys/syscall.h>

extern void __tsan_acquire(void *address) __attribute__((weak));
extern void __tsan_release(void *address) __attribute__((weak));

bool lanes_is_sanitized(void) { return __tsan_acquire && __tsan_release; }

// Mutex.withLock takes and gives a free lock inline, for the sanitizer to see. Of a contended one the library takes care: it spins for a
// while, and then the kernel hands the lock over. These are its functions `_MutexHandle._lockSlow`, `_tryLockSlow` and `_unlockSlow`.
#define SELF __attribute__((swift_context)) void *self

SWIFT_CC void lanes_mutex_lock(uint32_t thread, SELF) __asm__("$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF");
SWIFT_CC bool lanes_mutex_try(SELF) __asm__("$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF");
SWIFT_CC void lanes_mutex_unlock(SELF) __asm__("$s15Synchronization12_MutexHandleV11_unlockSlowyyF");

static void *next(const char *name, void **known) {
  if (!*known) *known = dlsym(RTLD_NEXT, name);
  return *known;
}

SWIFT_CC void lanes_mutex_lock(uint32_t thread, SELF) {
  static void *known;
  typedef SWIFT_CC void (*Function)(uint32_t, SELF);
  ((Function)next("$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF", &known))(thread, self);
  if (lanes_is_sanitized()) __tsan_acquire(self);
}

SWIFT_CC bool lanes_mutex_try(SELF) {
  static void *known;
  typedef SWIFT_CC bool (*Function)(SELF);
  bool taken = ((Function)next("$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF", &known))(self);
  if (taken && lanes_is_sanitized()) __tsan_acquire(self);
  return taken;
}

SWIFT_CC void lanes_mutex_unlock(SELF) {
  static void *known;
  typedef SWIFT_CC void (*Function)(SELF);
  if (lanes_is_sanitized()) __tsan_release(self);
  ((Function)next("$s15Synchronization12_MutexHandleV11_unlockSlowyyF", &known))(self);
}

// Whatever else waits on a word of memory.
long lanes_sanitized_futex(const long *a) {
  void *word = (void *)a[0];
  int what = (int)a[1] & FUTEX_CMD_MASK;
  if (what == FUTEX_UNLOCK_PI || what == FUTEX_WAKE || what == FUTEX_WAKE_BITSET) __tsan_release(word);
  long result = REAL(syscall)(SYS_futex, a[0], a[1], a[2], a[3], a[4], a[5]);
  int error = errno;
  if (what == FUTEX_LOCK_PI || what == FUTEX_LOCK_PI2 || what == FUTEX_TRYLOCK_PI || what == FUTEX_WAIT || what == FUTEX_WAIT_BITSET)
    __tsan_acquire(word);
  errno = error;
  return result;
}

typedef struct {
  void *token;
  void (*body)(void *);
  void *context;
} Once;

static void initialize(void *what) {
  Once *once = what;
  once->body(once->context);
  __tsan_release(once->token);
}

// Whoever reads a global does so after its initializer.
void lanes_sanitized_once(void (*real)(void *, void (*)(void *), void *), void *token, void (*body)(void *), void *context) {
  Once once = {token, body, context};
  real(token, initialize, &once);
  __tsan_acquire(token);
}
