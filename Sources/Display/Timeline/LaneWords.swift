import Recording
import Timeline

/// What is written into a stretch of a lane that has room for words.
enum LaneWords {
  /// From the most to the least telling.
  static func choices(for span: Timeline.Span, of kind: TaskKind, cores: Int) -> [String] {
    let reason = (span.shortReason ?? "").sanitizedLine
    switch span.state {
    case .ready: return ["waits for a core", "no core free"]
    case .running: return cores > 1 && span.core != nil ? ["core \(span.core ?? 0)"] : []
    case .blocked: return kind == .thread ? [reason] : ["\(reason) holds the core", reason]
    case .waiting: break
    }
    switch span.wait {
    case .sleep:
      let length = span.asked.map { ["sleep \(VirtualTime.text($0))"] } ?? []
      return span.asked == VirtualTime.limit ? ["sleep"] : length + ["sleep"]
    case .child:
      // A lane that has no name of its own is called by its kind and number: a number alone would say nothing.
      let rest = String(reason.drop { $0 != " " }.dropFirst())
      let isNamed = (reason.hasPrefix("child ") || reason.hasPrefix("task ")) && Int(rest) == nil
      let short = isNamed ? [rest] : []
      return (reason == "child" ? ["waits for a child"] : ["waits for \(short.first ?? reason)"]) + short + [reason]
    case .group: return ["waits for the group", "group"]
    case .stream: return ["waits for an element", "stream"]
    case .continuation: return ["waits for a continuation", "continuation"]
    case .actor: return [reason]
    case .work: return ["waits for work", "work"]
    case .unknown, .yield, nil: return []
    case .request:
      // The service's name comes first; the key alone still says which request it is.
      let key = String(reason.drop { $0 != " " }.dropFirst())
      return [reason, key]
    }
  }
}
