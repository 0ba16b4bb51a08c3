import Glibc
import Recording

/// What the machine has to say about a run.
extension Machine {
  /// Notes a finding, once for each kind, task and place.
  func find(_ kind: FindingKind, _ message: String, task: TaskRecord? = nil, frames: [Int64] = []) {
    if isDraining || task?.isOwn == true { return }
    let finding = Finding(kind: kind, message: message, task: task?.id ?? 0, frames: frames)
    let isKnown = findings.contains { $0.kind == kind && $0.task == finding.task && $0.frames.first == frames.first }
    guard !isKnown, findings.count < 32 else { return }
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
    if kind == .livelock { findLivelock() } else { findDeadlock() }
    guard mode == .program else { return }
    var event = Event(.runEnded)
    event.detail = (kind == .deadlock ? RunOutcome.deadlock : .stopped).rawValue
    event.value = Int64(steps)
    record(event)
    exitStuck()
  }

  private func findDeadlock() {
    let report = DeadlockReport(tasks: tasks, cores: cores)
    find(.deadlock, report.message, task: report.blamed, frames: report.blamed.map { frames(of: $0.address, most: 6) } ?? [])
  }

  private func findLivelock() {
    let busy = tasks.unfinished.first { !$0.isSuspended && !$0.isOwn } ?? tasks.unfinished.first { !$0.isSuspended }
    let who = busy.map(\.title) ?? "a task"
    find(
      .livelock, "\(steps - stepsAtMove) steps without the clock moving: \(who) goes round and round, and waits for nothing.",
      task: busy, frames: busy.map { frames(of: $0.address, most: 6) } ?? [])
  }

  /// A task called something that blocks its thread.
  func findBlocking(_ call: String, for duration: Int64?) {
    guard let task = currentTask else { return }
    let time = duration.map { " for \(milliseconds($0))" } ?? ""
    find(
      .blockedCore, "\(call) kept a core\(time): \(task.title) did not give it back while it waited.", task: task,
      frames: framesHere(most: 4))
  }

  private func milliseconds(_ nanoseconds: Int64) -> String {
    let whole = nanoseconds / 1_000_000
    let rest = nanoseconds % 1_000_000 / 1_000
    return rest == 0 ? "\(whole) ms" : "\(whole).\(String(rest + 1000).dropFirst()) ms"
  }
}
