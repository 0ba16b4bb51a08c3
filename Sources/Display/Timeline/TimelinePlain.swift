import Recording
package import Timeline

/// Tells recorded runs without a picture, for pipes, logs and screen readers: an event a line, time first, then the facts in sentences.
package struct TimelinePlain: Sendable {
  /// The most tasks that get a sentence of their own.
  package var tasks = 50
  /// The most events that get a line, the first and the last of them; `nil` for all.
  package var events: Int?

  /// With the usual limits.
  package init() {}

  /// - Parameter variants: Each with its title, which may be empty.
  /// - Returns: Lines without styles, as long as they need to be.
  package func lines(_ variants: [(title: String, timeline: Timeline)]) -> [StyledText] {
    var lines: [String] = []
    var told: Set<String> = []
    for (title, timeline) in variants {
      if !lines.isEmpty { lines.append("") }
      if !title.isEmpty { lines.append("Variant \(title.sanitizedLine):") }
      lines += shortened(PlainEvents(timeline).lines)
      lines.append("")
      lines += sentences(timeline)
      if let degraded = timeline.degraded, told.insert(degraded).inserted { lines.append("Note: \(degraded.sanitizedLine)") }
    }
    return lines.map { StyledText($0) }
  }

  private func shortened(_ lines: [String]) -> [String] {
    guard let events, lines.count > events + 1 else { return lines }
    let last = events / 4
    return lines.prefix(events - last) + ["\((lines.count - events).grouped) events in between are left out here."]
      + lines.suffix(last)
  }

  private func sentences(_ timeline: Timeline) -> [String] {
    var names: [UInt32: String] = [:]
    for lane in timeline.lanes { names[lane.id] = lane.name.sanitizedLine }
    var lines = ["In short: \(timeline.summary.sanitizedLine)."]
    for lane in timeline.lanes.prefix(max(0, tasks)) { lines.append(sentence(lane, names)) }
    if timeline.lanes.count > tasks { lines.append("\(timeline.lanes.count - tasks) more tasks.") }
    for finding in timeline.findings {
      let place = finding.source.map { " (\($0.description.sanitizedLine))" } ?? ""
      lines.append("Finding, \(finding.kind.word): \(finding.message.sanitizedLine)\(place)")
    }
    lines += timeline.losses
    return lines
  }

  private func sentence(_ lane: Timeline.Lane, _ names: [UInt32: String]) -> String {
    let parent = lane.parent.flatMap { names[$0] }.map { ", \(lane.relation) \($0)" } ?? ""
    let end = lane.endedAt.map { "to \(VirtualTime.seconds($0)), \(lane.outcome?.word ?? "ended")" }
    let noEnd = lane.isLost ? "on; its end is missing" : "on, never ended"
    var parts = ["\(lane.name.sanitizedLine)\(parent): from \(VirtualTime.seconds(lane.createdAt)) \(end ?? noEnd)"]
    for (state, words) in [
      (Timeline.Span.State.running, "ran"), (.blocked, lane.kind == .thread ? "was blocked" : "held a core blocked"),
      (.ready, "waited for a core"),
      (.waiting, "waited"),
    ] {
      let total = lane.spans.reduce(Int64(0)) { $1.state == state ? min(VirtualTime.limit, $0 + $1.length) : $0 }
      if total > 0 { parts.append("\(words) \(VirtualTime.seconds(total))") }
    }
    return parts.joined(separator: "; ") + "."
  }
}
