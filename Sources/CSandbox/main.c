// lanes-sandbox: runs a learner's program, confined, and sees to it that nothing of it outlives the run.
//
// It is started by `lanes` with a socket as its standard input, over which it takes the key of a sealed run and tells what is in force and
// how the program ended, in lines:
//
//   in-force NAME [NUMBER]   of the parts of the confinement, each one that holds
//   failed WHAT ERRNO        the program was not run
//   begun                    all that can be in force is, and the program is run
//   ended exit STATUS | ended signal NUMBER | ended stopped NUMBER
//
// The program gets its own session, no input, and as descriptor 3 a pipe with the key if the run is sealed. When it ends, or `lanes` asks for
// its end (SIGTERM) or is gone itself, all its descendants are killed. The helper then ends in the way that the program did.
#define _GNU_SOURCE
#include "sandbox.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { own_failure = 71, key_size = 16, key_descriptor = 3 };
int report = -1;

void say(const char *format, ...) {
  char line[256];
  va_list values;
  va_start(values, format);
  int size = vsnprintf(line, sizeof line, format, values);
  va_end(values);
  if (report < 0 || size <= 0) return;
  // A parent that is gone must not end us.
  if (send(report, line, (size_t)size, MSG_NOSIGNAL) < 0 && errno == ENOTSOCK && write(report, line, (size_t)size) < 0) return;
}

void fail(const char *what) {
  say("failed %s %d\n", what, errno);
  _exit(own_failure);
}

static void usage(void) {
  fputs("lanes-sandbox is started by `lanes`; to see what it can do here, run `lanes doctor`.\n", stderr);
  exit(64);
}

static long number(const char *text) {
  char *end;
  long value = strtol(text, &end, 10);
  if (end == text || *end) usage();
  return value;
}

static Request read_request(int count, char **words) {
  Request request = {.parent = getppid(), .processor_seconds = -1, .memory = -1, .file_size = -1};
  for (int i = 1; i < count; i++) {
    const char *word = words[i];
    if (!strcmp(word, "--probe")) request.is_probe = true;
    else if (!strcmp(word, "--sealed")) request.is_sealed = true;
    else if (!strcmp(word, "--")) {
      request.program = words + i + 1;
      break;
    } else {
      if (++i >= count) usage();
      static const struct { const char *name; int access; } kinds[] = {
        {"--runs", runnable}, {"--reads", readable}, {"--writes", writable_file}, {"--owns", writable_folder}};
      bool is_path = false;
      for (unsigned k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        if (strcmp(word, kinds[k].name)) continue;
        if (request.path_count == most_paths) usage();
        request.paths[request.path_count++] = (Path){words[i], kinds[k].access};
        is_path = true;
      }
      if (is_path) continue;
      if (!strcmp(word, "--parent")) request.parent = (pid_t)number(words[i]);
      else if (!strcmp(word, "--seconds")) request.processor_seconds = number(words[i]);
      else if (!strcmp(word, "--memory")) request.memory = number(words[i]);
      else if (!strcmp(word, "--file-size")) request.file_size = number(words[i]);
      else if (!strcmp(word, "--scratch") && request.scratch_count < 4) request.scratch[request.scratch_count++] = words[i];
      else usage();
    }
  }
  if (!request.is_probe && (!request.program || !request.program[0])) usage();
  return request;
}

// The key comes over the socket and goes on through a pipe, which holds it until somebody reads it.
static int pass_key(void) {
  unsigned char key[key_size];
  int ends[2];
  for (size_t got = 0; got < sizeof key;) {
    ssize_t part = read(report, key + got, sizeof key - got);
    if (part < 0 && errno == EINTR) continue;
    if (part <= 0) fail("key");
    got += (size_t)part;
  }
  if (pipe2(ends, O_CLOEXEC) || write(ends[1], key, sizeof key) != sizeof key) fail("key");
  explicit_bzero(key, sizeof key);
  close(ends[1]);
  return ends[0];
}

