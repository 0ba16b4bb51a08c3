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

// Code of Swift keeps its frames in a list. The saved frame pointer of an asynchronous function has bit 60 set.
int lanes_callers(int64_t *offsets, int most) {
  int found = 0;
  const uintptr_t *frame = __builtin_frame_address(0);
  for (int depth = 0; depth < 16 && found < most; depth++) {
    const uintptr_t *next = (const uintptr_t *)(frame[0] & ~(1ull << 60));
    int64_t offset = lanes_code_offset((const char *)frame[1] - 1);
    if (offset) offsets[found++] = offset;
    // A frame lies above the one that it called, and not far.
    if (next <= frame || (uintptr_t)next - (uintptr_t)frame > 1 << 16 || (uintptr_t)next % sizeof *next) break;
    frame = next;
  }
  return found;
}

static uintptr_t library_first, library_last;

static int measure_library(struct dl_phdr_info *info, size_t size, void *member) {
  (void)size;
  uintptr_t low = UINTPTR_MAX, high = 0;
  for (int i = 0; i < info->dlpi_phnum; i++) {
    if (info->dlpi_phdr[i].p_type != PT_LOAD) continue;
    uintptr_t start = info->dlpi_addr + info->dlpi_phdr[i].p_vaddr;
    if (start < low) low = start;
    if (start + info->dlpi_phdr[i].p_memsz > high) high = start + info->dlpi_phdr[i].p_memsz;
  }
  if ((uintptr_t)member < low || (uintptr_t)member >= high) return 0;
  library_first = low, library_last = high;
  return 1;
}

bool lanes_in_concurrency_library(const void *address) {
  if (!library_last) dl_iterate_phdr(measure_library, dlsym(RTLD_DEFAULT, "swift_task_getCurrent"));
  return (uintptr_t)address >= library_first && (uintptr_t)address < library_last;
}
