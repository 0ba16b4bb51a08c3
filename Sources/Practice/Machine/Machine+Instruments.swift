internal import Glibc
import Recording

/// What programs use of the machine through Practice.
extension Machine {
  /// A point on the current task's lane.
  func mark(_ label: String, file: String, line: UInt) {
    guard recorder.isOn, laneThisCore() >= 0 else { return }
    var event = Event(.mark)
    event.task = currentID
    event.line = UInt32(clamping: line)
    record(event, text: label, file: file)
  }

  /// Begins a labelled stretch of the current task.
  ///
  /// - Parameter mayRemain: A task that is still in it when the run is over is no leak.
  /// - Returns: Its number, for ``endRegion(_:)``.
  func beginRegion(_ label: @autoclosure () -> String, _ kind: RegionKind, mayRemain: Bool = false) -> Int64 {
    // A thread outside the machine may not touch it, and has no lane.
    guard laneThisCore() >= 0 else { return 0 }
    regions += 1
    let label = label()
    if kind == .call, let index = tasks.index(of: currentTaskAddress()) { tasks[index].calls.append((regions, label, mayRemain)) }
    guard recorder.isOn else { return regions }
    var event = Event(.regionBegan)
    event.detail = kind.rawValue
    event.task = currentID
    event.value = regions
    record(event, text: label)
    return regions
  }

  func endRegion(_ region: Int64) {
    guard laneThisCore() >= 0 else { return }
    if let index = tasks.index(of: currentTaskAddress()) { tasks[index].calls.removeAll { $0.region == region } }
    guard recorder.isOn else { return }
    var event = Event(.regionEnded)
    event.task = currentID
    event.value = region
    record(event)
  }

  /// Holds the current core for a virtual duration.
  func compute(nanoseconds: Int64, file: String, line: UInt) {
    guard isActive, nanoseconds > 0, laneThisCore() >= 0 else { return }
    hold(nanoseconds, kind: .compute, call: "compute", file: file, line: line)
  }

  /// Keeps the calling thread for as long as a call takes that blocks: a core, which is found, or a thread outside the cores.
  func block(_ nanoseconds: Int64, call: String) {
    guard nanoseconds > 0 else { return }
    if isActive, laneThisCore() >= 0 { return hold(nanoseconds, call: call) }
    var left = timespec(tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
    var rest = timespec()
    while nanosleep(&left, &rest) != 0 { left = rest }
  }

  // MARK: Checks

  /// The next task that the current task creates is the check's own: exempt from findings.
  func nextTaskIsOwn() { if isActive { nextRole = .own } }

  /// The next task that the current task creates is the learner's: from then on suspensions count, and it is cancelled when the schedule says so.
  func nextTaskIsLearner() { if isActive { nextRole = .learner } }

  /// Gives the machine the way to cancel a task of the check's own, for when the run is over.
  func own(cancel: @escaping @Sendable () -> Void) { if isActive { ownCancels.append(cancel) } }

  /// Gives the machine the way to cancel the learner's task; called right after it was created. Where a schedule pushes the caller aside in
  /// between, it may have run by then, or even have ended: what has ended cannot be cancelled.
  func learner(cancel: @escaping @Sendable () -> Void) {
    // A check may call the learner's code again after the cancelled call: that one runs undisturbed.
    guard isActive, learnerCancelledAt == nil, learnerAddress != 0 else { return }
    guard schedule.cancelAt == 0 else {
      learnerCancel = cancel
      return
    }
    learnerCancelledAt = now
    cancel()
  }

  /// Writes an event that is no part of a run (checks); `text` and `file` are stored as strings.
  func write(
    _ kind: Event.Kind, detail: UInt8, value: Int64, other: UInt32, text: String, file: String, line: UInt32 = 0
  ) {
    var event = Event(kind)
    (event.detail, event.value, event.other, event.line) = (detail, value, other, line)
    recorder.append(event, text: text, file: file)
  }

  /// Takes up what a forked child, now ended, has appended to the recording.
  func reload() { recorder.reload() }
}
