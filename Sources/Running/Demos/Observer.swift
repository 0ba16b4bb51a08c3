package import Curriculum
package import Timeline

/// Reads the answer of a prediction from runs of its demos: what is right is what happened.
package struct Observer {
  /// By the name that the prediction calls the demo by.
  private let runs: [(reference: DemoReference, run: Run)]

  /// - Parameter runs: One for each demo that the observation names, in its order.
  package init(runs: [(reference: DemoReference, run: Run)]) { self.runs = runs }

  /// The answer as one of the choices would be written; `nil` if the runs do not show it.
  package func answer(to observation: Observation) -> String? {
    guard let first = runs.first?.run else { return nil }
    let timeline = first.timeline
    switch observation {
    case .duration: return milliseconds(timeline.duration)
    case .peakRunning: return String(timeline.stats.peakRunning)
    case .peakInFlight: return String(timeline.stats.peakInFlight)
    case .tasks: return String(timeline.stats.tasks)
    case .markCount(let label, _): return String(timeline.marks.count { $0.label == label })
    case .markOrder: return timeline.marks.map(\.label).joined(separator: ", ")
    case .markTime(let label, _): return timeline.marks.first { $0.label == label }.map { milliseconds($0.at) }
    case .output: return first.output.trimmed
    case .outputLine(let line, _):
      let lines = first.output.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.indices.contains(line - 1) ? String(lines[line - 1]).trimmed : nil
    case .firstToEnd:
      let earliest = runs.min { $0.run.timeline.duration < $1.run.timeline.duration }
      return earliest.map { $0.reference.variant ?? $0.reference.demo }
    }
  }

  /// Whole milliseconds without a fraction, others with what they need.
  private func milliseconds(_ nanoseconds: Int64) -> String {
    let value = Double(nanoseconds) / 1_000_000
    return nanoseconds % 1_000_000 == 0 ? String(nanoseconds / 1_000_000) : String(value)
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
