/// A virtual core.
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
  }

  var state = State.idle
  /// The task that resumed on it and has not suspended since, by address; 0 for none.
  var task: UInt = 0
  /// Those in the middle of whose step that one began, the innermost last: a `Task.immediate` runs inside its creator.
  var outer: [UInt] = []
  /// The number of the task that resumed on it last, whether it has suspended since or not.
  var lastTask: UInt32 = 0
  /// The actor or other serial executor that the task runs on, by address; 0 for the pool.
  var actor: UInt = 0
  /// What keeps it, if somebody else can end that.
  var call: BlockingCall?
}
