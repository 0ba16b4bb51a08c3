import Recording

/// Names for tasks: their own, or one that says what they are and counts.
struct LaneNames {
  private var counts: [TaskKind: Int] = [:]

  mutating func name(_ given: String, _ kind: TaskKind) -> String {
    if !given.isEmpty { return given }
    if kind == .main, counts[.main] == nil {
      counts[.main] = 1
      return "main"
    }
    counts[kind, default: 0] += 1
    return "\(Self.word(for: kind)) \(counts[kind, default: 0])"
  }

  /// A task in the middle of a sentence: `child fetch 2`, or its name alone where that says what it is.
  static func phrase(for lane: Timeline.Lane) -> String {
    if isMadeUp(lane.name, lane.kind) || lane.kind == .main { return lane.name }
    if lane.kind == .thread { return "thread " + lane.name }
    return (lane.kind == .groupChild || lane.kind == .asyncLet ? "child " : "task ") + lane.name
  }

  /// Whether a name is like those that are made up here: `main`, `child 2`.
  static func isMadeUp(_ name: String, _ kind: TaskKind) -> Bool {
    let word = word(for: kind)
    return name == word || name.hasPrefix(word + " ")
  }

  private static func word(for kind: TaskKind) -> String {
    switch kind {
    case .main: "main"
    case .groupChild: "child"
    case .asyncLet: "async let"
    case .unstructured: "task"
    case .detached: "detached"
    case .thread: "thread"
    }
  }
}
