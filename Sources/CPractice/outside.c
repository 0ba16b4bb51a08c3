// Waiting for something outside the process: files, sockets, children, people. No schedule decides how long that takes. The call is made,
// and the recording says so.
#define _GNU_SOURCE
#include "machine.h"
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static __thread bool inside;
static bool is_task(void) { return lanes_simulated() && !inside && lanes_current_task(); }

__thread int64_t lanes_timer_set;  // Moves on as its time is told to the machine.

static int64_t real_now(void) {
  struct timespec now;
  REAL(clock_gettime)(CLOCK_MONOTONIC, &now);
  return lanes_nanoseconds(&now);
}

static void began(const char *call) {
  machine_outside_began(call);
  inside = true;
}
static void ended(int64_t nanoseconds) {
  int error = errno;
  inside = false;
  machine_outside_ended(nanoseconds);
  errno = error;
}

#define OUTSIDE(name, call)                                                                                            \
  ({                                                                                                                   \
    began(name);                                                                                                       \
    __typeof__(call) result = call;                                                                                    \
    ended(0);                                                                                                          \
    result;                                                                                                            \
  })

// Loops around these look at the clock to see whether their time is up, and set timers of Dispatch that wake them: the core is held for
// the real time that went by, in whole milliseconds, since the timer was set if there is one. Without a deadline the call is made again when the watchdog has interrupted it.
#define POLLING(name, call, forever)                                                                                   \
  ({                                                                                                                   \
    int64_t start = lanes_timer_set ? lanes_timer_set : real_now();                                                    \
    began(name);                                                                                                       \
    int result;                                                                                                        \
    sig_atomic_t ticks;                                                                                                \
    do {                                                                                                               \
      ticks = lanes_ticks;                                                                                             \
      result = call;                                                                                                   \
    } while (forever && result < 0 && errno == EINTR && ticks != lanes_ticks);                                         \
    int64_t whole = (real_now() - start) / 1000000 * 1000000;                                                          \
    if (lanes_timer_set) lanes_timer_set = start + whole;                                                              \
    ended(whole);                                                                                                      \
    result;                                                                                                            \
  })

// Files on a disk answer at once, as far as programs can tell, and so do most devices. What standard input is here, where nobody types,
// says nothing of where the program will run.
static bool may_wait(int file) {
  struct stat status;
  if (file == STDIN_FILENO) return is_task();
  if (!is_task() || fstat(file, &status) || S_ISREG(status.st_mode) || S_ISDIR(status.st_mode)) return false;
  if (S_ISCHR(status.st_mode) && !isatty(file)) return false;
  return !(fcntl(file, F_GETFL) & O_NONBLOCK);
}

ssize_t read(int file, void *buffer, size_t size) {
  if (!may_wait(file)) return REAL(read)(file, buffer, size);
  return OUTSIDE("read", REAL(read)(file, buffer, size));
}

// The standard library's readLine calls the second of these.
ssize_t getdelim(char **restrict line, size_t *restrict size, int delimiter, FILE *restrict file) {
  if (!may_wait(fileno(file))) return REAL(getdelim)(line, size, delimiter, file);
  return OUTSIDE("getdelim", REAL(getdelim)(line, size, delimiter, file));
}
ssize_t __getdelim(char **restrict line, size_t *restrict size, int delimiter, FILE *restrict file) {
  if (!may_wait(fileno(file))) return REAL(__getdelim)(line, size, delimiter, file);
  return OUTSIDE("readLine", REAL(__getdelim)(line, size, delimiter, file));
}
ssize_t getline(char **restrict line, size_t *restrict size, FILE *restrict file) {
  if (!may_wait(fileno(file))) return REAL(getline)(line, size, file);
  return OUTSIDE("getline", REAL(getline)(line, size, file));
}
char *fgets(char *restrict line, int size, FILE *restrict file) {
  if (!may_wait(fileno(file))) return REAL(fgets)(line, size, file);
  return OUTSIDE("fgets", REAL(fgets)(line, size, file));
}

