import Recording

/// One variant of a demo as it ran: the value that `lanes run --json` prints.
package struct Run: Equatable, Sendable {
  /// Whether the clock was simulated.
  package enum Mode: String, Sendable, Encodable { case virtual, real }

  /// Such as `gather/sequential-vs-gather`.
  package var demo: String
  /// `nil` for a demo that has only one.
  package var variant: String?
  /// Virtual, unless real sockets were talked to.
  package var mode: Mode
  /// What the program printed.
  package var output: String
  /// Nanoseconds on the wall; `nil` if nobody looked.
  package var wall: Int64?
  /// What happened.
  package var timeline: Timeline

  /// A run with everything that is known of it.
  package init(
    demo: String, variant: String? = nil, mode: Mode = .virtual, output: String = "", wall: Int64? = nil, timeline: Timeline
  ) {
    (self.demo, self.variant, self.mode, self.output, self.wall, self.timeline) = (demo, variant, mode, output, wall, timeline)
  }
}

extension Run: Encodable {
  private enum Key: String, CodingKey {
    case demo, variant, mode, cores, seed, output, outcome, tasks, marks, regions, findings, switches, stats, replay, degraded
    case droppedEvents = "dropped_events"
    case droppedTexts = "dropped_texts"
    case duration = "duration_ms"
    case wall = "wall_ms"
  }

  /// Optionals are encoded as values, which writes `null` where there is none.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(demo, forKey: .demo)
    try container.encode(variant, forKey: .variant)
    try container.encode(mode, forKey: .mode)
    try container.encode(timeline.cores, forKey: .cores)
    try container.encode(timeline.seed, forKey: .seed)
    try container.encode(timeline.duration.milliseconds, forKey: .duration)
    try container.encode(wall?.milliseconds, forKey: .wall)
    try container.encode(output, forKey: .output)
    try container.encode(timeline.outcome.word, forKey: .outcome)
    try container.encode(timeline.lanes, forKey: .tasks)
    try container.encode(timeline.marks, forKey: .marks)
    try container.encode(timeline.regions, forKey: .regions)
    try container.encode(timeline.findings, forKey: .findings)
    try container.encode(timeline.switches, forKey: .switches)
    try container.encode(timeline.droppedEvents, forKey: .droppedEvents)
    try container.encode(timeline.droppedTexts, forKey: .droppedTexts)
    try container.encode(timeline.degraded, forKey: .degraded)
    try container.encode(timeline.stats, forKey: .stats)
    try container.encode(timeline.replay, forKey: .replay)
  }
}

extension Int64 {
  /// Nanoseconds as milliseconds.
  var milliseconds: Double { Double(self) / 1_000_000 }
}
