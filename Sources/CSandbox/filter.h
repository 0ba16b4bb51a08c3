// Which system calls a learner's program may not make, as a seccomp filter. The helper that starts programs installs the basic one
// (lanes-sandbox); CPractice adds the strict one in each process that runs a learner's code, right before it does. Included by both, which
// know nothing of each other besides.
//
// Source: Linux, Documentation/userspace-api/seccomp_filter.rst.
#ifndef LANES_FILTER_H
#define LANES_FILTER_H
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define LANES_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define LANES_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

// Calls that older headers have no names for; from 424 on numbers are the same on all architectures.
enum {
  lanes_sys_pidfd_send_signal = 424, lanes_sys_io_uring_setup = 425, lanes_sys_io_uring_enter = 426, lanes_sys_io_uring_register = 427,
  lanes_sys_open_tree = 428, lanes_sys_move_mount = 429, lanes_sys_fsopen = 430, lanes_sys_fsconfig = 431, lanes_sys_fsmount = 432,
  lanes_sys_fspick = 433, lanes_sys_pidfd_open = 434, lanes_sys_clone3 = 435, lanes_sys_pidfd_getfd = 438, lanes_sys_process_madvise = 440,
  lanes_sys_mount_setattr = 442, lanes_sys_landlock_create_ruleset = 444, lanes_sys_landlock_add_rule = 445,
  lanes_sys_landlock_restrict_self = 446, lanes_sys_fchmodat2 = 452, lanes_sys_setxattrat = 463, lanes_sys_removexattrat = 466,
};

// What a denied call was about: bits, told to whoever reads the verdict.
enum { lanes_denied_process = 1, lanes_denied_network = 2, lanes_denied_signal = 4, lanes_denied_other = 8 };

typedef struct {
  struct sock_filter code[640];
  unsigned short count;
  uint32_t denial;  // What becomes of a denied call.
} LanesFilter;

static inline void lanes_emit(LanesFilter *filter, uint16_t code, uint8_t yes, uint8_t no, uint32_t value) {
  filter->code[filter->count++] = (struct sock_filter){code, yes, no, value};
}
static inline void lanes_return(LanesFilter *filter, uint32_t action) { lanes_emit(filter, BPF_RET | BPF_K, 0, 0, action); }
static inline void lanes_unless(LanesFilter *filter, uint32_t number, uint8_t skip) {
  lanes_emit(filter, BPF_JMP | BPF_JEQ | BPF_K, 0, skip, number);
}
// The lower half of an argument; those looked at here are ints, or compared with 0 where any set bit in the lower half will do.
static inline void lanes_argument(LanesFilter *filter, int index) {
  uint32_t half = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? 0 : 4;
  lanes_emit(filter, BPF_LD | BPF_W | BPF_ABS, 0, 0, (uint32_t)offsetof(struct seccomp_data, args[index]) + half);
}

static inline void lanes_deny(LanesFilter *filter, long number) {
  lanes_unless(filter, (uint32_t)number, 1);
  lanes_return(filter, filter->denial);
}
static inline void lanes_deny_unless(LanesFilter *filter, long number, int argument, uint32_t value) {
  lanes_unless(filter, (uint32_t)number, 4);
  lanes_argument(filter, argument);
  lanes_unless(filter, value, 1);
  lanes_return(filter, SECCOMP_RET_ALLOW);
  lanes_return(filter, filter->denial);
}
static inline void lanes_deny_if(LanesFilter *filter, long number, int argument, const uint32_t *values, uint8_t count) {
  lanes_unless(filter, (uint32_t)number, (uint8_t)(2 * count + 2));
  lanes_argument(filter, argument);
  for (uint8_t i = 0; i < count; i++) {
    lanes_unless(filter, values[i], 1);
    lanes_return(filter, filter->denial);
  }
  lanes_return(filter, SECCOMP_RET_ALLOW);
}
// `set`: denied if one of the bits is set, otherwise if none is.
static inline void lanes_deny_bits(LanesFilter *filter, long number, int argument, uint32_t bits, bool set) {
  lanes_unless(filter, (uint32_t)number, 4);
  lanes_argument(filter, argument);
  lanes_emit(filter, BPF_JMP | BPF_JSET | BPF_K, set ? 1 : 0, set ? 0 : 1, bits);
  lanes_return(filter, SECCOMP_RET_ALLOW);
  lanes_return(filter, filter->denial);
}

#ifdef LANES_ARCHITECTURE
static inline void lanes_begin(LanesFilter *filter, uint32_t denial) {
  filter->count = 0;
  filter->denial = denial;
  lanes_emit(filter, BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(struct seccomp_data, arch));
  lanes_unless(filter, LANES_ARCHITECTURE, 1);
  lanes_emit(filter, BPF_JMP | BPF_JA, 0, 0, 1);
  lanes_return(filter, SECCOMP_RET_KILL_PROCESS);
  lanes_emit(filter, BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(struct seccomp_data, nr));
#if defined(__x86_64__)
  lanes_emit(filter, BPF_JMP | BPF_JSET | BPF_K, 0, 1, 0x40000000);  // The other set of numbers, for 32-bit pointers.
  lanes_return(filter, SECCOMP_RET_KILL_PROCESS);
#endif
}

