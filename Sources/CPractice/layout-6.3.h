// The layout of a task in Swift 6.3 on 64-bit Linux, and of no other version: nothing here is used unless lanes_layout_known() holds.
enum {
  job_flags = 32,        // u32: kind in the low byte; then bits of the task
  resume_function = 56,  // where the task goes on
  resume_context = 64,
  private_storage = 80,  // what swift_task_enterThreadLocalContext is given
  task_status = 96,      // u32
  status_record = 104,   // the innermost record
  task_size = 208,       // then the fragments: child (2 words), group child (1 word), future
};
enum { flag_child = 1u << 24, flag_future = 1u << 25, flag_group_child = 1u << 26 };
enum { status_cancelled = 0x100 };
enum { record_dependency = 0, record_cancellation_handler = 3 };  // kinds of record
enum { record_parent = 8, dependency_on = 16, dependency_kind = 32, handler_function = 16 };
enum { wait_continuation = 2, wait_stream = 5 };  // the second is ours
enum { future_error = 16 };
