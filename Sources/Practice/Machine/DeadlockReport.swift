import Recording

/// Why nothing can go on: who waits for whom in a circle, or else who waits for what, those first that wait for no other task.
struct DeadlockReport {
  private(set) var message = "Nothing can run and no timer is set"
  /// The task that says most.
  private(set) var blamed: TaskRecord?
  /// Where it is, if it is in a call that keeps its core: its place is the finding's.
  private(set) var frames: [Int64] = []

  /// Sentences beyond these are only counted.
  private static let shown = 4

  /// - Parameters:
  ///   - mainJobs: Tasks that are ready to go on as soon as they get the main actor, by address.
  ///   - holder: Which task runs on an actor; 0 for none.
  init(tasks: borrowing TaskTable, cores: [Core], mainJobs: Set<UInt>, holder: (UInt) -> UInt32) {
    var blocked: [(TaskRecord, String)] = []
    var waits = WaitGraph()
    var threads: [String] = []
    for (number, core) in cores.enumerated() {
      guard case .blocked = core.state else { continue }
      if core.isThread { threads.append("thread '\(core.name)' is stuck in \(core.call?.name ?? "a call")") }
      guard let task = tasks[address: core.task] else { continue }
      let obstacle = core.call?.obstacle(for: task, in: tasks) ?? "a call that nobody ends"
      blocked.append((task, "\(task.title) keeps core \(number) in \(obstacle)"))
      if let taker = core.call?.lockTaker, taker != 0 { waits.add(task.id, waitsFor: taker) }
    }
    var innermost: [(TaskRecord, String)] = []
    var outer: [(TaskRecord, String)] = []
    var starved: [(TaskRecord, String)] = []
    let unfinished = tasks.unfinished
    for task in unfinished {
      let isBlocked = blocked.contains { $0.0.id == task.id }
      if isBlocked { continue }
      guard task.isSuspended else {
        let wanted = mainJobs.contains(task.address) ? "the main actor" : "a core"
        if !task.isOwn { starved.append((task, "\(task.title) waits for \(wanted)")) }
        continue
      }
      let wait = Wait(of: task, in: tasks, holder: holder)
      if wait.task != 0 { waits.add(task.id, waitsFor: wait.task) }
      if wait.reason == .group {
        for child in unfinished where child.parent == task.id && child.kind == .groupChild {
          waits.add(task.id, waitsFor: child.id)
        }
      }
      if task.isOwn { continue }
      let sentence = (task, "\(task.title) waits for \(wait.words(in: tasks))")
      if wait.reason == .child || wait.reason == .group { outer.append(sentence) } else { innermost.append(sentence) }
    }
    let all = blocked + innermost + outer + starved
    if let circle = waits.circle {
      let members = circle.compactMap { id in unfinished.first { $0.id == id } }
      let calls = members.map { task in cores.first { $0.task == task.address && $0.call != nil }?.call?.name }
      message += ": " + Self.words(Array(zip(members.map(\.title), calls)))
      blamed = members.first { !$0.isOwn }
    } else {
      blamed = all.first?.0
      if !all.isEmpty { message += ": " + all.prefix(Self.shown).map(\.1).joined(separator: "; ") }
      if all.count > Self.shown { message += "; and \(all.count - Self.shown) more" }
    }
    // They are no tasks, and may be what a task waits for in vain.
    if !threads.isEmpty { message += (all.isEmpty ? ": " : "; ") + threads.prefix(Self.shown).joined(separator: "; ") }
    message += "."
    if let blamed { frames = cores.first { $0.task == blamed.address && $0.call != nil }?.call?.frames ?? [] }
  }

  /// "'a' waits for 'b', 'b' for 'c' and 'c' for 'a', in a circle".
  ///
  /// - Parameter members: What they are called, and the calls that some keep their cores in.
  private static func words(_ members: [(title: String, call: String?)]) -> String {
    guard let first = members.first, members.count > 1 else { return "\(members.first?.title ?? "a task") waits for itself" }
    let parts = zip(members, members.dropFirst() + [first]).enumerated().map { index, pair in
      "\(pair.0.title) \(index == 0 ? "waits " : "")\(pair.0.call.map { "in \($0) " } ?? "")for \(pair.1.title)"
    }
    return parts.dropLast().joined(separator: ", ") + " and \(parts.last ?? ""), in a circle"
  }
}
