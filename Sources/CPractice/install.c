// Takes over the process before main, if a parent asked for it.
#define _GNU_SOURCE
#include "machine.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

bool lanes_active;

static void *own_base(void) {
  Dl_info own;
  return dladdr((void *)own_base, &own) ? own.dli_fbase : NULL;
}

static void at_exit(int status, void *unused) {
  (void)unused;
  machine_exits(status);
}

// Linked behind the concurrency library, nothing here would be called: tasks would go unseen, and every check would pass.
static void refuse_if_bypassed(void) {
  Dl_info found;
  if (dladdr(dlsym(RTLD_DEFAULT, "swift_task_create"), &found) && found.dli_fbase == own_base()) return;
  fputs("lanes: libPractice.so must come before libswift_Concurrency.so among the program's libraries\n", stderr);
  _exit(70);
}

__attribute__((constructor)) static void install(void) {
  if (!getenv("LANES_RECORDING")) return;
  if (getenv("LANES_REAL_ROUNDS")) {
    if (getenv("LANES_CONFINED")) lanes_confine_program();
    return;
  }
  lanes_key_take();
  refuse_if_bypassed();
  setvbuf(stdout, NULL, _IOLBF, 0);  // A pipe would buffer by the block, and a crash would lose what was printed.
  lanes_once_prepare();
  lanes_names_prepare();
  lanes_core_adopt();
  machine_install(&lanes_active);
  if (!lanes_active) return;
  lanes_crash_notes();
  on_exit(at_exit, NULL);
  if (getenv("LANES_CONFINED")) lanes_confine_program();
}
