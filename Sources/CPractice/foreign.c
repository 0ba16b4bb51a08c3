// Threads that are not the machine's (Dispatch queues, Thread): they may hand it work at any time, and no schedule controls them.
#define _GNU_SOURCE
#include "machine.h"
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static atomic_int foreign;  // Threads created by others since the start.
static sem_t arrivals;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static void prepare(void) { sem_init(&arrivals, 0, 0); }

int lanes_this_core(void) { return lanes_core; }

void *lanes_core_life(void *core);

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*body)(void *), void *argument) {
  if (lanes_active && body != lanes_core_life) atomic_fetch_add(&foreign, 1);
  return REAL(pthread_create)(thread, attributes, body, argument);
}

void lanes_foreign_arrived(void) {
  pthread_once(&once, prepare);
  REAL(sem_post)(&arrivals);
}

int lanes_foreign_wait(int milliseconds) {
  if (!atomic_load(&foreign)) return -1;
  pthread_once(&once, prepare);
  struct timespec until;
  syscall(SYS_clock_gettime, CLOCK_REALTIME, &until);
  until.tv_nsec += milliseconds * 1000000L;
  until.tv_sec += until.tv_nsec / 1000000000;
  until.tv_nsec %= 1000000000;
  int failed;
  do failed = REAL(sem_timedwait)(&arrivals, &until);  // The watchdog's ticks interrupt it.
  while (failed && errno == EINTR);
  return !failed;
}
