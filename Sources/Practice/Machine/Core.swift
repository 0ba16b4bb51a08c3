/// A virtual core.
struct Core {
  enum State: Equatable {
    case idle
    case running
    /// Kept by a task until this virtual time.
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
}
