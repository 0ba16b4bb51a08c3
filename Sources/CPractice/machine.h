// What the C side and the machine (Swift, in Practice) call of each other. Private to CPractice: Practice binds these by name, since a
// C module that it imported would have to be found by every program compiled against it.
#ifndef LANES_MACHINE_H
#define LANES_MACHINE_H
#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SWIFT_CC __attribute__((swiftcall))
#define REAL(name)                                                                                                     \
  ({                                                                                                                   \
    static __typeof__(&name) real;                                                                                     \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name);                                                      \
    real;                                                                                                              \
  })

// Set once, before main, in a child of Lanes; everything here is inert otherwise.
extern bool lanes_active;
// The virtual core of this thread, or -1: other threads block, sleep and read clocks as ever.
extern __thread int lanes_core;

// Cores (cores.c).
void lanes_core_adopt(void);                                     // this thread is core 0
void lanes_core_pass(int to, bool started);                      // returns when somebody passes the baton back
void lanes_core_abandon(void);                                   // core 0 is stuck inside a call: let it jump out
bool lanes_core_forward(int signal);                             // to the holder's thread; false if this is it
bool lanes_protected_call(void (*body)(void *), void *context);  // false when it was left by a jump

// Where the program is (frames.c). Offsets are relative to the executable's load address.
int lanes_frames_here(int64_t *offsets, int most);               // of this thread's stack, frames of the executable only
int64_t lanes_code_offset(const void *address);                  // 0 if it is not in the executable

// Tasks (tasks.c, layout-6.3.h).
bool lanes_layout_known(void);
const void *lanes_current_task(void);
void lanes_retain(void *object);
void lanes_release(void *object);
int lanes_task_wait(const void *task, const void **object);     // 0 unknown, 1 task, 2 continuation, 3 group, 4 executor
int lanes_task_outcome(const void *task);                        // 0 running or unknown, 1 returned, 2 threw
bool lanes_task_is_cancelled(const void *task);
int lanes_task_frames(const void *task, int64_t *offsets, int most);
const char *lanes_actor_name(const void *actor, size_t *length);

// Threads outside the machine (foreign.c).
int lanes_this_core(void);
void lanes_foreign_arrived(void);                                // called by such a thread: it has put a job into the inbox
bool lanes_foreign_wait(void);                                   // while nothing can run: false when nobody could still come

// What ends a process that went wrong (watchdog.c, crash.c).
void lanes_watchdog_start(void);
void lanes_crash_notes(void);

// The machine's side.
extern void machine_install(bool *active);
extern int64_t machine_now(void);
extern uint64_t machine_random(void);
extern void machine_core(int core);                              // the scheduling loop of a core, entered with the baton
extern void machine_hold(int64_t nanoseconds, const char *call);
extern void machine_block(const void *on, const char *call);     // until machine_unblock
extern void machine_unblock(const void *on);
extern void machine_creates(uint64_t flags, const char *name);   // a task is about to be created
extern void machine_created(const void *task);
extern void machine_enters(const void *task);
extern void machine_leaves(const void *task);
extern void machine_executor(uintptr_t *reference);              // what the runtime calls a TaskExecutorRef
extern void machine_error_in_main(void *error);
extern void machine_exits(int status);
extern int64_t machine_steps(void);
extern void machine_stuck(const int64_t *offsets, int count);
extern void machine_crashed(int signal, const int64_t *offsets, int count);
#endif
