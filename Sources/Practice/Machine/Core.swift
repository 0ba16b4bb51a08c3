/// A virtual core, or a simulated thread outside the cores: both have an OS thread and run when they hold the baton.
struct Core {
  enum State: Equatable {
    case idle
    case running
    /// Kept by a task until this virtual time, or by a call with a deadline until somebody ends it, if that is sooner.
    case held(until: Int64)
    /// Kept by a call that waits for somebody to signal this address.
    case blocked(on: UInt)
    /// Able to go on with what it was doing.
    case resumable
    /// A thread outside the cores that has nothing to do.
    case free
  }

  var state = State.idle
  /// The task that resumed on it and has not suspended since, by address; 0 for none.
  var task: UInt = 0
  /// Those in the middle of whose step that one began, the innermost last: a `Task.immediate` runs inside its creator.
  var outer: [UInt] = []
  /// The number of the task that resumed on it last, whether it has suspended since or not.
  var lastTask: UInt32 = 0
  /// When that was, in virtual nanoseconds, and whether it is the check's own.
  var resumedAt: Int64 = 0
  var runsOwn = false
  /// It runs main-actor code.
  var isMain = false
  /// The actor or other serial executor that the task runs on, by address; 0 for the pool.
  var actor: UInt = 0
  /// What keeps it, if somebody else can end that.
  var call: BlockingCall?
  /// No core, but a thread outside the cores; ``lastTask`` is the number of its lane.
  var isThread = false
  /// What the lane of such a thread is called.
  var name = ""
  /// What such a thread is to do next.
  var work: (@Sendable () -> Void)?
}
