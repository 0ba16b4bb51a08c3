import Recording

/// What a suspended task waits for.
struct Wait {
  var reason: WaitReason
  /// When a sleep ends, in virtual nanoseconds.
  var until: Int64?
  /// The task waited for, or the one that holds the actor; 0 for none.
  var task: UInt32 = 0
  /// The actor waited for, by address; 0 for none.
  var actor: UInt = 0
  /// The simulated service's call that it waits in, such as "api users/1".
  var call: String?

  /// - Parameter holder: Which task runs on an actor; 0 for none.
  init(of record: TaskRecord, in tasks: borrowing TaskTable, holder: (UInt) -> UInt32) {
    call = record.calls.last?.label
    if let until = record.sleepsUntil {
      reason = .sleep
      self.until = until
      return
    }
    switch record.waitKind {
    case .unknown: reason = .unknown
    case .task:
      reason = .child
      task = tasks.id(at: record.waitObject)
    case .continuation: reason = .continuation
    case .stream: reason = .stream
    case .group: reason = .group
    case .executor where record.waitObject == 0: reason = .yield
    case .executor:
      reason = .actor
      actor = record.waitObject
      task = holder(actor)
    }
  }

  /// As words in a sentence: "a continuation", "its task group".
  func words(in tasks: borrowing TaskTable) -> String {
    if let call { return "the answer of \(call)" }
    let other = task == 0 ? nil : tasks.unfinished(task)?.title
    return switch reason {
    case .sleep: "a sleep"
    case .child: other ?? "a task"
    case .group: "its task group"
    case .continuation: "a continuation that nobody resumes"
    case .actor: "the actor \(Actors.typeName(actor))" + (other.map { ", on which \($0) runs" } ?? "")
    case .stream: "the next element of a stream"
    case .yield: "a core"
    case .work: "something to do"
    case .unknown: "something that does not come"
    }
  }
}