static void become_program(const Request *request, pid_t supervisor, int key) __attribute__((noreturn));
static void become_program(const Request *request, pid_t supervisor, int key) {
  if (setsid() > 0) say("in-force session\n");
  if (!prctl(PR_SET_PDEATHSIG, SIGKILL)) say("in-force parent-death\n");
  if (getppid() != supervisor) _exit(own_failure);
  int nothing = open("/dev/null", O_RDONLY);
  if (nothing < 0 || dup2(nothing, 0) < 0) fail("input");
  // Above the key's descriptor and, like all others but the first three, closed when the program begins.
  int line = fcntl(report, F_DUPFD_CLOEXEC, 100);
  close(report);
  report = line;
  for (int signal = 1; signal < NSIG; signal++) {
    struct sigaction usual = {.sa_handler = SIG_DFL};
    sigaction(signal, &usual, NULL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (key >= 0) {
    int high = fcntl(key, F_DUPFD_CLOEXEC, 100);
    if (high < 0 || dup2(high, key_descriptor) < 0) fail("key");
    key = key_descriptor;
  }
  syscall(SYS_close_range, key == key_descriptor ? 4 : 3, ~0u, 4 /* CLOSE_RANGE_CLOEXEC */);
  confine(request);
  say("begun\n");
  if (request->is_probe) _exit(0);
  execv(request->program[0], request->program);
  fail("exec");
}

static bool is_orphan(const Request *request) { return getppid() != request->parent; }

// Waits until the program has ended or stopped, or must end. Returns false if nobody is left who waits for it.
static bool wait_for_end(const Request *request, pid_t program, int signals, int parent, int *status) {
  for (;;) {
    struct pollfd files[2] = {{signals, POLLIN, 0}, {parent, POLLIN, 0}};
    int ready = poll(files, 2, -1);
    if (ready < 0 && errno != EINTR) return true;
    if (is_orphan(request)) return false;
    struct signalfd_siginfo signal;
    if (!(files[0].revents & POLLIN) || read(signals, &signal, sizeof signal) != sizeof signal) continue;
    if (signal.ssi_signo == SIGCHLD) {
      if (waitpid(program, status, WNOHANG | WUNTRACED) == program) return true;
      // Orphans of the program's that ended meanwhile.
      while (true) {
        siginfo_t other = {0};
        if (waitid(P_ALL, 0, &other, WEXITED | WNOHANG | WNOWAIT) || !other.si_pid || other.si_pid == program) break;
        waitpid(other.si_pid, NULL, WNOHANG);
      }
      if (waitpid(program, status, WNOHANG | WUNTRACED) == program) return true;
    } else if (signal.ssi_signo != SIGUSR2) {
      kill(program, SIGKILL);
      return waitpid(program, status, 0) == program;
    }
  }
}

static int end_like(int status) {
  if (WIFEXITED(status)) {
    say("ended exit %d\n", WEXITSTATUS(status));
    return WEXITSTATUS(status);
  }
  if (WIFSTOPPED(status)) {
    say("ended stopped %d\n", WSTOPSIG(status));
    return 128 + WSTOPSIG(status);
  }
  int number = WTERMSIG(status);
  say("ended signal %d\n", number);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  signal(number, SIG_DFL);
  sigprocmask(SIG_UNBLOCK, &one, NULL);
  kill(getpid(), number);
  return 128 + number;
}

int main(int count, char **words) {
  Request request = read_request(count, words);
  // Nobody who runs as the same user may look into this process, in which the key is for a moment.
  prctl(PR_SET_DUMPABLE, 0);
  report = request.is_probe ? fcntl(1, F_DUPFD_CLOEXEC, 3) : fcntl(0, F_DUPFD_CLOEXEC, 3);
  sigset_t handled;
  sigemptyset(&handled);
  const int signals[] = {SIGCHLD, SIGTERM, SIGINT, SIGHUP, SIGUSR2};
  for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) sigaddset(&handled, signals[i]);
  sigprocmask(SIG_SETMASK, &handled, NULL);
  int arrivals = signalfd(-1, &handled, SFD_CLOEXEC | SFD_NONBLOCK);
  if (arrivals < 0) fail("signals");
  // A thread of the parent's that ends raises this one, too: whoever gets it looks who the parent is.
  prctl(PR_SET_PDEATHSIG, SIGUSR2);
  int parent = (int)syscall(SYS_pidfd_open, request.parent, 0);
  if (is_orphan(&request)) {
    for (int i = 0; i < request.scratch_count; i++) remove_folder(request.scratch[i]);
    return own_failure;
  }
  if (!prctl(PR_SET_CHILD_SUBREAPER, 1)) say("in-force subreaper\n");
  int key = request.is_sealed ? pass_key() : -1;
  pid_t self = getpid(), program = fork();
  if (program < 0) fail("fork");
  if (program == 0) become_program(&request, self, key);
  if (key >= 0) close(key);
  int status = 0;
  bool is_awaited = wait_for_end(&request, program, arrivals, parent, &status);
  end_descendants();
  if (is_awaited) return end_like(status);
  for (int i = 0; i < request.scratch_count; i++) remove_folder(request.scratch[i]);
  return own_failure;
}
