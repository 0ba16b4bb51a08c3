/// A job as the runtime handed it over, and where it has to run.
struct Job {
  let job: UnownedJob
  /// Whether the job is a task; others are an actor's turn, or the return of a `Task.yield`.
  let isTask: Bool
  /// Main-actor code: one at a time, on any core.
  let onMain: Bool

  /// The job's address: that of the task when ``isTask``.
  var address: UInt { unsafeBitCast(job, to: UInt.self) }
}
