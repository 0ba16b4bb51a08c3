// What the C side and the machine (Swift, in Practice) call of each other. Private to CPractice: Practice binds these by name, since a
// C module that it imported would have to be found by every program compiled against it.
#ifndef LANES_MACHINE_H
#define LANES_MACHINE_H
#include <dlfcn.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#define SWIFT_CC __attribute__((swiftcall))
#define REAL(name)                                                                                                     \
  ({                                                                                                                   \
    static __typeof__(&name) real;                                                                                     \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name);                                                      \
    real;                                                                                                              \
  })

// The C library has two versions of its conditions; dlsym may find the old one, which lays them out in another way.
#define REAL_CONDITION(name)                                                                                           \
  ({                                                                                                                   \
    static __typeof__(&name) real;                                                                                     \
    if (!real) real = (__typeof__(&name))dlvsym(RTLD_NEXT, #name, "GLIBC_2.3.2");                                      \
    if (!real) real = REAL(name);                                                                                      \
    real;                                                                                                              \
  })

// What follows is the library's own: calls of it need no detour by the linker's tables.
#pragma GCC visibility push(hidden)

// Set once, before main, in a child of Lanes; everything here is inert otherwise.
extern bool lanes_active;
// The virtual core of this thread, or -1: other threads block, sleep and read clocks as ever.
extern __thread int lanes_core;
static inline bool lanes_simulated(void) { return lanes_active && lanes_core >= 0; }

// Every clock of the program starts at this instant, 2026-01-01 00:00:00 UTC (clock.c).
enum { lanes_epoch = 1767225600 };                               // seconds since 1970
int64_t lanes_nanoseconds(const struct timespec *time);          // saturates
int64_t lanes_instant(clockid_t clock, const struct timespec *deadline);  // as the machine's virtual time
int64_t lanes_wall_shift(void);                                  // nanoseconds that the wall clock has been moved by
void lanes_shift_wall_clock(int64_t nanoseconds);
void lanes_reset_wall_clock(void);

// Cores (cores.c), and threads outside them that are simulated: these have the numbers behind the cores'.
enum { lanes_most = 128 };                                       // cores and such threads
int lanes_core_of_thread(int thread);                            // by the kernel's number; -1 for other threads
void lanes_core_adopt(void);                                     // this thread is core 0
void lanes_core_pass(int to, bool started);                      // returns when somebody passes the baton back
void lanes_core_abandon(void);                                   // core 0 is stuck inside a call: let it jump out
bool lanes_core_forward(int signal);                             // to the holder's thread; false if this is it
bool lanes_may_pause(void);                                      // this core holds no lock of the runtime's
bool lanes_protected_call(void (*body)(void *), void *context);  // false when it was left by a jump

// Calls that block (blocking.c). Whoever is left without what it wants waits in virtual time, until somebody wakes `on`, a deadline
// comes, or never. `attempt` tries again; it answers lanes_got, the core that is in the way, lanes_unowned when that
// is none, or lanes_signal when trying again is no use: only being woken is.
enum { lanes_got = -2, lanes_unowned = -1, lanes_signal = -3 };
#define lanes_forever INT64_MAX
typedef int (*lanes_attempt)(void *what);
bool lanes_wait(const void *on, const char *call, int64_t until, lanes_attempt attempt, void *what);  // false: time is up
void lanes_notify(const void *on, bool all);                       // from any thread
bool lanes_wait_for_lock(const void *lock, const char *call, int64_t until, lanes_attempt attempt, void *what);
extern __thread const char *lanes_call;                          // of Dispatch, under way: what its waits are for

extern __thread int64_t lanes_timer_set;                         // when this core set a timer of Dispatch, in real time; or 0

// Locks (locks.c): those of pthread, so those of the Swift runtime too, and initializers of globals that are under way.
extern __thread int lanes_locks_held;                            // by this core
extern int lanes_lock_waiters;                                   // cores that wait for a lock
void lanes_locks_adopt(void);                                    // this thread is a core's
void lanes_locks_keep(uint32_t task);                            // it suspends or ends: locks it still holds are its own
void lanes_step_ended(const void *task);                         // its task suspended or ends here: locks still held belong to no core
void lanes_locks_forget(void);                                   // a run begins: those kept beyond a step belong to the past
int lanes_lock_owner(const void *lock, uint32_t *task);          // a core or -1; `task`: who kept it beyond a suspension, or 0
const char *lanes_lock_call(const void *lock, const void *caller, const char *plain);  // how the program knows it (names.c)
bool lanes_is_in(const void *caller, const char *library);
void lanes_once_prepare(void);
void lanes_names_prepare(void);
long lanes_futex(const long *arguments, const void *caller);     // futexes.c

// Where the program is (frames.c). Offsets are relative to the executable's load address.
int lanes_frames_here(int64_t *offsets, int most);               // of this thread's stack, frames of the executable only
int lanes_callers(int64_t *offsets, int most);                   // the same, without looking anything up: frame pointers only
int64_t lanes_code_offset(const void *address);                  // 0 if it is not in the executable
bool lanes_in_concurrency_library(const void *address);

// Tasks (tasks.c, layout-6.3.h).
bool lanes_layout_known(void);
const void *lanes_current_task(void);
void lanes_retain(void *object);
void lanes_release(void *object);
void lanes_keep_memory(void *object);                            // the object may end, its address is not given out again
void lanes_free_memory(void *object);
const void *lanes_current_executor(void);                        // the serial executor of this thread; NULL for none
int lanes_task_wait(const void *task, const void **object);      // 0 unknown, 1 task, 2 continuation, 3 group, 4 executor, 5 stream
int lanes_task_outcome(const void *task);                        // 0 running or unknown, 1 returned, 2 threw
const void *lanes_task_error(const void *task);                  // NULL for none
void lanes_watch_errors(int count);                              // machine_error_read is called while there are any
bool lanes_task_is_cancelled(const void *task);
int lanes_task_frames(const void *task, int64_t *offsets, int most);
const char *lanes_actor_name(const void *actor, size_t *length);

// Threads outside the machine (foreign.c).
int lanes_this_core(void);
void lanes_foreign_arrived(void);                                // called by such a thread: it has put something into the inbox
int lanes_foreign_wait(int milliseconds);                        // 1 when something arrived, 0 when time is up, -1 when nobody can come

// Whoever makes the decisions (driver.c).
extern int lanes_driver_line;                                    // -1 without one
int lanes_driver_connect(const char *path);                      // -1 if nobody listens
int lanes_driver_ask(int line, const char *question);            // -1 if there is no answer

// What ends a process that went wrong (watchdog.c, crash.c).
void lanes_watchdog_start(void);
void lanes_real_time(clockid_t clock, struct timespec *time);
extern volatile sig_atomic_t lanes_ticks;                        // signals of the watchdog so far: they interrupt calls
void lanes_crash_notes(void);

// What a process that runs a learner's code may do (confine.c).
enum { lanes_noted_memory = 16, lanes_noted_output = 32 };       // beside what was denied (../CSandbox/filter.h)
int lanes_sink(void);
bool lanes_sink_is_full(void);
void lanes_sink_empty(void);
void lanes_key_take(void);
bool lanes_key(unsigned char *copy);                             // 16 bytes; false without a key
bool lanes_unguessable(void *bytes, size_t size);
void lanes_note(uint32_t kind);
void lanes_confine_program(void);
void lanes_confine_child(int parent, bool runs_answer, uint32_t *page);

// The machine's side.
extern void machine_install(bool *active);
extern int64_t machine_now(void);
extern uint64_t machine_random(void);
extern void machine_core(int core);                              // the scheduling loop of a core, entered with the baton
extern void machine_hold(int64_t nanoseconds, const char *call);
extern bool machine_wait(const void *on, const char *call, int64_t until, lanes_attempt attempt, void *what, bool is_lock);
extern void machine_wake(const void *on, bool all);
extern void machine_wake_from_outside(const void *on);           // on a thread that is no core's
extern void machine_outside_began(const char *call);             // a task really waits, for something that is not simulated
extern void machine_outside_ended(int64_t nanoseconds);            // the core is held for so long now
extern uint32_t machine_task(const void *task);                  // its number
extern void machine_creates(uint64_t flags, const char *name);   // a task is about to be created
extern void machine_created(const void *task);
extern void machine_enters(const void *task);
extern void machine_leaves(const void *task);
extern void machine_executor(uintptr_t *reference);              // what the runtime calls a TaskExecutorRef
extern void machine_touched(void);                               // by a thread outside: no replay is promised
extern void machine_error_in_main(void *error);
extern void machine_error_read(const void *error);               // somebody has got hold of it
extern void machine_continuation_dropped(void);                  // by the running task, without having been resumed
extern void machine_exits(int status);
extern int64_t machine_steps(void);
extern void machine_stuck(const int64_t *offsets, int count, bool is_asleep);  // `is_asleep`: in the kernel
extern void machine_crashed(int signal, const int64_t *offsets, int count);

#pragma GCC visibility pop
#endif
