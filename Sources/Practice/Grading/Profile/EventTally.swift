import Recording

/// What a recorded schedule comes to for a profile: its requests, how many tasks of which kind, its findings, when it ended.
struct EventTally {
  private(set) var calls: [Sighting.Call] = []
  private(set) var tasks: [String: Int] = [:]
  /// Words, in alphabetical order, each once.
  private(set) var findings: [String] = []
  /// What the first finding of each kind says.
  private(set) var sentences: [String] = []
  /// Virtual nanoseconds.
  private(set) var duration: Int64 = 0

  /// - Parameter recording: `nil` for one that was damaged, of which nothing is known.
  init(_ recording: Recording?) {
    guard let recording else { return }
    var open: [Int64: Int] = [:]
    var kinds: Set<UInt8> = []
    var alive: Set<UInt32> = []
    for event in recording.events {
      switch event.kind {
      case .regionBegan where event.detail == RegionKind.call.rawValue && calls.count < Sighting.mostCalls:
        open[event.value] = calls.count
        calls.append(.init(label: recording.string(event.text), from: event.time))
      case .regionEnded: if let call = open.removeValue(forKey: event.value) { calls[call].to = event.time }
      case .taskCreated:
        alive.insert(event.task)
        if let kind = TaskKind(rawValue: event.detail) { tasks[Self.word(kind), default: 0] += 1 }
      case .taskEnded: alive.remove(event.task)
      case .finding:
        guard kinds.insert(event.detail).inserted, FindingKind(rawValue: event.detail) != nil else { continue }
        sentences.append(recording.string(event.text))
      case .runEnded: duration = event.time
      default: break
      }
    }
    if !alive.isEmpty { tasks["alive"] = alive.count }
    findings = kinds.compactMap { FindingKind(rawValue: $0)?.word }.sorted()
  }

  private static func word(_ kind: TaskKind) -> String {
    switch kind {
    case .main: "main"
    case .groupChild, .asyncLet: "child"
    case .unstructured: "unstructured"
    case .detached: "detached"
    case .thread: "thread"
    }
  }
}
