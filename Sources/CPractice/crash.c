// The last words of a program that crashes: where, noted in the recording before the signal takes its course.
#define _GNU_SOURCE
#include "machine.h"
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <ucontext.h>

static void note(int signal, siginfo_t *info, void *context) {
  (void)info;
  // The call that got no memory was the last one: what crashed is whoever cannot do without.
  if (errno == ENOMEM) lanes_note(lanes_noted_memory);
  int64_t offsets[4];
  int count = 0;
#if defined(__x86_64__)
  offsets[0] = lanes_code_offset((void *)((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP]);
#elif defined(__aarch64__)
  offsets[0] = lanes_code_offset((void *)((ucontext_t *)context)->uc_mcontext.pc);
#else
  offsets[0] = 0;
#endif
  if (offsets[0]) count = 1;
  count += lanes_frames_here(offsets + count, 4 - count);
  machine_crashed(signal, offsets, count);
  // The default action is back in place: returning runs into the same fault again, or into abort's second attempt.
}

// Installed after Swift's own backtracer, which the parent has switched off.
void lanes_crash_notes(void) {
  static char stack[1 << 16];  // An overflowing stack has no room for a handler.
  stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&other, NULL);
  struct sigaction action = {.sa_sigaction = note, .sa_flags = SA_SIGINFO | SA_RESETHAND | SA_ONSTACK};
  const int signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
  for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) sigaction(signals[i], &action, NULL);
}
