import Recording

extension Timeline {
  /// The run in one line, without a full stop: `4 tasks; ended after 300 ms; at most 3 requests in flight`.
  package var summary: String {
    var parts = [Self.count(stats.tasks, "task"), ending]
    if stats.peakInFlight > 0 {
      parts.append("at most \(Self.count(stats.peakInFlight, "request")) in flight")
    }
    if mostRunning > 1 { parts.append("at most \(mostRunning) running at once") }
    if stats.blocked > 0 { parts.append("a core blocked for \(VirtualTime.text(stats.blocked))") }
    return parts.joined(separator: "; ")
  }

  /// The most tasks that ran at once for any time at all.
  var mostRunning: Int { running.map(\.count).max() ?? 0 }

  /// How it ended and when: `ended after 300 ms`.
  var ending: String {
    let time = VirtualTime.text(duration)
    switch outcome {
    case .finished: return "ended after \(time)"
    case .threw: return "threw after \(time)" + (error.map { ": \($0)" } ?? "")
    case .deadlock: return duration == 0 ? "never ends, stuck from the start" : "never ends, stuck after \(time)"
    case .crashed: return "crashed after \(time)"
    case .stopped: return "stopped after \(time)"
    }
  }

  private static func count(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
