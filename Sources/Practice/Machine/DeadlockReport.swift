import Recording

/// Why nothing can go on: who waits for what, those first that wait for no other task.
struct DeadlockReport {
  private(set) var message = "Nothing can run and no timer is set"
  /// The task that says most; its place is the finding's.
  private(set) var blamed: TaskRecord?

  /// Sentences beyond these are only counted.
  private static let shown = 4

  init(tasks: borrowing TaskTable, cores: [Core]) {
    var blocked: [(TaskRecord, String)] = []
    for (number, core) in cores.enumerated() {
      guard case .blocked = core.state, let task = tasks[address: core.task] else { continue }
      blocked.append((task, "\(task.title) keeps core \(number) in a call that nobody ends"))
    }
    var innermost: [(TaskRecord, String)] = []
    var outer: [(TaskRecord, String)] = []
    var starved: [(TaskRecord, String)] = []
    for task in tasks.unfinished where !task.isOwn && !blocked.contains(where: { $0.0.id == task.id }) {
      guard task.isSuspended else {
        starved.append((task, "\(task.title) waits for a core"))
        continue
      }
      let wait = Wait(of: task, in: tasks)
      let sentence = (task, "\(task.title) waits for \(wait.words(in: tasks))")
      if wait.reason == .child || wait.reason == .group { outer.append(sentence) } else { innermost.append(sentence) }
    }
    let all = blocked + innermost + outer + starved
    blamed = all.first?.0
    if !all.isEmpty { message += ": " + all.prefix(Self.shown).map(\.1).joined(separator: "; ") }
    if all.count > Self.shown { message += "; and \(all.count - Self.shown) more" }
    message += "."
  }
}
