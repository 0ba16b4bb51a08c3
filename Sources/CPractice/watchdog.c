// Real time, for the one thing virtual time cannot see: a step that never ends. Every half second of real time the steps taken are
// compared; when four ticks in a row find none, the step under way is reported where it was interrupted.
#define _GNU_SOURCE
#include "machine.h"
#include <execinfo.h>
#include <pthread.h>
#include <signal.h>
#include <sys/time.h>
#include <ucontext.h>
#include <unistd.h>

static int64_t seen = -1;
static int idle;
static pid_t parent;

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
  if (lanes_core_forward(signal)) return;
  // Whoever started this process is gone, killed perhaps: nobody will ask for what it finds.
  if (getppid() != parent) _exit(70);
  int64_t steps = machine_steps();
  if (steps != seen) { seen = steps; idle = 0; return; }
  if (++idle < 4) return;
  // One look may catch it in a library, in a jump table or on a line that the compiler made up. Several looks, a few milliseconds apart,
  // find the loop's own code: whoever reads takes the first place that has a line.
  static int64_t places[32];
  static int count, looks;
  int64_t at = interrupted_at(context);
  if (at && count < 32) places[count++] = at;
  if (count < 29) count += lanes_frames_here(places + count, 3);
  if (++looks < (count ? 8 : 50)) {
    struct itimerval soon = {{0, 7000}, {0, 7000}};
    setitimer(ITIMER_REAL, &soon, NULL);
    return;
  }
  machine_stuck(places, count);
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
  struct itimerval every = {{0, 500000}, {0, 500000}};
  setitimer(ITIMER_REAL, &every, NULL);
}
