// Real time, for the one thing virtual time cannot see: a step that never ends. Every half second of real time the steps taken are
// compared. Without a new one, the step under way is reported where it was interrupted when the process has computed for two seconds, or
// when its thread has slept in the kernel for so long. On a busy computer neither is the time that has gone by.
#define _GNU_SOURCE
#include "machine.h"
#include <execinfo.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <ucontext.h>
#include <unistd.h>

volatile sig_atomic_t lanes_ticks;
static pid_t parent;

typedef struct { int64_t wall, computed, queued; } Times;  // nanoseconds
static const int64_t patience = 1900000000;                // two seconds, but for the ticks' own lateness

static int64_t clock_now(clockid_t clock) {
  struct timespec time;
  syscall(SYS_clock_gettime, clock, &time);
  return time.tv_sec * 1000000000 + time.tv_nsec;
}

// How long this thread has been able to run while others had the processors. A kernel that does not count it says 0.
static int64_t time_queued(void) {
  char text[96];
  int file = open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  ssize_t size = REAL(read)(file, text, sizeof text - 1);
  close(file);
  int64_t number = 0;
  bool is_second = false;
  for (ssize_t i = 0; i < size; i++) {
    if (text[i] == ' ' && is_second) return number;
    if (text[i] == ' ') is_second = true;
    else if (is_second && text[i] >= '0' && text[i] <= '9') number = 10 * number + text[i] - '0';
  }
  return 0;
}

void lanes_real_time(clockid_t clock, struct timespec *time) { syscall(SYS_clock_gettime, clock, time); }

static Times times(void) {
  return (Times){clock_now(CLOCK_MONOTONIC), clock_now(CLOCK_PROCESS_CPUTIME_ID), time_queued()};
}

enum { usual = 500000 };  // microseconds between ticks
static void tick_every(int microseconds) {
  struct itimerval every = {{0, microseconds}, {0, microseconds}};
  setitimer(ITIMER_REAL, &every, NULL);
}

static int64_t interrupted_at(void *context) {
#if defined(__x86_64__)
  return lanes_code_offset((void *)((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP]);
#elif defined(__aarch64__)
  return lanes_code_offset((void *)((ucontext_t *)context)->uc_mcontext.pc);
#else
  (void)context;
  return 0;
#endif
}

static void tick(int signal, siginfo_t *info, void *context) {
  (void)info;
  lanes_ticks++;
  if (lanes_core_forward(signal)) return;
  // Whoever started this process is gone, killed perhaps: nobody will ask for what it finds.
  if (getppid() != parent) _exit(70);
  static int64_t seen = -1;
  static Times last;
  static int looks;
  int64_t steps = machine_steps();
  Times now = times();
  if (steps != seen) {
    seen = steps;
    last = now;
    if (looks) tick_every(usual);
    looks = 0;
    return;
  }
  int64_t computed = now.computed - last.computed;
  // Each thread is queued for its own time: what is counted here is the time of one that never changed hands since.
  int64_t slept = now.wall - last.wall - computed - (now.queued > last.queued ? now.queued - last.queued : 0);
  if (computed < patience && slept < patience) return;
  // One look may catch it in a library, in a jump table or on a line that the compiler made up. Several looks, a few milliseconds apart,
  // find the loop's own code: whoever reads takes the first place that has a line.
  static int64_t places[32];
  static int count;
  int64_t at = interrupted_at(context);
  if (at && count < 32) places[count++] = at;
  if (count < 29) count += lanes_frames_here(places + count, 3);
  if (++looks < (count ? 8 : 50)) {
    tick_every(7000);
    return;
  }
  if (lanes_sink_is_full()) lanes_note(lanes_noted_output);
  machine_stuck(places, count, slept >= patience);
}

void lanes_watchdog_start(void) {
  parent = getppid();
  void *warm[1];
  backtrace(warm, 1);  // Loads what it needs now: the handler must not.
  struct sigaction action = {.sa_sigaction = tick, .sa_flags = SA_SIGINFO | SA_RESTART};
  sigaction(SIGALRM, &action, NULL);
  // A parent that starts children from a thread of its own may have blocked every signal in it, and so in them.
  sigset_t alarm;
  sigemptyset(&alarm);
  sigaddset(&alarm, SIGALRM);
  pthread_sigmask(SIG_UNBLOCK, &alarm, NULL);
  tick_every(usual);
}
