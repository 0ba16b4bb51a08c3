import Recording

/// What tasks wait for, and where.
extension TimelineReader {
  mutating func wait(_ event: Event, task index: Int) {
    var wait = Timeline.Wait(WaitReason(rawValue: event.detail) ?? .unknown)
    var reason = wait.word
    var asked: Int64?
    var waitsFor: UInt32?
    var queue: UInt32?
    switch wait {
    case .sleep:
      let (length, overflow) = event.value.subtractingReportingOverflow(now)
      asked = overflow ? VirtualTime.limit : max(0, min(length, VirtualTime.limit))
    case .child:
      if let other = indices[event.other] { (reason, waitsFor) = (tasks[other].phrase, event.other) }
    case .actor:
      reason = actorReason(event)
      waitsFor = indices[event.other].map { _ in event.other }
      queue = event.value > 0 ? UInt32(clamping: event.value) : nil
    default: break
    }
    if let call = tasks[index].call {
      (wait, reason, asked, waitsFor, queue) = (.request, regions[call].label, nil, nil, nil)
    }
    tasks[index].enter(
      .waiting, at: now, order: order, reason: reason, wait: wait, asked: asked, waitsFor: waitsFor, queue: queue)
    frames = .wait(task: index)
  }

  private mutating func actorReason(_ event: Event) -> String {
    let key = UInt64(event.text) << 32 | UInt64(event.other)
    if let known = actorReasons[key] { return known }
    var reason = event.text == 0 ? Timeline.Wait.actor.word : "actor " + text(event.text)
    if let holder = indices[event.other] { reason += Timeline.Span.holder + tasks[holder].phrase }
    actorReasons[key] = reason
    return reason
  }

  /// The innermost frame with a known line is where the wait or the finding is.
  mutating func place(_ offset: Int64) {
    switch frames {
    case .nobody: return
    case .start(let task):
      guard let line = line(of: offset) else { return }
      tasks[task].start(at: line)
    case .wait(let task):
      guard tasks[task].isWithoutLine, let line = line(of: offset) else { return }
      tasks[task].place(at: line, reason: tasks[task].waitsForContinuation ? continuationReason(offset, line) : nil)
    case .finding(let index):
      guard findings[index].source == nil, let line = line(of: offset) else { return }
      findings[index].source = line
    }
    frames = .nobody
  }

  private mutating func continuationReason(_ offset: Int64, _ line: SourceLine) -> String {
    if let known = continuationReasons[offset] { return known }
    let reason = Timeline.Wait.continuation.word + Timeline.Span.place + line.description
    continuationReasons[offset] = reason
    return reason
  }
}
