// Dispatch, called by a core. Its waits and wakes pass semaphores.c and futexes.c; here they get their names, and what could never return
// under the machine is kept from waiting in the kernel.
#define _GNU_SOURCE
#include "machine.h"

__thread const char *lanes_call;
#define NAMED(name, call)                                                                                              \
  ({                                                                                                                   \
    const char *before = lanes_call;                                                                                   \
    lanes_call = name;                                                                                                 \
    __typeof__(call) result = call;                                                                                    \
    lanes_call = before;                                                                                               \
    result;                                                                                                            \
  })

intptr_t dispatch_group_wait(void *group, uint64_t deadline) {
  return NAMED("DispatchGroup.wait", REAL(dispatch_group_wait)(group, deadline));
}

intptr_t dispatch_block_wait(void *block, uint64_t deadline) {
  return NAMED("DispatchWorkItem.wait", REAL(dispatch_block_wait)(block, deadline));
}

// Timers are the kernel's: Dispatch must not see our clock while it sets one. What is left until the deadline passes in real time.
static uint64_t in_real_time(uint64_t deadline) {
  if (deadline == ~0ull) return deadline;  // DISPATCH_TIME_FOREVER
  int64_t left = 0;
  if (deadline) {  // 0 is DISPATCH_TIME_NOW
    bool is_wall = deadline >> 62 == 3, is_continuous = deadline >> 62 == 2;
    int64_t time = is_wall ? -(int64_t)deadline : is_continuous ? (int64_t)(deadline & INT64_MAX) : (int64_t)deadline;
    left = time - lanes_epoch * 1000000000L - (is_wall ? lanes_wall_shift() : 0) - machine_now();
  }
  struct timespec now;
  REAL(clock_gettime)(CLOCK_MONOTONIC, &now);
  return (uint64_t)(lanes_nanoseconds(&now) + (left > 0 ? left : 0));
}

#define AS_ANOTHER_THREAD(call)                                                                                        \
  ({                                                                                                                   \
    int core = lanes_core;                                                                                             \
    lanes_core = -1;                                                                                                   \
    call;                                                                                                              \
    lanes_core = core;                                                                                                 \
  })

void dispatch_after(uint64_t deadline, void *queue, void *block) {
  if (!lanes_simulated()) return REAL(dispatch_after)(deadline, queue, block);
  deadline = in_real_time(deadline);
  AS_ANOTHER_THREAD(REAL(dispatch_after)(deadline, queue, block));
}

void dispatch_after_f(uint64_t deadline, void *queue, void *context, void (*function)(void *)) {
  if (!lanes_simulated()) return REAL(dispatch_after_f)(deadline, queue, context, function);
  deadline = in_real_time(deadline);
  AS_ANOTHER_THREAD(REAL(dispatch_after_f)(deadline, queue, context, function));
}

void dispatch_source_set_timer(void *source, uint64_t start, uint64_t interval, uint64_t leeway) {
  if (!lanes_simulated()) return REAL(dispatch_source_set_timer)(source, start, interval, leeway);
  struct timespec now;
  REAL(clock_gettime)(CLOCK_MONOTONIC, &now);
  lanes_timer_set = lanes_nanoseconds(&now);
  start = in_real_time(start);
  if (start != ~0ull) start += 1000000;  // A millisecond late rather than early, as our clock is told in whole ones.
  AS_ANOTHER_THREAD(REAL(dispatch_source_set_timer)(source, start, interval, leeway));
}

// Nobody serves the main queue: the main thread is a core, and main-actor code comes to the machine.
extern char _dispatch_main_q __attribute__((weak));
static int never(void *unused) { (void)unused; return lanes_signal; }
static void refuse_main(void *queue, const char *call) {
  if (lanes_simulated() && &_dispatch_main_q && queue == &_dispatch_main_q) lanes_wait(queue, call, lanes_forever, never, NULL);
}

void dispatch_sync(void *queue, void *block) {
  refuse_main(queue, "DispatchQueue.main.sync");
  REAL(dispatch_sync)(queue, block);
}

void dispatch_sync_f(void *queue, void *context, void (*function)(void *)) {
  refuse_main(queue, "dispatch_sync_f");
  REAL(dispatch_sync_f)(queue, context, function);
}

void dispatch_barrier_sync(void *queue, void *block) {
  refuse_main(queue, "DispatchQueue.main.sync");
  REAL(dispatch_barrier_sync)(queue, block);
}

void dispatch_barrier_sync_f(void *queue, void *context, void (*function)(void *)) {
  refuse_main(queue, "dispatch_barrier_sync_f");
  REAL(dispatch_barrier_sync_f)(queue, context, function);
}

void dispatch_async_and_wait(void *queue, void *block) {
  refuse_main(queue, "DispatchQueue.main.asyncAndWait");
  REAL(dispatch_async_and_wait)(queue, block);
}

void dispatch_async_and_wait_f(void *queue, void *context, void (*function)(void *)) {
  refuse_main(queue, "dispatch_async_and_wait_f");
  REAL(dispatch_async_and_wait_f)(queue, context, function);
}

void dispatch_barrier_async_and_wait(void *queue, void *block) {
  refuse_main(queue, "DispatchQueue.main.asyncAndWait");
  REAL(dispatch_barrier_async_and_wait)(queue, block);
}

void dispatch_barrier_async_and_wait_f(void *queue, void *context, void (*function)(void *)) {
  refuse_main(queue, "dispatch_barrier_async_and_wait_f");
  REAL(dispatch_barrier_async_and_wait_f)(queue, context, function);
}
