// The program's random numbers repeat with the seed: Swift's generator asks for bytes here.
#include "machine.h"
#include <string.h>
#include <sys/random.h>

void swift_stdlib_random(void *buffer, size_t count) {
  if (!lanes_active) {
    for (char *at = buffer; count;) {
      ssize_t got = getrandom(at, count, 0);
      if (got > 0) at += got, count -= (size_t)got;
    }
    return;
  }
  for (char *at = buffer; count;) {
    uint64_t word = machine_random();
    size_t part = count < sizeof word ? count : sizeof word;
    memcpy(at, &word, part);
    at += part;
    count -= part;
  }
}
