// Notes who holds a lock, on the way of every lock of the process: owners.c has what is rare.
#ifndef LANES_OWNERS_H
#define LANES_OWNERS_H
#include "machine.h"
#pragma GCC visibility push(hidden)

typedef struct {
  const void *lock;
  uint32_t task;  // That kept it beyond a suspension; 0 before.
} Held;

enum { most_locks = 32 };  // More than that at once are only counted.
extern Held lanes_held[64][most_locks];
void lanes_lock_gave_out_of_order(const void *lock);

static inline void lanes_lock_took(const void *lock) {
  int count = lanes_locks_held++;
  if (count < most_locks) lanes_held[lanes_core][count] = (Held){lock, 0};
}

// False, and nothing is noted, if it is not the lock that this core took last.
static inline bool lanes_lock_gave_last(const void *lock) {
  int last = lanes_locks_held - 1;
  if (last < 0 || last >= most_locks || lanes_held[lanes_core][last].lock != lock) return false;
  lanes_locks_held = last;
  return true;
}

static inline void lanes_lock_gave(const void *lock) {
  if (!lanes_lock_gave_last(lock)) lanes_lock_gave_out_of_order(lock);
}

#pragma GCC visibility pop
#endif
