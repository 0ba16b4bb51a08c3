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

static void tick(int signal, siginfo_t *info, void *context) {
  (void)info;
  if (lanes_core_forward(signal)) return;
  // Whoever started this process is gone, killed perhaps: nobody will ask for what it finds.
  if (getppid() != parent) _exit(70);
  int64_t steps = machine_steps();
  if (steps != seen) { seen = steps; idle = 0; return; }
  if (++idle < 4) return;
  int64_t offsets[4];
  int count = 0;
#if defined(__x86_64__)
  offsets[0] = lanes_code_offset((void *)((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP]);
#elif defined(__aarch64__)
  offsets[0] = lanes_code_offset((void *)((ucontext_t *)context)->uc_mcontext.pc);
#else
  offsets[0] = 0;
#endif
  // Where it is may be a line that the compiler made up: those who called stand behind it.
  if (offsets[0]) count = 1;
  count += lanes_frames_here(offsets + count, 4 - count);
  // Caught inside a library that tells nothing of its callers: look again soon, a loop comes by its own code.
  static int looks;
  if (!count && looks++ < 50) {
    struct itimerval soon = {{0, 7000}, {0, 7000}};
    setitimer(ITIMER_REAL, &soon, NULL);
    return;
  }
  machine_stuck(offsets, count);
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
