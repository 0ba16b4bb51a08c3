// The line to whoever makes the decisions in place of a strategy. System calls are made directly: the functions of libc that wait are
// taken over for the program's own use.
#define _GNU_SOURCE
#include "machine.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

int lanes_driver_line = -1;

int lanes_driver_connect(const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (strlen(path) >= sizeof address.sun_path) return -1;
  strcpy(address.sun_path, path);
  int line = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (line >= 0 && syscall(SYS_connect, line, &address, sizeof address)) {
    close(line);
    return -1;
  }
  return lanes_driver_line = line;
}

// Returns -1 when nobody answers, or with no number.
int lanes_driver_ask(int line, const char *question) {
  for (size_t sent = 0, length = strlen(question); sent < length;) {
    long part = syscall(SYS_sendto, line, question + sent, length - sent, MSG_NOSIGNAL, NULL, 0);
    if (part < 0 && errno == EINTR) continue;
    if (part <= 0) return -1;
    sent += (size_t)part;
  }
  char answer[16];
  for (size_t got = 0; got < sizeof answer;) {
    long part = syscall(SYS_read, line, answer + got, 1);
    if (part < 0 && errno == EINTR) continue;
    if (part <= 0) return -1;
    if (answer[got] == '\n') {
      answer[got] = 0;
      char *end;
      long number = strtol(answer, &end, 10);
      return end == answer || *end || number < 0 || number > 1 << 20 ? -1 : (int)number;
    }
    got++;
  }
  return -1;
}
