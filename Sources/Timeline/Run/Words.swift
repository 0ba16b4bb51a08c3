package import Recording

extension TaskKind {
  /// As in JSON.
  package var word: String {
    switch self {
    case .main: "main"
    case .groupChild: "group child"
    case .asyncLet: "async let"
    case .unstructured: "unstructured"
    case .detached: "detached"
    case .thread: "thread"
    }
  }
}

extension TaskOutcome {
  /// As in JSON and in pictures.
  package var word: String {
    switch self {
    case .done: "done"
    case .failed: "failed"
    case .cancelled: "cancelled"
    }
  }
}

extension RunOutcome {
  /// As in JSON and in lesson files.
  package var word: String {
    switch self {
    case .finished: "finished"
    case .threw: "threw"
    case .deadlock: "deadlock"
    case .crashed: "crashed"
    case .stopped: "stopped"
    }
  }
}
