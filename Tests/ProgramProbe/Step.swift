/// What a made-up program consists of.
indirect enum Step: Sendable {
  case mark(String)
  case yield
  case sleep(milliseconds: Int)
  case compute(milliseconds: Int)
  /// Keeps its core for a time in a call that blocks.
  case block(milliseconds: Int)
  /// Computes while it has a lock that others want too.
  case lock(isMutex: Bool, milliseconds: Int)
  /// Calls an actor; a slow call suspends in the middle.
  case visit(actor: Int, isSlow: Bool)
  case show(String)
  case call(key: Int)
  /// Makes what follows depend on the program's random numbers.
  case draw
  /// A task group of each kind; `cancels` ends it once one child has ended.
  case group([[Step]], cancels: Bool)
  case discarding([[Step]])
  /// The child of this number throws after its steps.
  case throwing([[Step]], thrower: Int)
  /// The second of the two is awaited, the first is not.
  case pair([Step], [Step])
  case start(Kind, [Step])
  /// Starts a task and cancels it after a while.
  case cancel([Step], milliseconds: Int)
  /// Waits for a continuation that another task resumes after its steps.
  case park([Step])
  case limit([Step], milliseconds: Int)
  case stream(count: Int, producers: Int)
  case channel(count: Int, consumers: Int)
  /// Starts a task that outlives the program.
  case leave

  enum Kind: Sendable, CaseIterable { case plain, detached, immediate, urgent, main }
}
