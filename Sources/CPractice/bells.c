// What real threads sleep on until there is work, when ThreadSanitizer watches. It must not see these waits: it would take each of them for
// an order between the program's own accesses.
#define _GNU_SOURCE
#include "machine.h"
#include <linux/futex.h>
#include <stdatomic.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { bells = 16 };
static _Atomic uint32_t rung[bells];

// How often it was rung so far.
uint32_t lanes_bell_count(int32_t bell) { return atomic_load(&rung[bell]); }

void lanes_bell_ring(int32_t bell) {
  atomic_fetch_add(&rung[bell], 1);
  syscall(SYS_futex, &rung[bell], FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0);
}

// Returns when it has been rung more often than `count`, or when time is up; without a time if that is negative.
void lanes_bell_wait(int32_t bell, uint32_t count, int64_t nanoseconds) {
  struct timespec time = {nanoseconds / 1000000000, nanoseconds % 1000000000};
  syscall(SYS_futex, &rung[bell], FUTEX_WAIT_PRIVATE, count, nanoseconds < 0 ? NULL : &time, NULL, 0);
}
