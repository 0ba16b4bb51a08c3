import Curriculum

/// What to use in place of a forbidden construct, where there is a usual answer.
enum Instead {
  /// - Parameter forbidden: Everything that the exercise forbids: none of it is advised.
  /// - Returns: Half a sentence, such as "give time to others with 'Task.sleep'".
  static func advice(for construct: Construct, without forbidden: Set<String>) -> String? {
    let choices: [String] =
      switch construct {
      case .attributed("unchecked", "Sendable"), .modifier("nonisolated", "unsafe"):
        [
          "keep what is shared in an 'actor' or a 'Mutex'", "keep what is shared in an 'actor'",
          "hand values over instead of sharing",
        ]
      case .attribute("preconcurrency"): ["mend what the compiler says, it is right about your own code"]
      case .importing("Dispatch"), .name("DispatchQueue"), .name("DispatchGroup"), .name("DispatchWorkItem"):
        ["start work in a task group and wait with 'await'", "wait with 'await'"]
      case .member("Task", "detached"), .name("Task"):
        ["make it a child: 'async let', or 'addTask' of a task group"]
      case .name("DispatchSemaphore"), .name("NSCondition"):
        ["suspend: keep continuations in an 'actor' and resume one when it is its turn", "suspend with 'await'"]
      case .name("sleep"), .name("usleep"), .name("nanosleep"), .member("Thread", "sleep"):
        ["suspend with 'Task.sleep'", "suspend with 'await'"]
      case .name("NSLock"), .name("NSRecursiveLock"), .name("pthread_mutex_lock"), .name("pthread_mutex_t"):
        ["use a 'Mutex'", "use an 'actor'"]
      case .name("withUnsafeContinuation"), .name("withUnsafeThrowingContinuation"), .name("UnsafeContinuation"):
        ["use the checked one, which tells you when you resume it twice or never"]
      case .member("MainActor", "assumeIsolated"): ["say '@MainActor' where it has to run there"]
      default: []
      }
    return choices.first { choice in
      let named = choice.split(separator: "'", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      return !named.contains { forbidden.contains(String($0.element)) }
    }
  }
}
