import Recording

/// What a suspended task waits for.
struct Wait {
  var reason: WaitReason
  /// When a sleep ends, in virtual nanoseconds.
  var until: Int64?
  /// The task waited for; 0 for none.
  var task: UInt32 = 0
  /// The type of the actor waited for.
  var actor = ""

  /// The simulated service's call that it waits in, such as "api users/1".
  var call: String?

  init(of record: TaskRecord, in tasks: borrowing TaskTable) {
    call = record.calls.last?.label
    if let until = record.sleepsUntil {
      reason = .sleep
      self.until = until
      return
    }
    var object: UInt = 0
    switch laneTaskWait(record.address, &object) {
    case 1:
      reason = .child
      task = tasks[address: object]?.id ?? 0
    case 2: reason = .continuation
    case 3: reason = .group
    case 4 where object == 0: reason = .yield
    case 4:
      reason = .actor
      var length = 0
      if let name = laneActorName(object, &length) {
        actor = String(decoding: UnsafeBufferPointer(start: name, count: length), as: UTF8.self)
      }
      if actor == "MainFace" { actor = "MainActor" }
    default: reason = .unknown
    }
  }

  /// As words in a sentence: "a continuation", "its task group".
  func words(in tasks: borrowing TaskTable) -> String {
    if let call { return "the answer of \(call)" }
    return switch reason {
    case .sleep: "a sleep"
    case .child: tasks.unfinished.first { $0.id == task }?.title ?? "a task"
    case .group: "its task group"
    case .continuation: "a continuation that nobody resumes"
    case .actor: actor.isEmpty ? "an actor" : "the actor \(actor)"
    case .stream: "a stream"
    case .yield: "a core"
    case .unknown: "something that does not come"
    }
  }
}
