// Waiting for another thread, in virtual time: what every call that blocks comes down to.
#define _GNU_SOURCE
#include "machine.h"
#include <stdatomic.h>

// What each core waits for. Threads outside the machine look here whether anybody needs to hear of what they did.
static const void *_Atomic awaited[lanes_most];
static atomic_int waiting;

static bool await(const void *on, const char *call, int64_t until, lanes_attempt attempt, void *what, bool is_lock) {
  const void *before = atomic_load(&awaited[lanes_core]);
  // Seen to wait before it tries: whoever makes the attempt possible afterwards wakes it.
  atomic_store(&awaited[lanes_core], on);
  atomic_fetch_add(&waiting, 1);
  bool got = machine_wait(on, call, until, attempt, what, is_lock);
  atomic_fetch_sub(&waiting, 1);
  atomic_store(&awaited[lanes_core], before);
  return got;
}

bool lanes_wait(const void *on, const char *call, int64_t until, lanes_attempt attempt, void *what) {
  return await(on, call, until, attempt, what, false);
}

bool lanes_wait_for_lock(const void *lock, const char *call, int64_t until, lanes_attempt attempt, void *what) {
  lanes_lock_waiters++;
  bool got = await(lock, call, until, attempt, what, true);
  lanes_lock_waiters--;
  return got;
}

static bool is_awaited(const void *on) {
  for (int core = 0; core < lanes_most; core++)
    if (atomic_load_explicit(&awaited[core], memory_order_relaxed) == on) return true;
  return false;
}

void lanes_notify(const void *on, bool all) {
  if (!lanes_active || !atomic_load(&waiting) || !is_awaited(on)) return;
  if (lanes_core >= 0) machine_wake(on, all);
  else machine_wake_from_outside(on);
}
