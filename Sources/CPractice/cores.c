// The threads of the virtual cores. Exactly one of them runs at any time: the one that holds the baton.
#define _GNU_SOURCE
#include "machine.h"
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <setjmp.h>
#include <signal.h>
#include <unistd.h>

__thread int lanes_core = -1;
bool lanes_may_pause(void) { return lanes_locks_held == 0; }

static sem_t turns[lanes_most];
static pthread_t threads[lanes_most];
static int numbers[lanes_most];          // The kernel's numbers of the threads: what the owner of a lock is known by.
static volatile int holder;      // The core that has the baton.
static volatile bool abandoned;  // Core 0 is to leave the call it is stuck in.
static jmp_buf way_out;

static void await_turn(void) {
  while (REAL(sem_wait)(&turns[lanes_core]) && errno == EINTR) {}
  if (lanes_core == 0 && abandoned) longjmp(way_out, 1);
}

int lanes_core_of_thread(int thread) {
  for (int core = 0; core < lanes_most && thread; core++)
    if (numbers[core] == thread) return core;
  return -1;
}

static void number_again(void) { numbers[lanes_core < 0 ? 0 : lanes_core] = gettid(); }

void *lanes_core_life(void *core) {
  lanes_core = (int)(intptr_t)core;
  number_again();
  lanes_locks_adopt();
  await_turn();
  machine_core(lanes_core);
  return NULL;
}

// Passing the baton costs a tenth as much when both threads share a CPU; only one runs at a time anyway.
static void pin(void) {
  static bool done;
  if (done) return;
  done = true;
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(sched_getcpu(), &one);
  sched_setaffinity(0, sizeof one, &one);
}

void lanes_core_adopt(void) {
  lanes_core = 0;
  threads[0] = pthread_self();
  number_again();
  pthread_atfork(NULL, NULL, number_again);
  lanes_locks_adopt();
  sem_init(&turns[0], 0, 0);
}

void lanes_core_pass(int to, bool started) {
  if (!started) {
    pin();
    sem_init(&turns[to], 0, 0);
    pthread_create(&threads[to], NULL, lanes_core_life, (void *)(intptr_t)to);
  }
  holder = to;
  REAL(sem_post)(&turns[to]);
  await_turn();
}

bool lanes_core_forward(int signal) {
  if (lanes_core == holder) return false;
  // The holder's thread may have begun just now and not know yet that it is one: what it sent itself would come again at once, for ever.
  if (!pthread_equal(pthread_self(), threads[holder])) pthread_kill(threads[holder], signal);
  return true;
}

void lanes_core_abandon(void) {
  abandoned = true;
  holder = 0;
  if (lanes_core == 0) longjmp(way_out, 1);
  REAL(sem_post)(&turns[0]);
  for (;;) REAL(sem_wait)(&turns[lanes_core]);
}

// The frames between the jump and here are left as they are: no further schedule may run in this process.
bool lanes_protected_call(void (*body)(void *), void *context) {
  if (_setjmp(way_out)) return false;
  body(context);
  return true;
}
