import Recording
import Timeline

/// Which lanes are drawn when there is no room for all.
struct LaneSelection {
  /// In tree order.
  var shown: [Timeline.Lane]
  /// One line about the rest; `nil` if all are shown.
  var rest: String?

  /// - Parameters:
  ///   - limit: The most lanes, 1 or more.
  ///   - troubled: Tasks that findings are about; they are kept, as are those that failed, were cut off, or held a core.
  init(_ timeline: Timeline, limit: Int, troubled: Set<UInt32>) {
    let lanes = timeline.lanes
    guard lanes.count > limit else {
      (shown, rest) = (lanes, nil)
      return
    }
    var isKept = [Bool](repeating: false, count: lanes.count)
    var room = max(1, limit)
    func keep(_ index: Int) {
      guard room > 0, !isKept[index] else { return }
      isKept[index] = true
      room -= 1
    }
    keep(0)
    let hasBlocked = timeline.stats.blocked > 0
    for index in lanes.indices where room > 0 {
      let lane = lanes[index]
      let isOpen = lane.endedAt == nil && !lane.isLost
      let isTroubled = isOpen || lane.outcome == .failed || troubled.contains(lane.id)
      if isTroubled || (hasBlocked && lanes[index].spans.contains { $0.state == .blocked }) { keep(index) }
    }
    for index in lanes.indices where room > 0 { keep(index) }
    shown = []
    var (done, failed, cancelled, open, lost) = (0, 0, 0, 0, 0)
    for index in lanes.indices {
      if isKept[index] {
        shown.append(lanes[index])
        continue
      }
      switch lanes[index].outcome {
      case .done: done += 1
      case .failed: failed += 1
      case .cancelled: cancelled += 1
      case nil where lanes[index].isLost: lost += 1
      case nil: open += 1
      }
    }
    let all = [(done, "done"), (failed, "failed"), (cancelled, "cancelled"), (open, "not ended"), (lost, "lost from sight")]
    let counts = all.filter { $0.0 > 0 }
    rest = "+ \(lanes.count - shown.count) more: " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
