// Who holds which lock: the cores, and tasks that suspended or ended with a lock in hand.
#define _GNU_SOURCE
#include "owners.h"
#include <string.h>

int lanes_lock_waiters;
__thread int lanes_locks_held;

Held lanes_held[64][most_locks];
static int *counts[64];  // `lanes_locks_held` of each core's thread.
static Held kept[most_locks];
static int kept_count;

void lanes_locks_adopt(void) { counts[lanes_core] = &lanes_locks_held; }

// From a list, the place taken last; false if it is not there.
static bool forget(Held *list, int *count, const void *lock) {
  for (int i = (*count < most_locks ? *count : most_locks) - 1; i >= 0; i--) {
    if (list[i].lock != lock) continue;
    int stored = *count < most_locks ? *count : most_locks;
    memmove(list + i, list + i + 1, (size_t)(stored - i - 1) * sizeof *list);
    --*count;
    return true;
  }
  return false;
}

void lanes_lock_gave_out_of_order(const void *lock) {
  if (forget(lanes_held[lanes_core], &lanes_locks_held, lock) || forget(kept, &kept_count, lock)) return;
  for (int core = 0; core < 64; core++)
    if (counts[core] && forget(lanes_held[core], counts[core], lock)) return;
  if (lanes_locks_held > most_locks) lanes_locks_held--;
}

void lanes_locks_keep(uint32_t task) {
  for (int i = 0; i < lanes_locks_held && i < most_locks; i++)
    if (!lanes_held[lanes_core][i].task) lanes_held[lanes_core][i].task = task;
}

void lanes_step_ended(const void *task) {
  if (!lanes_locks_held) return;
  lanes_locks_keep(machine_task(task));
  for (int i = 0; i < lanes_locks_held && i < most_locks && kept_count < most_locks; i++) kept[kept_count++] = lanes_held[lanes_core][i];
  lanes_locks_held = 0;
}

void lanes_locks_forget(void) { kept_count = 0; }

int lanes_lock_owner(const void *lock, uint32_t *task) {
  for (int core = 0; core < 64; core++) {
    if (!counts[core]) continue;
    for (int i = 0; i < *counts[core] && i < most_locks; i++) {
      if (lanes_held[core][i].lock != lock) continue;
      *task = lanes_held[core][i].task;
      return core;
    }
  }
  for (int i = 0; i < kept_count; i++)
    if (kept[i].lock == lock) *task = kept[i].task;
  return -1;
}
