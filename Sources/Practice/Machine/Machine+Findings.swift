import Glibc
import Recording

/// What the machine has to say about a run.
extension Machine {
  /// Notes a finding, once for each kind, task and place.
  func find(_ kind: FindingKind, _ message: String, task: TaskRecord? = nil, frames: [Int64] = []) {
    if isDraining || task?.isOwn == true { return }
    let finding = Finding(kind: kind, message: message, task: task?.id ?? 0, frames: frames)
    let isKnown = findings.contains { $0.kind == kind && $0.task == finding.task && $0.frames.first == frames.first }
    // However much else there is to say, why a run ended must not be missing.
    let isEnd = kind == .deadlock || kind == .livelock
    guard !isKnown, isEnd || findings.count < 32 else { return }
    findings.append(finding)
    var event = Event(.finding)
    event.detail = kind.rawValue
    event.task = finding.task
    record(event, text: message, frames: frames)
  }

  /// The run can never end well: says why, and ends it.
  func stuck(_ kind: FindingKind) {
    isOver = true
    if isDraining {
      isSpoilt = isSpoilt || kind == .livelock
      return
    }
    findEndlessCalls()
    if kind == .livelock { findLivelock() } else { findDeadlock() }
    guard mode == .program else { return }
    findLostErrors()
    finish(kind == .deadlock ? .deadlock : .stopped)
    exitStuck()
  }

  private func findDeadlock() {
    findDroppedContinuations()
    let jobs = (0..<ready.count).compactMap { ready[$0] }
    let mainJobs = Set(jobs.filter { $0.onMain && $0.kind == .task }.map(\.address))
    let report = DeadlockReport(tasks: tasks, cores: cores, mainJobs: mainJobs) { runner(on: $0) }
    let waiting = report.blamed.map { frames(of: $0.address, most: 6) } ?? []
    find(.deadlock, report.message, task: report.blamed, frames: report.frames.isEmpty ? waiting : report.frames)
  }

  private func findLivelock() {
    if now > 0, stepsAtMove > steps / 2 { return findEndless() }
    let busy = tasks.unfinished.first { !$0.isSuspended && !$0.isOwn } ?? tasks.unfinished.first { !$0.isSuspended }
    let who = busy.map(\.title) ?? "a task"
    find(
      .livelock, "\(steps - stepsAtMove) steps without the clock moving: \(who) goes round and round, and waits for nothing.",
      task: busy, frames: busy.map { frames(of: $0.address, most: 6) } ?? [])
  }

  /// Timers go on for ever, and somebody waits for something else.
  private func findEndless() {
    let waiting = tasks.unfinished.first { task in
      guard !task.isOwn, task.isSuspended, task.sleepsUntil == nil else { return false }
      let reason = wait(of: task).reason
      return reason != .child && reason != .group && reason != .yield
    }
    let who = waiting.map { ": \($0.title) waits for \(wait(of: $0).words(in: tasks))" } ?? ""
    find(
      .livelock, "\(steps) steps and \(milliseconds(now)) of the clock, and it goes on\(who).",
      task: waiting, frames: waiting.map { frames(of: $0.address, most: 6) } ?? [])
  }

  // MARK: At the end of a run

  /// Tasks that are left over when the run has ended.
  ///
  /// - Parameter end: What has ended, as in "when the program ended".
  func findLeaks(when end: String, most: Int) {
    let excused = tasksThatMayRemain
    for task in tasks.unfinished.filter({ !$0.isOwn && $0.kind != .main && !excused.contains($0.id) }).prefix(most) {
      find(.leakedTask, "\(task.title) was still unfinished when \(end).", task: task, frames: places(of: task))
    }
    findDroppedContinuations()
    findLostErrors()
  }

  /// The unfinished tasks that are in calls which the check lets go on, and those that wait for them.
  private var tasksThatMayRemain: Set<UInt32> {
    let unfinished = tasks.unfinished
    var found = Set(unfinished.filter { $0.calls.contains { $0.mayRemain } }.map(\.id))
    var isComplete = found.isEmpty
    while !isComplete {
      isComplete = true
      for task in unfinished where task.isSuspended && !found.contains(task.id) {
        let children = unfinished.filter { $0.parent == task.id && ($0.kind == .groupChild || $0.kind == .asyncLet) }
        guard found.contains(wait(of: task).task) || children.contains(where: { found.contains($0.id) }) else { continue }
        found.insert(task.id)
        isComplete = false
      }
    }
    return found
  }

  /// Where a task waits, then where it was started.
  private func places(of task: TaskRecord) -> [Int64] {
    frames(of: task.address, most: 4) + task.startedAt.list
  }

  /// Whoever waits for a continuation that is gone can never go on. Most drop their own, in the very call that makes it.
  private func findDroppedContinuations() {
    var waiting = tasks.unfinished.filter { $0.isSuspended && $0.waitKind == .continuation && $0.sleepsUntil == nil }
    for dropper in droppedContinuations {
      guard let place = waiting.firstIndex(where: { $0.id == dropper }) ?? waiting.indices.first else { continue }
      let task = waiting.remove(at: place)
      find(
        .neverResumed, "\(task.title) waits for a continuation that was dropped without being resumed: it can never go on.",
        task: task, frames: places(of: task))
    }
    droppedContinuations = []
  }

  private func findLostErrors() {
    laneWatchErrors(0)
    for entry in lost.entries.prefix(4) {
      find(
        .lostError, "\(entry.task.title) threw an error that nobody read: \(entry.value)", task: entry.task,
        frames: entry.task.startedAt.list)
    }
    lost.removeAll()
  }

  // MARK: While it runs

  /// A task of which nobody has to wait has thrown. Its error is kept until somebody reads it; to end with it after a cancellation is no loss.
  func keepError(of task: TaskRecord) {
    guard task.kind.isLoose, !task.isAwaited, !task.isKnownCancelled, !task.isOwn, !isDraining, lost.entries.count < 64 else {
      return
    }
    let error = laneTaskError(task.address)
    guard error != 0 else { return }
    lost.add(error, of: task)
    if let entry = lost.entries.last, entry.value is CancellationError { lost.read(error) }
  }

  /// Whether a task that has thrown, has thrown `CancellationError`.
  func threwCancellation(_ task: TaskRecord) -> Bool {
    let error = laneTaskError(task.address)
    return error != 0 && LostErrors.Entry(error: error, task: task).value is CancellationError
  }

  /// Resumptions after a cancellation that are more than any clean-up needs. What goes on for a while and then ends is for a check to judge.
  static var mostStepsAfterCancel: Int { 1_000 }

  /// A cancelled task has resumed too often, and suspends again.
  func findDeaf(_ task: TaskRecord) {
    guard !findings.contains(where: { $0.kind == .ignoresCancellation && $0.task == task.id }) else { return }
    find(
      .ignoresCancellation,
      "\(task.title) was cancelled and has gone on \(task.stepsAfterCancel) times since: it does not look at its cancellation.",
      task: task, frames: places(of: task))
  }

  func milliseconds(_ nanoseconds: Int64) -> String {
    // Deadlines that passed through a Date are a little off.
    let microseconds = (nanoseconds + 500) / 1_000
    let (whole, rest) = (microseconds / 1_000, microseconds % 1_000)
    return rest == 0 ? "\(whole) ms" : "\(whole).\(String(rest + 1000).dropFirst()) ms"
  }
}
