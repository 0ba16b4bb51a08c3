/// A job as the runtime handed it over, and where it has to run.
struct Job {
  let job: UnownedJob
  let kind: Kind
  /// Main-actor code: one at a time, on any core.
  let onMain: Bool
  /// Who goes on when it runs; nobody where that makes no difference.
  var candidate = Candidate.nobody

  enum Kind {
    /// A task goes on.
    case task
    /// An actor runs those that wait for it.
    case turn
    /// The return of a `Task.yield`, and all else that the runtime needs.
    case other

    /// - Parameter raw: The runtime's number for the kind of a job (`JobKind` in its ABI/MetadataValues.h).
    init(runtime raw: UInt8) {
      self = raw == 0 ? .task : raw == 193 ? .turn : .other
    }
  }

  init(_ job: UnownedJob, _ kind: Kind, onMain: Bool = false) { (self.job, self.kind, self.onMain) = (job, kind, onMain) }

  /// The job's address: that of the task when ``kind`` is a task's.
  var address: UInt { unsafeBitCast(job, to: UInt.self) }
}
