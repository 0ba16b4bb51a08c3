import Recording

/// What the recording lost because it was full.
extension TimelineReader {
  /// Nobody knows what the tasks did meanwhile: all that was open ends here, and each task is taken up again where it is seen next.
  mutating func passGap(_ event: Event) {
    for index in tasks.indices where !tasks[index].hasEnded {
      if tasks[index].isRunning { running.add(-1, at: now) }
      closeRegions(of: index)
      tasks[index].lose(at: now)
    }
    gaps.append(.init(from: now, to: now, events: max(0, Int(event.value)), order: order))
    isInGap = true
  }

  /// The gap reaches up to the first event that was not moved out of it.
  mutating func reachAcross(_ event: Event) {
    guard let last = gaps.indices.last else { return }
    gaps[last].to = now
    switch event.kind {
    case .finding, .degraded, .runBegan, .runEnded: break
    default: isInGap = false
    }
  }
}
