// Code addresses of the program under study, as offsets into its executable: the parent turns them into lines.
#define _GNU_SOURCE
#include "machine.h"
#include <execinfo.h>
#include <link.h>

static uintptr_t first, last, base;

// The executable comes first in the list of loaded objects.
static int measure(struct dl_phdr_info *info, size_t size, void *unused) {
  (void)size, (void)unused;
  base = info->dlpi_addr;
  for (int i = 0; i < info->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &info->dlpi_phdr[i];
    if (part->p_type != PT_LOAD || !(part->p_flags & PF_X)) continue;
    first = base + part->p_vaddr;
    last = first + part->p_memsz;
  }
  return 1;
}

int64_t lanes_code_offset(const void *address) {
  if (!last) dl_iterate_phdr(measure, NULL);
  uintptr_t at = (uintptr_t)address;
  return at >= first && at < last ? (int64_t)(at - base) : 0;
}

int lanes_frames_here(int64_t *offsets, int most) {
  void *addresses[32];
  int found = 0, count = backtrace(addresses, 32);
  for (int i = 0; i < count && found < most; i++) {
    // A return address points behind the call; one byte less lies on its line.
    int64_t offset = lanes_code_offset((char *)addresses[i] - 1);
    if (offset) offsets[found++] = offset;
  }
  return found;
}
