// The confinement of a process that runs a learner's code, installed right before it does and never lifted: no other programs and processes,
// no network, no signals to others. What is denied fails with EPERM, as it does for any process that may not, and is noted, so that whoever
// reads the verdict learns why. The sandbox, around all processes of a run, has limits and files in its care.
#define _GNU_SOURCE
#include "../CSandbox/filter.h"
#include "machine.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <ucontext.h>
#include <unistd.h>

enum { key_size = 16 };
static unsigned char *key;

// The key of a sealed run comes through a descriptor, before any code of the program runs. It lies in a page that processes forked from this
// one find empty.
void lanes_key_take(void) {
  const char *text = getenv("LANES_SEAL");
  if (!text) return;
  int file = atoi(text);
  void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (file > 2 && page != MAP_FAILED && REAL(read)(file, page, key_size) == key_size) {
    madvise(page, 4096, MADV_WIPEONFORK);
    madvise(page, 4096, MADV_DONTDUMP);
    key = page;
    // Nobody who runs as the same user may look into this process.
    prctl(PR_SET_DUMPABLE, 0);
  }
  if (file > 2) close(file);
  unsetenv("LANES_SEAL");
}

bool lanes_key(unsigned char *copy) {
  if (!key) return false;
  memcpy(copy, key, key_size);
  return true;
}

// The program's own random numbers repeat; these must not.
bool lanes_unguessable(void *bytes, size_t size) { return syscall(SYS_getrandom, bytes, size, 0) == (long)size; }

static volatile uint32_t own_notes, *notes = &own_notes;
static bool tells;

static void tell(uint32_t kind) {
  const char *words = kind == lanes_denied_process ? "lanes: it tried to start another process; programs run here on their own\n"
    : kind == lanes_denied_network ? "lanes: it tried to use the network; programs run here without one\n"
    : kind == lanes_denied_signal ? "lanes: it tried to send a signal to another process; programs run here on their own\n"
    : "lanes: it made a system call that programs may not make here\n";
  if (write(STDERR_FILENO, words, strlen(words)) < 0) return;
}

static void denied(int signal, siginfo_t *info, void *context) {
  (void)signal;
#ifdef LANES_ARCHITECTURE
  uint32_t kind = (uint32_t)lanes_denied_kind(info->si_syscall);
#if defined(__x86_64__)
  long first = ((ucontext_t *)context)->uc_mcontext.gregs[REG_RDI];
#elif defined(__aarch64__)
  long first = (long)((ucontext_t *)context)->uc_mcontext.regs[0];
#endif
  // Libraries make these for uses of their own; nobody was called.
  if (kind == lanes_denied_network && first == AF_UNIX) kind = 0;
  if (tells && kind && !(*notes & kind)) tell(kind);
  *notes |= kind;
#if defined(__x86_64__)
  ((ucontext_t *)context)->uc_mcontext.gregs[REG_RAX] = -EPERM;
#elif defined(__aarch64__)
  ((ucontext_t *)context)->uc_mcontext.regs[0] = (unsigned long)-EPERM;
#endif
#else
  (void)info, (void)context;
#endif
}

// What happened to this process besides, for the verdict.
void lanes_note(uint32_t kind) { *notes |= kind; }

// Set once no process may be started from here any more.
static bool is_alone;

static bool refuses_process(void) {
  if (!is_alone) return false;
  if (tells && !(*notes & lanes_denied_process)) tell(lanes_denied_process);
  *notes |= lanes_denied_process;
  errno = EPERM;
  return true;
}

// The functions of the C library that start processes: the system calls under them are denied, too, but tell nobody.
pid_t fork(void) { return refuses_process() ? -1 : REAL(fork)(); }
int posix_spawn(
    pid_t *restrict process, const char *restrict path, const posix_spawn_file_actions_t *actions,
    const posix_spawnattr_t *restrict attributes, char *const words[restrict], char *const variables[restrict]) {
  return refuses_process() ? EPERM : REAL(posix_spawn)(process, path, actions, attributes, words, variables);
}
int posix_spawnp(
    pid_t *restrict process, const char *restrict path, const posix_spawn_file_actions_t *actions,
    const posix_spawnattr_t *restrict attributes, char *const words[restrict], char *const variables[restrict]) {
  return refuses_process() ? EPERM : REAL(posix_spawnp)(process, path, actions, attributes, words, variables);
}
int system(const char *line) { return refuses_process() ? -1 : REAL(system)(line); }
FILE *popen(const char *line, const char *kind) { return refuses_process() ? NULL : REAL(popen)(line, kind); }

static void confine(void) {
#ifdef LANES_ARCHITECTURE
  static LanesFilter filter;
  struct sigaction action = {.sa_sigaction = denied, .sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK};
  sigaction(SIGSYS, &action, NULL);
  sigset_t told;
  sigemptyset(&told);
  sigaddset(&told, SIGSYS);
  sigprocmask(SIG_UNBLOCK, &told, NULL);
  lanes_strict_filter(&filter, SECCOMP_RET_TRAP, (uint32_t)getpid());
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  is_alone = lanes_install_filter(&filter);
#endif
}

// A program on its own: what it tries in vain it reads on its standard error.
void lanes_confine_program(void) {
  tells = true;
  confine();
}

// In a process just forked. It ends with its parent and has no descriptors but the first three. `page`: where notes go.
void lanes_confine_child(int parent, bool runs_answer, uint32_t *page) {
  // Where pages are not wiped on fork.
  if (key) explicit_bzero(key, key_size);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(70);
  unsigned first = 3;
  if (lanes_driver_line >= 3) {
    if (lanes_driver_line > 3) syscall(SYS_close_range, 3, lanes_driver_line - 1, 0);
    first = (unsigned)lanes_driver_line + 1;
  }
  syscall(SYS_close_range, first, ~0u, 0);
  if (page) notes = page;
  // Where the recording lies is for the harness to know.
  char *recording = getenv("LANES_RECORDING");
  if (recording && runs_answer) {
    explicit_bzero(recording, strlen(recording));
    unsetenv("LANES_RECORDING");
  }
  if (runs_answer) confine();
}

// Where output goes that nobody reads: memory of one megabyte, which tells how much it was. More finds no room.
enum { sink_size = 1 << 20 };
int lanes_sink(void) {
  int file = (int)syscall(SYS_memfd_create, "output", 3 /* MFD_CLOEXEC | MFD_ALLOW_SEALING */);
  if (file >= 0 && !ftruncate(file, sink_size + 4096) && !fcntl(file, F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL)) return file;
  if (file >= 0) close(file);
  return open("/dev/null", O_WRONLY | O_CLOEXEC);
}
// A pipe, where output is read, has no position and is never full.
bool lanes_sink_is_full(void) { return lseek(STDOUT_FILENO, 0, SEEK_CUR) >= sink_size; }
void lanes_sink_empty(void) {
  if (lseek(STDOUT_FILENO, 0, SEEK_CUR) > 0) lseek(STDOUT_FILENO, 0, SEEK_SET);
}
