// How the program knows a lock. Foundation's, the standard library's and C's are one underneath.
#define _GNU_SOURCE
#include "machine.h"
#include <link.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

bool lanes_is_in(const void *caller, const char *library) {
  Dl_info found;
  return dladdr(caller, &found) && found.dli_fname && strstr(found.dli_fname, library);
}

// Foundation's locks by address, with the code that made them: the calls that use them often come from the program itself, since a
// method that only passes a call on leaves no frame. Any thread may make one; when there are too many, some go by C's name.
enum { places = 4096, reach = 16 };
static struct { const void *_Atomic lock; const void *maker; } made[places];
static uintptr_t first, last;

static int measure(struct dl_phdr_info *info, size_t size, void *unused) {
  (void)size, (void)unused;
  if (!info->dlpi_name || !strstr(info->dlpi_name, "/libFoundation.so")) return 0;
  for (int i = 0; i < info->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &info->dlpi_phdr[i];
    if (part->p_type != PT_LOAD || !(part->p_flags & PF_X)) continue;
    last = info->dlpi_addr + part->p_vaddr + part->p_memsz;
    first = info->dlpi_addr + part->p_vaddr;
  }
  return 1;
}

void lanes_names_prepare(void) { dl_iterate_phdr(measure, NULL); }

static bool is_foundation(const void *caller) { return (uintptr_t)caller >= first && (uintptr_t)caller < last; }

static unsigned home(const void *lock) { return (unsigned)(((uintptr_t)lock * 0x9e3779b97f4a7c15u) >> 40); }

static void note(const void *lock, const void *maker) {
  for (unsigned i = 0; i < reach; i++) {
    unsigned place = (home(lock) + i) % places;
    const void *none = NULL;
    if (!atomic_compare_exchange_strong(&made[place].lock, &none, lock) && none != lock) continue;
    made[place].maker = maker;
    return;
  }
}

static const void *maker(const void *lock, bool forget) {
  for (unsigned i = 0; i < reach; i++) {
    unsigned place = (home(lock) + i) % places;
    if (atomic_load(&made[place].lock) != lock) continue;
    if (forget) atomic_store(&made[place].lock, NULL);
    return made[place].maker;
  }
  return NULL;
}

int pthread_mutex_init(pthread_mutex_t *mutex, const pthread_mutexattr_t *attributes) {
  if (is_foundation(__builtin_return_address(0))) note(mutex, __builtin_return_address(0));
  return REAL(pthread_mutex_init)(mutex, attributes);
}

int pthread_mutex_destroy(pthread_mutex_t *mutex) {
  if (is_foundation(__builtin_return_address(0))) maker(mutex, true);
  return REAL(pthread_mutex_destroy)(mutex);
}

int pthread_cond_init(pthread_cond_t *restrict condition, const pthread_condattr_t *restrict attributes) {
  if (is_foundation(__builtin_return_address(0))) note(condition, __builtin_return_address(0));
  return REAL_CONDITION(pthread_cond_init)(condition, attributes);
}

int pthread_cond_destroy(pthread_cond_t *condition) {
  if (is_foundation(__builtin_return_address(0))) maker(condition, true);
  return REAL_CONDITION(pthread_cond_destroy)(condition);
}

const char *lanes_lock_call(const void *lock, const void *caller, const char *plain) {
  static const char *const classes[][3] = {
    {"15NSRecursiveLock", "NSRecursiveLock.lock", "NSRecursiveLock.lock"},
    {"11NSCondition", "NSCondition.lock", "NSCondition.wait"},
    {"6NSLock", "NSLock.lock", "NSLock.lock"},
  };
  bool is_condition = strstr(plain, "cond") != NULL;
  Dl_info found;
  const void *by = maker(lock, false);
  if (by && dladdr(by, &found) && found.dli_sname)
    for (unsigned i = 0; i < sizeof classes / sizeof *classes; i++)
      if (strstr(found.dli_sname, classes[i][0])) return classes[i][is_condition ? 2 : 1];
  if (lanes_code_offset(caller) || !dladdr(caller, &found) || !found.dli_fname) return plain;
  // The standard library uses locks of its own; Synchronization has none, but calls for the program's.
  bool is_runtime = strstr(found.dli_fname, "libswift") && !strstr(found.dli_fname, "libswiftSynchronization");
  return is_runtime ? "A lock of the Swift runtime" : plain;
}
