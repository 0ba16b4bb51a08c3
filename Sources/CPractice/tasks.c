// Calls of the program into the concurrency runtime, seen on their way: creation of tasks, resumption and suspension.
#define _GNU_SOURCE
#include "machine.h"
#include "layout-6.3.h"
#include <stdlib.h>
#include <string.h>

extern SWIFT_CC void *swift_task_getCurrent(void);
extern const size_t _swift_concurrency_debug_asyncTaskSize;
extern const uint32_t _swift_concurrency_debug_internal_layout_version;
extern const uint8_t _swift_concurrency_debug_supportsPriorityEscalation;

static bool contradicted;  // A running task was not where the offsets say.

// LANES_LAYOUT=unknown is what another runtime would be like: the tests' way to see what is left then.
bool lanes_layout_known(void) {
  static int refused = -1;
  if (refused < 0) {
    const char *given = getenv("LANES_LAYOUT");
    refused = given && !strcmp(given, "unknown");
  }
  return !refused && _swift_concurrency_debug_internal_layout_version == 1 && _swift_concurrency_debug_asyncTaskSize == task_size &&
         !_swift_concurrency_debug_supportsPriorityEscalation && !contradicted;
}

static void *word(const void *base, int offset) { return *(void *const *)((const char *)base + offset); }
static uint32_t bits(const void *base, int offset) { return *(const uint32_t *)((const char *)base + offset); }

extern void *swift_retain(void *);
extern void swift_release(void *);
const void *lanes_current_task(void) { return swift_task_getCurrent(); }
void lanes_retain(void *object) { swift_retain(object); }
void lanes_release(void *object) { swift_release(object); }

// An unowned reference keeps an object's memory, but not the object.
extern void *swift_unownedRetain(void *);
extern void swift_unownedRelease(void *);
void lanes_keep_memory(void *object) { swift_unownedRetain(object); }
void lanes_free_memory(void *object) { swift_unownedRelease(object); }

typedef struct { const void *identity, *implementation; } SerialExecutor;
extern SWIFT_CC SerialExecutor swift_task_getCurrentExecutor(void);
const void *lanes_current_executor(void) { return swift_task_getCurrentExecutor().identity; }

// Creation. Each task gets an executor preference unless it has one: only then is its hop off an actor a scheduling point.
typedef struct Option { size_t kind; struct Option *next; uintptr_t payload[2]; } Option;
typedef struct { void *task, *context; } Created;
enum { preference_unowned = 5, preference_owned = 6, task_name = 7 };

SWIFT_CC Created swift_task_create(size_t flags, Option *options, const void *result, void *entry, void *context) {
  if (!lanes_active || lanes_core < 0) return REAL(swift_task_create)(flags, options, result, entry, context);
  const char *name = NULL;
  Option *preference = NULL;
  for (Option *option = options; option; option = option->next) {
    unsigned kind = option->kind & 0xff;
    if (kind == task_name) name = (const char *)option->payload[0];
    if (kind == preference_unowned || kind == preference_owned) preference = option;
  }
  Option added = {preference_unowned, options, {0, 0}};
  if (!preference) {
    options = &added;
    machine_executor(added.payload);
  } else if (!preference->payload[0]) {  // `executorPreference: nil`; Task.immediate always passes one.
    preference->kind = preference_unowned;
    machine_executor(preference->payload);
  }
  machine_creates(flags, name);
  Created made = REAL(swift_task_create)(flags, options, result, entry, context);
  machine_created(made.task);
  return made;
}

// The child of an `async let` is made inside the runtime; it shows itself by being enqueued during this call.
SWIFT_CC void swift_asyncLet_begin(void *let, void *options, const void *result, void *entry, void *context, void *buffer) {
  if (!lanes_active || lanes_core < 0) {
    REAL(swift_asyncLet_begin)(let, options, result, entry, context, buffer);
    return;
  }
  machine_creates(~0ull, NULL);
  REAL(swift_asyncLet_begin)(let, options, result, entry, context, buffer);
  machine_created(NULL);
}

// Every resumption and every suspension passes here, those inside the runtime too. The end of a task does not.
void swift_task_enterThreadLocalContext(char *state) {
  REAL(swift_task_enterThreadLocalContext)(state);
  if (!lanes_active || lanes_core < 0) return;
  void *task = swift_task_getCurrent();
  if (task && task != state - private_storage) contradicted = true;
  machine_enters(state - private_storage);
}

void swift_task_exitThreadLocalContext(char *state) {
  if (lanes_simulated()) {
    if (lanes_locks_held) lanes_locks_keep(machine_task(state - private_storage));
    machine_leaves(state - private_storage);
  }
  REAL(swift_task_exitThreadLocalContext)(state);
}