// With nothing to look at, these are sleeps.
int poll(struct pollfd *files, nfds_t count, int milliseconds) {
  if (lanes_simulated() && count == 0 && milliseconds > 0) {
    machine_hold(milliseconds * 1000000L, "poll");
    return 0;
  }
  if (milliseconds == 0 || !is_task()) return REAL(poll)(files, count, milliseconds);
  return POLLING("poll", REAL(poll)(files, count, milliseconds), milliseconds < 0);
}
int ppoll(struct pollfd *files, nfds_t count, const struct timespec *time, const sigset_t *mask) {
  if ((time && !time->tv_sec && !time->tv_nsec) || !is_task()) return REAL(ppoll)(files, count, time, mask);
  return POLLING("ppoll", REAL(ppoll)(files, count, time, mask), !time);
}
int select(int count, fd_set *restrict reads, fd_set *restrict writes, fd_set *restrict others, struct timeval *restrict time) {
  if (lanes_simulated() && count == 0 && time && (time->tv_sec || time->tv_usec)) {
    machine_hold(lanes_nanoseconds(&(struct timespec){time->tv_sec, time->tv_usec * 1000}), "select");
    return 0;
  }
  if ((time && !time->tv_sec && !time->tv_usec) || !is_task()) return REAL(select)(count, reads, writes, others, time);
  return POLLING("select", REAL(select)(count, reads, writes, others, time), !time);
}
int epoll_wait(int file, struct epoll_event *events, int most, int milliseconds) {
  if (milliseconds == 0 || !is_task()) return REAL(epoll_wait)(file, events, most, milliseconds);
  return POLLING("epoll_wait", REAL(epoll_wait)(file, events, most, milliseconds), milliseconds < 0);
}

ssize_t recv(int file, void *buffer, size_t size, int flags) {
  if (flags & MSG_DONTWAIT || !may_wait(file)) return REAL(recv)(file, buffer, size, flags);
  return OUTSIDE("recv", REAL(recv)(file, buffer, size, flags));
}
ssize_t recvfrom(
    int file, void *restrict buffer, size_t size, int flags, __SOCKADDR_ARG from, socklen_t *restrict length) {
  if (flags & MSG_DONTWAIT || !may_wait(file)) return REAL(recvfrom)(file, buffer, size, flags, from, length);
  return OUTSIDE("recvfrom", REAL(recvfrom)(file, buffer, size, flags, from, length));
}
ssize_t recvmsg(int file, struct msghdr *message, int flags) {
  if (flags & MSG_DONTWAIT || !may_wait(file)) return REAL(recvmsg)(file, message, flags);
  return OUTSIDE("recvmsg", REAL(recvmsg)(file, message, flags));
}
int accept(int file, __SOCKADDR_ARG address, socklen_t *restrict length) {
  if (!may_wait(file)) return REAL(accept)(file, address, length);
  return OUTSIDE("accept", REAL(accept)(file, address, length));
}
int accept4(int file, __SOCKADDR_ARG address, socklen_t *restrict length, int flags) {
  if (!may_wait(file)) return REAL(accept4)(file, address, length, flags);
  return OUTSIDE("accept4", REAL(accept4)(file, address, length, flags));
}
int connect(int file, const struct sockaddr *address, socklen_t length) {
  bool is_local = address->sa_family == AF_UNIX;
  if (is_local || !may_wait(file)) return REAL(connect)(file, address, length);
  return OUTSIDE("connect", REAL(connect)(file, address, length));
}
int getaddrinfo(
    const char *restrict node, const char *restrict service, const struct addrinfo *restrict hints,
    struct addrinfo **restrict found) {
  if (!is_task()) return REAL(getaddrinfo)(node, service, hints, found);
  return OUTSIDE("getaddrinfo", REAL(getaddrinfo)(node, service, hints, found));
}

pid_t waitpid(pid_t child, int *status, int options) {
  if (options & WNOHANG || !is_task()) return REAL(waitpid)(child, status, options);
  return OUTSIDE("waitpid", REAL(waitpid)(child, status, options));
}
pid_t wait4(pid_t child, int *status, int options, struct rusage *usage) {
  if (options & WNOHANG || !is_task()) return REAL(wait4)(child, status, options, usage);
  return OUTSIDE("wait4", REAL(wait4)(child, status, options, usage));
}
int waitid(idtype_t type, id_t id, siginfo_t *information, int options) {
  if (options & WNOHANG || !is_task()) return REAL(waitid)(type, id, information, options);
  return OUTSIDE("waitid", REAL(waitid)(type, id, information, options));
}

int flock(int file, int operation) {
  if (operation & (LOCK_NB | LOCK_UN) || !is_task()) return REAL(flock)(file, operation);
  // Free, as far as another process lets it be: nothing was waited for.
  if (!REAL(flock)(file, operation | LOCK_NB)) return 0;
  return OUTSIDE("flock", REAL(flock)(file, operation));
}
int pthread_join(pthread_t thread, void **value) {
  if (!is_task()) return REAL(pthread_join)(thread, value);
  return OUTSIDE("pthread_join", REAL(pthread_join)(thread, value));
}
