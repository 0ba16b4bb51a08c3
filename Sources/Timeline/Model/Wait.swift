extension Timeline {
  /// What a task waits for.
  package enum Wait: Character, Sendable, CaseIterable {
    case sleep = "s"
    case child = "c"
    case group = "g"
    case continuation = "k"
    case actor = "a"
    /// The next element of a stream.
    case stream = "q"
    case yield = "y"
    /// The answer of a simulated service.
    case request = "r"
    /// Something to do: only a thread outside the cores waits for that.
    case work = "w"
    case unknown = "?"

    /// The letter that stands for it in pictures.
    package var letter: Character { rawValue }

    /// What it is called in words.
    package var word: String {
      switch self {
      case .sleep: "sleep"
      case .child: "child"
      case .group: "group"
      case .continuation: "continuation"
      case .actor: "actor"
      case .stream: "stream"
      case .yield: "yield"
      case .request: "request"
      case .work: "work"
      case .unknown: "unknown"
      }
    }
  }
}
