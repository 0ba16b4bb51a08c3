// What a learner's program may do: little processor time and memory, no privileges, its own files, no network, few system calls. Each part
// stands for itself: where the kernel lacks one, the others hold.
#define _GNU_SOURCE
#include "filter.h"
#include "sandbox.h"
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

static bool lower(int resource, long limit) {
  struct rlimit current;
  if (getrlimit(resource, &current)) return false;
  rlim_t most = (rlim_t)limit < current.rlim_max ? (rlim_t)limit : current.rlim_max;
  current = (struct rlimit){most, most};
  return setrlimit(resource, &current) == 0;
}

// The number of processes is not limited: the system counts all that the user runs. Where learners' code runs, there are no further ones.
static void limit(const Request *request) {
  bool holds = lower(RLIMIT_CORE, 0) && lower(RLIMIT_NOFILE, 1024);
  if (request->processor_seconds >= 0) holds = lower(RLIMIT_CPU, request->processor_seconds) && holds;
  if (request->memory >= 0) {
    holds = lower(RLIMIT_DATA, request->memory) && holds;
    // Memory that is shared is not counted there.
    holds = lower(RLIMIT_AS, 2 * request->memory + (1L << 30)) && holds;
  }
  if (request->file_size >= 0) holds = lower(RLIMIT_FSIZE, request->file_size) && holds;
  if (holds) say("in-force limits\n");
}

// For root: without these it is a user like others, in programs that it starts as well.
static void drop_privileges(void) {
  prctl(PR_SET_SECUREBITS, SECBIT_NOROOT | SECBIT_NOROOT_LOCKED | SECBIT_NO_SETUID_FIXUP | SECBIT_NO_SETUID_FIXUP_LOCKED);
  for (int capability = 0; !prctl(PR_CAPBSET_DROP, capability); capability++) {}
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct none[2];
  memset(none, 0, sizeof none);
  syscall(SYS_capset, &header, none);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) say("in-force no-new-privileges\n");
}

// Landlock: Linux, Documentation/userspace-api/landlock.rst. Its numbers stand here because a computer's headers may be older than its kernel.
enum {
  fs_execute = 1 << 0, fs_write = 1 << 1, fs_read = 1 << 2, fs_read_dir = 1 << 3, fs_make_char = 1 << 6, fs_make_block = 1 << 11,
  fs_refer = 1 << 13, fs_truncate = 1 << 14, fs_ioctl = 1 << 15,
  net_all = 3, scope_abstract_sockets = 1, scope_signals = 2,
};
typedef struct { uint64_t files, network, scoped; } Ruleset;
typedef struct __attribute__((packed)) { uint64_t access; int32_t parent; } PathRule;

static uint64_t handled(long abi) {
  uint64_t all = (1 << 13) - 1;
  if (abi >= 2) all |= fs_refer;
  if (abi >= 3) all |= fs_truncate;
  if (abi >= 5) all |= fs_ioctl;
  return all;
}

static void allow(int rules, const char *path, uint64_t access) {
  // What is not there is not needed.
  int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return;
  struct stat status;
  if (!fstat(place, &status) && !S_ISDIR(status.st_mode)) access &= fs_execute | fs_write | fs_read | fs_truncate | fs_ioctl;
  PathRule rule = {access, place};
  if (access) syscall(lanes_sys_landlock_add_rule, rules, 1, &rule, 0);
  close(place);
}

// What the loader, the C library and the runtime read on any system.
static void allow_system(int rules, uint64_t all) {
  const uint64_t read = (fs_read | fs_read_dir) & all, run = (read | fs_execute) & all;
  const char *libraries[] = {"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib"};
  for (unsigned i = 0; i < sizeof libraries / sizeof *libraries; i++) allow(rules, libraries[i], run);
  const char *files[] = {
    "/etc/ld.so.cache", "/etc/ld.so.preload", "/etc/localtime", "/etc/nsswitch.conf", "/etc/passwd", "/etc/group",
    "/usr/share/zoneinfo", "/usr/share/locale", "/sys/devices/system/cpu", "/proc", "/dev/zero", "/dev/random", "/dev/urandom",
  };
  for (unsigned i = 0; i < sizeof files / sizeof *files; i++) allow(rules, files[i], read);
  allow(rules, "/dev/null", (fs_read | fs_write) & all);
}

static void restrict_files(const Request *request) {
  long abi = syscall(lanes_sys_landlock_create_ruleset, NULL, 0, 1);
  if (abi < 1) return;
  uint64_t all = handled(abi);
  Ruleset set = {all, abi >= 4 ? net_all : 0, abi >= 6 ? scope_abstract_sockets | scope_signals : 0};
  size_t size = abi >= 6 ? 24 : abi >= 4 ? 16 : 8;
  int rules = (int)syscall(lanes_sys_landlock_create_ruleset, &set, size, 0);
  if (rules < 0) return;
  allow_system(rules, all);
  for (int i = 0; i < request->path_count; i++) {
    uint64_t access = 0;
    switch (request->paths[i].access) {
    case runnable: access = fs_execute | fs_read | fs_read_dir; break;
    case readable: access = fs_read | fs_read_dir; break;
    case writable_file: access = fs_read | fs_write; break;
    case writable_folder: access = ~(uint64_t)(fs_execute | fs_make_char | fs_make_block | fs_ioctl); break;
    }
    allow(rules, request->paths[i].path, access & all);
  }
  if (!syscall(lanes_sys_landlock_restrict_self, rules, 0)) {
    say("in-force landlock-files %ld\n", abi);
    if (abi >= 4) say("in-force landlock-network %ld\n", abi);
    if (abi >= 6) say("in-force landlock-scopes %ld\n", abi);
  }
  close(rules);
}

static void filter_calls(void) {
#ifdef LANES_ARCHITECTURE
  static LanesFilter filter;
  lanes_basic_filter(&filter);
  if (lanes_install_filter(&filter)) say("in-force process-filter\n");
#endif
}

void confine(const Request *request) {
  limit(request);
  drop_privileges();
  restrict_files(request);
  filter_calls();
}
