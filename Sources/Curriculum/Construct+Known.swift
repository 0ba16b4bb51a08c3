extension Construct {
  /// The constructs that lessons are likely to forbid: what an author writes is compared to them to find slips. Others are allowed.
  package static let known: [Construct] =
    [
      .attributed(attribute: "unchecked", type: "Sendable"), .modifier("nonisolated", "unsafe"), .attribute("preconcurrency"),
      .attribute("MainActor"), .attribute("concurrent"), .attribute("Sendable"), .attribute("globalActor"),
      .member(of: "Task", "detached"), .member(of: "Task", "immediate"), .member(of: "Task", "sleep"), .member(of: "Task", "yield"),
      .member(of: "Thread", "sleep"), .member(of: "MainActor", "assumeIsolated"), .member(of: "MainActor", "run"),
    ] + ["Dispatch", "Foundation", "Synchronization", "Glibc", "AsyncAlgorithms"].map { .importing($0) } + names.map { .name($0) }

  private static let names = [
    "Task", "TaskGroup", "ThrowingTaskGroup", "withTaskGroup", "withThrowingTaskGroup", "withDiscardingTaskGroup",
    "withThrowingDiscardingTaskGroup", "withTaskCancellationHandler", "withCheckedContinuation", "withCheckedThrowingContinuation",
    "withUnsafeContinuation", "withUnsafeThrowingContinuation", "CheckedContinuation", "UnsafeContinuation", "AsyncStream",
    "AsyncThrowingStream", "AsyncChannel", "MainActor", "Mutex", "Atomic", "NSLock", "NSRecursiveLock", "NSCondition", "Thread",
    "DispatchSemaphore", "DispatchQueue", "DispatchGroup", "DispatchWorkItem", "DispatchSource", "OperationQueue",
    "pthread_mutex_t", "pthread_mutex_lock", "sleep", "usleep", "nanosleep", "print", "fatalError", "withUnsafeCurrentTask",
  ]

  /// Reads an element of `forbid`.
  ///
  /// - Throws: What is wrong with it, and what to write: it has none of the forms, or it is a letter or two away from a construct that is
  ///   known. A name of the exercise's own that only looks like one is written in backticks.
  static func read(_ text: String) throws(Slip) -> Construct {
    let isQuoted = text.count > 2 && text.hasPrefix("`") && text.hasSuffix("`")
    let forms = known.map(\.description)
    guard let construct = Construct(isQuoted ? String(text.dropFirst().dropLast()) : text) else {
      let near = nearest(to: text, in: forms)
      throw Slip(
        message: "'\(text)' is no construct that can be forbidden",
        fix: near.map { "write '\($0)'" }
          ?? "write one such as '@unchecked Sendable', 'import Dispatch', 'Task.detached' or 'usleep'")
    }
    if isQuoted || known.contains(construct) { return construct }
    let word = construct.description
    let close = forms.filter { form in
      let distance = editDistance(word.lowercased(), form.lowercased())
      return distance <= (word.count >= 9 ? 2 : 1)
    }
    guard let near = nearest(to: word, in: close) else { return construct }
    throw Slip(
      message: "'\(text)' is not known, and '\(near)' is",
      fix: "write '\(near)', or '`\(word)`' in backticks if it is a name of the exercise's own")
  }

  struct Slip: Error, Equatable {
    var message: String
    var fix: String
  }
}