// What no program of a course has a use for: looking into other processes, changing the system, and the changes to files that Landlock
// does not see (modes, owners, attributes, times), since these reach files that cannot even be read.
static inline void lanes_deny_always(LanesFilter *filter) {
  static const short numbers[] = {
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, lanes_sys_process_madvise, lanes_sys_pidfd_getfd,
    SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_unshare, SYS_setns, lanes_sys_open_tree, lanes_sys_move_mount,
    lanes_sys_fsopen, lanes_sys_fsconfig, lanes_sys_fsmount, lanes_sys_fspick, lanes_sys_mount_setattr, SYS_open_by_handle_at,
    SYS_fanotify_init, SYS_quotactl, SYS_acct, SYS_swapon, SYS_swapoff, SYS_reboot, SYS_kexec_load, SYS_init_module,
    SYS_finit_module, SYS_delete_module, SYS_syslog, SYS_vhangup, SYS_bpf, SYS_perf_event_open, SYS_userfaultfd,
    lanes_sys_io_uring_setup, lanes_sys_io_uring_enter, lanes_sys_io_uring_register, SYS_keyctl, SYS_add_key, SYS_request_key,
    SYS_settimeofday, SYS_clock_settime, SYS_clock_adjtime, SYS_adjtimex, SYS_sethostname, SYS_setdomainname,
    SYS_shmget, SYS_msgget, SYS_semget, SYS_mq_open,  // These outlive whoever makes them.
    SYS_fchmodat, lanes_sys_fchmodat2, SYS_fchownat, SYS_setxattr, SYS_lsetxattr, SYS_removexattr, SYS_lremovexattr,
    lanes_sys_setxattrat, lanes_sys_removexattrat,
#if defined(__x86_64__)
    SYS_chmod, SYS_chown, SYS_lchown, SYS_utime, SYS_utimes, SYS_futimesat, SYS_iopl, SYS_ioperm, SYS_kexec_file_load, SYS_modify_ldt,
#endif
  };
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) lanes_deny(filter, numbers[i]);
  lanes_deny_unless(filter, SYS_utimensat, 1, 0);  // Of an open file it may set the times.
}

// For the whole program, from before it starts.
static inline void lanes_basic_filter(LanesFilter *filter) {
  lanes_begin(filter, SECCOMP_RET_ERRNO | EPERM);
  lanes_deny_always(filter);
  lanes_deny_unless(filter, SYS_socket, 0, AF_UNIX);
  lanes_deny_bits(filter, SYS_clone, 0,
    CLONE_NEWNS | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP, true);
  // Its arguments lie in memory, where no filter looks; the C library then calls clone.
  lanes_unless(filter, lanes_sys_clone3, 1);
  lanes_return(filter, SECCOMP_RET_ERRNO | ENOSYS);
  lanes_return(filter, SECCOMP_RET_ALLOW);
}

// For a process that runs a learner's code, with `denial` for what may be trapped. The C library starts processes with all signals blocked,
// where a trap would be fatal: those calls fail at once. No other programs and processes, no network, no signals but to itself.
static inline void lanes_strict_filter(LanesFilter *filter, uint32_t denial, uint32_t process) {
  static const uint32_t options[] = {
    PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_CHILD_SUBREAPER, PR_SET_MM, 0x59616d61 /* PR_SET_PTRACER */, 59 /* PR_SET_SYSCALL_USER_DISPATCH */
  };
  lanes_begin(filter, denial);
  lanes_deny_always(filter);
#if defined(__x86_64__)
  lanes_deny(filter, SYS_fork);
  lanes_deny(filter, SYS_vfork);
#endif
  filter->denial = SECCOMP_RET_ERRNO | EPERM;
  lanes_deny_bits(filter, SYS_clone, 0, CLONE_THREAD, false);
  filter->denial = denial;
  lanes_unless(filter, lanes_sys_clone3, 1);
  lanes_return(filter, SECCOMP_RET_ERRNO | ENOSYS);
  lanes_deny(filter, SYS_execve);
  lanes_deny(filter, SYS_execveat);
  lanes_deny(filter, SYS_socket);
  lanes_deny_unless(filter, SYS_kill, 0, process);
  lanes_deny_unless(filter, SYS_tgkill, 0, process);
  lanes_deny_unless(filter, SYS_rt_sigqueueinfo, 0, process);
  lanes_deny_unless(filter, SYS_rt_tgsigqueueinfo, 0, process);
  lanes_deny(filter, SYS_tkill);
  lanes_deny(filter, lanes_sys_pidfd_open);
  lanes_deny(filter, lanes_sys_pidfd_send_signal);
  lanes_deny(filter, SYS_setsid);
  lanes_deny(filter, SYS_setpgid);
  lanes_deny(filter, SYS_personality);
  lanes_deny_if(filter, SYS_prctl, 0, options, sizeof options / sizeof *options);
  // Another process's limits, or times: 0 is its own.
  lanes_unless(filter, SYS_prlimit64, 6);
  lanes_argument(filter, 0);
  lanes_unless(filter, 0, 1);
  lanes_return(filter, SECCOMP_RET_ALLOW);
  lanes_unless(filter, process, 1);
  lanes_return(filter, SECCOMP_RET_ALLOW);
  lanes_return(filter, filter->denial);
  lanes_return(filter, SECCOMP_RET_ALLOW);
}

// For all threads of the process. Needs no_new_privs.
static inline bool lanes_install_filter(LanesFilter *filter) {
  struct sock_fprog program = {filter->count, filter->code};
  return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
}
#endif

static inline int lanes_denied_kind(int number) {
  switch (number) {
#if defined(__x86_64__)
  case SYS_fork: case SYS_vfork:
#endif
  case SYS_clone: case SYS_execve: case SYS_execveat: return lanes_denied_process;
  case SYS_socket: return lanes_denied_network;
  case SYS_kill: case SYS_tgkill: case SYS_tkill: case SYS_rt_sigqueueinfo: case SYS_rt_tgsigqueueinfo:
  case lanes_sys_pidfd_open: case lanes_sys_pidfd_send_signal: return lanes_denied_signal;
  default: return lanes_denied_other;
  }
}
#endif
