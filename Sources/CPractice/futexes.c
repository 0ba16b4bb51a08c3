// Futexes, as far as they pass libc's syscall(): Synchronization.Mutex and the runtime's small locks, which are priority-inheriting ones,
// and what Dispatch waits with. Taking a free lock is done inline and seen by nobody; waiting for one, and waking, is not.
#define _GNU_SOURCE
#include "owners.h"
#include "sanitizer.h"
#include <errno.h>
#include <linux/futex.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef _Atomic uint32_t Word;

static long really(const long *a) { return REAL(syscall)(SYS_futex, a[0], a[1], a[2], a[3], a[4], a[5]); }

typedef struct {
  const long *arguments;
  long result;
  int error;
} Call;

static __thread const char *once;  // What swift_once is being called for.

static const char *lock_name(const char *word, const void *caller) {
  if (once && word >= once && word < once + 16) return "The initializer of a global";
  return lanes_lock_call(word, caller, "Mutex.withLock");
}

// Sets the waiters' bit, so that the owner's release comes by here. The kernel, which knows of no waiter, then clears the word.
static int attempt_lock(void *what) {
  Call *call = what;
  Word *word = (Word *)call->arguments[0];
  uint32_t self = (uint32_t)gettid(), seen = atomic_load(word);
  for (;;) {
    uint32_t thread = seen & FUTEX_TID_MASK;
    if (!thread) {
      if (!atomic_compare_exchange_strong(word, &seen, self | FUTEX_WAITERS)) continue;
      call->result = 0;
      return lanes_got;
    }
    int core = thread == self ? -1 : lanes_core_of_thread((int)thread);
    if (core < 0) {  // A thread outside the machine; or this one, and the kernel says that it waits for itself.
      call->result = really(call->arguments);
      call->error = errno;
      if (call->result == 0 && lanes_lock_waiters > 1) atomic_fetch_or(word, FUTEX_WAITERS);
      return lanes_got;
    }
    if (seen & FUTEX_WAITERS || atomic_compare_exchange_strong(word, &seen, seen | FUTEX_WAITERS)) return core;
  }
}

static int attempt_wait(void *what) {
  Call *call = what;
  if (atomic_load((Word *)call->arguments[0]) != (uint32_t)call->arguments[2]) return lanes_got;
  return lanes_unowned;
}

static long wait(const long *a, const void *caller) {
  Call call = {a, 0, 0};
  if (attempt_wait(&call) == lanes_got) { errno = EAGAIN; return -1; }
  int64_t until = lanes_forever;
  const struct timespec *time = (const struct timespec *)a[3];
  if (time && ((int)a[1] & FUTEX_CMD_MASK) == FUTEX_WAIT_BITSET) {
    until = lanes_instant((int)a[1] & FUTEX_CLOCK_REALTIME ? CLOCK_REALTIME : CLOCK_MONOTONIC, time);
  } else if (time && __builtin_add_overflow(machine_now(), lanes_nanoseconds(time), &until)) {
    until = lanes_forever;
  }
  const char *name = !lanes_is_in(caller, "libdispatch") ? "futex" : lanes_call ? lanes_call : "DispatchQueue.sync";
  if (lanes_wait((const void *)a[0], name, until, attempt_wait, &call)) return 0;
  errno = ETIMEDOUT;
  return -1;
}

long lanes_futex(const long *a, const void *caller) {
  const void *word = (const void *)a[0];
  long result;
  switch ((int)a[1] & FUTEX_CMD_MASK) {
  case FUTEX_LOCK_PI:
  case FUTEX_LOCK_PI2:
    if (!lanes_simulated() || a[3]) return really(a);
    Call call = {a, -1, 0};
    lanes_wait_for_lock(word, lock_name(word, caller), lanes_forever, attempt_lock, &call);
    errno = call.error;
    return call.result;
  case FUTEX_UNLOCK_PI:
    result = really(a);
    if (lanes_simulated() && lanes_lock_waiters) lanes_notify(word, false);
    return result;
  case FUTEX_WAIT:
  case FUTEX_WAIT_BITSET:
    return lanes_simulated() ? wait(a, caller) : really(a);
  case FUTEX_WAKE:
  case FUTEX_WAKE_BITSET:
    result = really(a);
    lanes_notify(word, a[2] > 1);
    return result;
  default:
    return really(a);
  }
}

// Every use of a global comes by. How the runtime marks one that is done is found out, not known.
extern void swift_once(void *token, void (*body)(void *), void *context);
static bool done_is_negative;
static void nothing(void *unused) { (void)unused; }
void lanes_once_prepare(void) {
  static int32_t token[4];
  REAL(swift_once)(token, nothing, NULL);
  done_is_negative = token[0] < 0;
}

// A global's initializer runs under a lock of the runtime, and may do anything.
void swift_once(void *token, void (*body)(void *), void *context) {
  if (done_is_negative && atomic_load_explicit((_Atomic int32_t *)token, memory_order_acquire) < 0) return;
  if (!lanes_simulated()) {
    if (lanes_is_sanitized()) return lanes_sanitized_once(REAL(swift_once), token, body, context);
    return REAL(swift_once)(token, body, context);
  }
  const char *before = once;
  once = token;
  lanes_lock_took(token);
  REAL(swift_once)(token, body, context);
  lanes_lock_gave(token);
  once = before;
}
