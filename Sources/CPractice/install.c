// Takes over the process before main, if a parent asked for it.
#define _GNU_SOURCE
#include "machine.h"
#include <stdio.h>
#include <stdlib.h>

bool lanes_active;

static void at_exit(int status, void *unused) {
  (void)unused;
  machine_exits(status);
}

__attribute__((constructor)) static void install(void) {
  if (!getenv("LANES_RECORDING")) return;
  setvbuf(stdout, NULL, _IOLBF, 0);  // A pipe would buffer by the block, and a crash would lose what was printed.
  lanes_core_adopt();
  machine_install(&lanes_active);
  if (!lanes_active) return;
  lanes_crash_notes();
  on_exit(at_exit, NULL);
}
