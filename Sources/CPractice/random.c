// The program's random numbers repeat with the seed. Swift's generator asks for bytes in two ways: code of the program calls
// swift_stdlib_random, code inside the standard library reaches the kernel through libc's syscall().
#define _GNU_SOURCE
#include "machine.h"
#include "sanitizer.h"
#include <stdarg.h>
#include <string.h>
#include <sys/random.h>
#include <sys/syscall.h>

static void fill(char *at, size_t count) {
  while (count) {
    uint64_t word = machine_random();
    size_t part = count < sizeof word ? count : sizeof word;
    memcpy(at, &word, part);
    at += part;
    count -= part;
  }
}

void swift_stdlib_random(void *buffer, size_t count) {
  if (lanes_simulated()) {
    fill(buffer, count);
    return;
  }
  for (char *at = buffer; count;) {
    ssize_t got = REAL(getrandom)(at, count, 0);
    if (got > 0) at += got, count -= (size_t)got;
  }
}

ssize_t getrandom(void *buffer, size_t count, unsigned flags) {
  if (!lanes_simulated()) return REAL(getrandom)(buffer, count, flags);
  fill(buffer, count);
  return (ssize_t)count;
}

int getentropy(void *buffer, size_t count) {
  if (!lanes_simulated()) return REAL(getentropy)(buffer, count);
  fill(buffer, count);
  return 0;
}

// The standard library's way to random bytes, to the locks of Synchronization and of the runtime, and to Dispatch's waits.
long syscall(long number, ...) {
  va_list list;
  va_start(list, number);
  long a[6];
  for (int i = 0; i < 6; i++) a[i] = va_arg(list, long);
  va_end(list);
  if (number == SYS_getrandom && lanes_simulated()) {
    fill((char *)a[0], (size_t)a[1]);
    return a[1];
  }
  if (number == SYS_futex && lanes_active) return lanes_futex(a, __builtin_return_address(0));
  if (number == SYS_futex && lanes_is_sanitized()) return lanes_sanitized_futex(a);
  return REAL(syscall)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
