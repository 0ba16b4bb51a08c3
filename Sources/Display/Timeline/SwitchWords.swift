import Timeline

/// The switches of a replayed schedule in words.
enum SwitchWords {
  /// Tasks as they are called in a sentence.
  static func titles(_ timeline: Timeline) -> [UInt32: String] {
    let tasks = Set(timeline.switches.flatMap { [$0.task, $0.insteadOf] })
    var titles: [UInt32: String] = [:]
    for lane in timeline.lanes where tasks.contains(lane.id) { titles[lane.id] = lane.title.sanitizedLine }
    return titles
  }

  /// Such as `'learner' was ready, child 2 went first`.
  static func sentence(_ change: Timeline.Switch, _ titles: [UInt32: String]) -> String {
    func title(_ task: UInt32) -> String { task == 0 ? "a timer" : titles[task] ?? "task \(task)" }
    return "\(title(change.insteadOf)) was \(change.insteadOf == 0 ? "due" : "ready"), \(title(change.task)) went first"
  }
}
