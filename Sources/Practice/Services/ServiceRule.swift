/// One line of a service's script: which calls it is for, and what becomes of them.
struct ServiceRule: Sendable {
  /// `nil` for every key without a rule of its own.
  var key: String?
  /// Counted from 1 for each key; `nil` for every attempt.
  var attempt: Int?
  var answer: String?
  /// `nil` for the service's own.
  var latency: Duration?
  var failure: (any Error)?
  /// The call arrives here, and is answered only once it has opened.
  var gate: World.Gate?
  /// The call is answered only once this is set.
  var signal: World.Signal?
  /// The answer is waited for even when the caller is cancelled.
  var stubborn = false
}

/// A service's rules, and which of them a call goes by.
struct ServiceScript: Sendable {
  private var rules: [String?: [ServiceRule]] = [:]

  mutating func add(_ rule: ServiceRule) { rules[rule.key, default: []].append(rule) }

  /// The rule for a call: among those of its key, or else of every key, one for this very attempt goes before one for all attempts,
  /// and what was said last goes before what was said earlier.
  func rule(for key: String, attempt: Int) -> ServiceRule? {
    guard let candidates = rules[key] ?? rules[nil] else { return nil }
    return candidates.last { $0.attempt == attempt } ?? candidates.last { $0.attempt == nil }
  }
}