// An error that somebody has got hold of. Only those of interest are told, and mostly there are none.
static int watched_errors;
void lanes_watch_errors(int count) { watched_errors = count; }

void *swift_errorRetain(void *error) {
  if (watched_errors && lanes_active && lanes_core >= 0) machine_error_read(error);
  return REAL(swift_errorRetain)(error);
}

// What the runtime complains of without stopping: here, that the last reference to a continuation is gone.
void swift_reportError(uint32_t flags, const char *message) {
  if (lanes_active && lanes_core >= 0 && strstr(message, "leaked its continuation")) machine_continuation_dropped();
  REAL(swift_reportError)(flags, message);
}

// A continuation resumed by a thread outside the machine. If its task has not suspended yet, nothing else tells of it. Checked continuations
// are resumed inside the runtime, where nobody sees it.
static void tell_if_outside(void) {
  if (lanes_active && lanes_core < 0) machine_touched();
}
SWIFT_CC void swift_continuation_resume(void *task) {
  tell_if_outside();
  REAL(swift_continuation_resume)(task);
}
SWIFT_CC void swift_continuation_throwingResume(void *task) {
  tell_if_outside();
  REAL(swift_continuation_throwingResume)(task);
}
SWIFT_CC void swift_continuation_throwingResumeWithError(void *task, void *error) {
  tell_if_outside();
  REAL(swift_continuation_throwingResumeWithError)(task, error);
}

SWIFT_CC void swift_errorInMain(void *error) {
  if (lanes_active) machine_error_in_main(error);
  REAL(swift_errorInMain)(error);
}

// Where a task keeps what comes of it; NULL if it keeps nothing.
static const void *future_of(const void *task) {
  if (!lanes_layout_known()) return NULL;
  uint32_t flags = bits(task, job_flags);
  if (!(flags & flag_future)) return NULL;
  return (const char *)task + task_size + (flags & flag_child ? 16 : 0) + (flags & flag_group_child ? 8 : 0);
}

// What a suspended task waits for: its innermost record of kind "dependency". A continuation under a cancellation handler of the
// concurrency library's own is that of a stream, or of a sleep, which the machine knows by its alarm.
int lanes_task_wait(const void *task, const void **object) {
  *object = NULL;
  if (!lanes_layout_known()) return 0;
  for (const void *record = word(task, status_record); record; record = word(record, record_parent)) {
    if ((bits(record, 0) & 0xff) != record_dependency) continue;
    *object = word(record, dependency_on);
    int kind = (int)bits(record, dependency_kind);
    const void *above = word(record, record_parent);
    bool is_stream = kind == wait_continuation && above && (bits(above, 0) & 0xff) == record_cancellation_handler &&
                     lanes_in_concurrency_library(word(above, handler_function));
    return is_stream ? wait_stream : kind;
  }
  return 0;
}

// The error of a task that has thrown; the caller keeps the task alive.
const void *lanes_task_error(const void *task) {
  const void *future = future_of(task);
  return future && ((uintptr_t)word(future, 0) & 3) == 2 ? word(future, future_error) : NULL;
}

bool lanes_task_is_cancelled(const void *task) { return lanes_layout_known() && (bits(task, task_status) & status_cancelled); }

// How a task that has just completed ended; the caller keeps it alive.
int lanes_task_outcome(const void *task) {
  const void *future = future_of(task);
  return future ? (int)((uintptr_t)word(future, 0) & 3) : 0;
}

// The async backtrace of a suspended task. A context's first word is its caller's context, its second where the caller goes on.
int lanes_task_frames(const void *task, int64_t *offsets, int most) {
  if (!lanes_layout_known()) return 0;
  int found = 0;
  int64_t offset = lanes_code_offset(word(task, resume_function));
  if (offset && found < most) offsets[found++] = offset;
  const void *context = word(task, resume_context);
  for (int depth = 0; context && depth < 32 && found < most; depth++, context = word(context, 0)) {
    offset = lanes_code_offset(word(context, 8));
    if (offset && (!found || offsets[found - 1] != offset)) offsets[found++] = offset;
  }
  return found;
}

typedef struct { const char *data; size_t length; } TypeName;
extern SWIFT_CC TypeName swift_getTypeName(const void *type, bool qualified);
extern const void *swift_getObjectType(const void *object);

const char *lanes_actor_name(const void *actor, size_t *length) {
  TypeName name = swift_getTypeName(swift_getObjectType(actor), false);
  *length = name.length;
  return name.data;
}
